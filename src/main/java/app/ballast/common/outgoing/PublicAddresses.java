package app.ballast.common.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the open internet. All others lead to this machine, to its neighbours, or nowhere. Source: the
 * special-purpose registries of IANA (RFC 6890 and what has been added since). An IPv4 address inside an IPv6 one
 * ({@code ::ffff:10.0.0.1}) is an IPv4 address for Java; other embeddings count as inner.
 */
final class PublicAddresses {

    /** What IPv6 gives to the open internet; everything else is special. */
    private static final NetworkRange GLOBAL_6 = NetworkRange.of("2000::/3");

    private static final List<NetworkRange> INNER = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(NetworkRange::of)
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return (!(address instanceof Inet6Address) || GLOBAL_6.contains(address))
                && INNER.stream().noneMatch(range -> range.contains(address));
    }
}
