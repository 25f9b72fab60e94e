package app.ballast.common.outgoing;

import app.ballast.common.DomainException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An inner address that Ballast may send requests to: one host and port ({@code prometheus:9090}, {@code [::1]:9090}), or a
 * range of addresses at any port ({@code 10.1.0.0/16}).
 *
 * @param text as it is written: in lower case, a range by its first address
 */
public record InnerAddress(String text) {

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?<host>[a-z0-9_.-]{1,253}|\\[[0-9a-f:.]+]):(?<port>\\d{1,5})");
    private static final int LAST_PORT = 65_535;
    /** Whoever needs more than a whole inner network has mistyped, or would open everything. */
    private static final int WIDEST_4 = 8;

    private static final int WIDEST_6 = 7;

    public InnerAddress {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Optional<NetworkRange> range = NetworkRange.read(wanted);
        if (range.isEmpty() && !namesAPort(wanted)) {
            throw DomainException.invalid("address", "outgoing.error.inner-address", text.strip());
        }
        range.ifPresent(InnerAddress::checkWidth);
        text = range.map(NetworkRange::toString).orElse(wanted);
    }

    /**
     * Whether a request may go there.
     *
     * @param host as the request names it
     * @param address that it stands for
     */
    boolean admits(String host, int port, InetAddress address) {
        return NetworkRange.read(text)
                .map(range -> range.contains(address))
                .orElseGet(() -> text.equals(plain(host) + ":" + port) || text.equals("[" + plain(host) + "]:" + port));
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean namesAPort(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group("port"));
        return port > 0 && port <= LAST_PORT;
    }

    private static void checkWidth(NetworkRange range) {
        int widest = range.first() instanceof Inet4Address ? WIDEST_4 : WIDEST_6;
        if (range.bits() < widest) {
            throw DomainException.invalid("address", "outgoing.error.too-wide", range.toString(), widest);
        }
    }
}
