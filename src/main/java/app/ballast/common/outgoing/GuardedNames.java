package app.ballast.common.outgoing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Says which address a name stands for, once a request: what is checked here is what is connected to, so a name cannot stand
 * for one address while it is checked and for another afterwards.
 */
class GuardedNames implements DnsResolver {

    private final InnerAddresses inner;

    GuardedNames(InnerAddresses inner) {
        this.inner = inner;
    }

    /** The name stands for an inner address that nobody has allowed. */
    static class InnerAddressFound extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        InnerAddressFound(String host) {
            super(host);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = lookUp(host);
        List<InnerAddress> allowed = inner.allowed();
        for (InetAddress address : found) {
            if (!PublicAddresses.contain(address)
                    && allowed.stream().noneMatch(one -> one.admits(host, port, address))) {
                throw new InnerAddressFound(host);
            }
        }
        return Arrays.stream(found)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Asks the machine's name servers. */
    InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("Ask with the port: what is allowed depends on it");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
