package app.ballast.common.outgoing;

import java.util.List;

/** Lets tests of other rooms fetch from servers of their own on this machine. */
public final class OutgoingForTests {

    private OutgoingForTests() {}

    public static OutgoingHttp allowing(String hostAndPort) {
        return new OutgoingHttp(new GuardedNames(() -> List.of(new InnerAddress(hostAndPort))), OutgoingLimits.USUAL);
    }
}
