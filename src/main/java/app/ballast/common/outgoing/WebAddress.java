package app.ballast.common.outgoing;

import app.ballast.common.DomainException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * An address on the web that a request may name: http or https, with a host, without user and password in it.
 *
 * @param uri without a fragment
 */
public record WebAddress(URI uri) {

    private static final int LONGEST = 2_000;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    public WebAddress {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw DomainException.invalid("address", "outgoing.error.scheme", scheme);
        }
        if (uri.getRawUserInfo() != null
                || (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@"))) {
            throw DomainException.invalid("address", "outgoing.error.user-info");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getRawFragment() != null) {
            throw DomainException.invalid("address", "outgoing.error.address");
        }
    }

    /** Reads what a person entered. */
    public static WebAddress of(String text) {
        if (text.length() > LONGEST) {
            throw DomainException.invalid("address", "outgoing.error.long", LONGEST);
        }
        try {
            return new WebAddress(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw DomainException.invalid("address", "outgoing.error.address");
        }
    }

    /** Where a redirect leads. */
    WebAddress redirected(String location) {
        try {
            URI next = uri.resolve(new URI(location));
            return new WebAddress(new URI(next.toString().replaceFirst("#.*$", "")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw DomainException.invalid("address", "outgoing.error.redirect", host());
        }
    }

    /** Scheme, host and port: what a password that was given for one of them is good for. */
    public String origin() {
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host() + ":" + port();
    }

    /** In lower case. */
    public String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
