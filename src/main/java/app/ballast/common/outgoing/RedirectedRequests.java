package app.ballast.common.outgoing;

import app.ballast.common.DomainException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and follows redirects by itself, so that each address on the way is checked like the first. A connection is
 * used once: what was allowed for an earlier request says nothing about the next.
 */
class RedirectedRequests implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String ADDRESS = "address";
    private static final int AT_ONCE = 32;

    private final OutgoingLimits limits;
    private final CloseableHttpClient client;

    RedirectedRequests(GuardedNames names, OutgoingLimits limits) {
        this.limits = limits;
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.read()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.whole()))
                        .setResponseTimeout(Timeout.of(limits.read()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Ballast")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    OutgoingAnswer get(WebAddress first, @Nullable Credential credential) {
        WebAddress address = first;
        Credential shown = credential;
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            WebAddress present = address;
            HttpGet request = new HttpGet(present.uri());
            if (shown != null) {
                request.setHeader(shown.header(), shown.value());
            }
            try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
                Header location = response.getFirstHeader("Location");
                if (!REDIRECTS.contains(response.getCode()) || location == null) {
                    return new OutgoingAnswer(response.getCode(), type(response), body(present, request, response));
                }
                // Nobody reads what a redirect brings along, however long it is.
                request.cancel();
                address = present.redirected(location.getValue());
            } catch (IOException e) {
                throw problem(present, e);
            }
            if (!address.origin().equals(present.origin())) {
                shown = null;
            }
        }
        throw DomainException.invalid(
                ADDRESS, "outgoing.error.redirects", first.host(), String.valueOf(limits.redirects()));
    }

    private static String type(ClassicHttpResponse response) {
        Header type = response.getFirstHeader("Content-Type");
        return type == null ? "" : type.getValue();
    }

    private byte[] body(WebAddress address, HttpGet request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        byte[] body = entity.getContentLength() > limits.bytes()
                ? null
                : entity.getContent().readNBytes(limits.bytes() + 1);
        if (body == null || body.length > limits.bytes()) {
            // Closing alone would read the rest of it.
            request.cancel();
            throw DomainException.invalid(
                    ADDRESS, "outgoing.error.large", address.host(), String.valueOf(limits.megabytes()));
        }
        return body;
    }

    private DomainException problem(WebAddress address, IOException e) {
        String host = address.host();
        return switch (e) {
            case GuardedNames.InnerAddressFound _ -> DomainException.invalid(ADDRESS, "outgoing.error.inner", host);
            case UnknownHostException _ -> DomainException.invalid(ADDRESS, "outgoing.error.unknown-host", host);
            case SocketTimeoutException _ ->
                DomainException.invalid(
                        ADDRESS,
                        "outgoing.error.slow",
                        host,
                        String.valueOf(limits.read().toSeconds()));
            case ConnectException _ -> DomainException.invalid(ADDRESS, "outgoing.error.nobody", host);
            case NoRouteToHostException _ -> DomainException.invalid(ADDRESS, "outgoing.error.nobody", host);
            case SSLException _ ->
                DomainException.invalid(
                        ADDRESS, "outgoing.error.tls", host, Objects.requireNonNullElse(e.getMessage(), ""));
            default -> DomainException.invalid(ADDRESS, "outgoing.error.broken", host);
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
