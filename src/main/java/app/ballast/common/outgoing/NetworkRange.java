package app.ballast.common.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits, as CIDR writes them: {@code 10.0.0.0/8}, {@code fc00::/7}.
 *
 * @param first the range's first address: 4 or 16 bytes
 * @param bits how many of them count
 */
record NetworkRange(InetAddress first, int bits) {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int BYTE = 8;
    private static final int ALL = 0xFF;

    /** Reads it; empty where the text is none. Asks no name server. */
    static Optional<NetworkRange> read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(text.substring(slash + 1));
        return address(text.substring(0, slash))
                .filter(first -> bits <= first.getAddress().length * BYTE)
                .map(first -> new NetworkRange(masked(first, bits), bits));
    }

    static NetworkRange of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** An address that is written out, and not a name that has one. */
    static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && masked(address, bits).equals(first);
    }

    private static InetAddress masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress().clone();
        int whole = bits / BYTE;
        if (whole < bytes.length) {
            bytes[whole] &= (byte) (ALL << (BYTE - bits % BYTE));
            Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of " + bytes.length + " bytes", e);
        }
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
