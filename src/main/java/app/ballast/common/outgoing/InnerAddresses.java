package app.ballast.common.outgoing;

import java.util.List;

/** Knows the inner addresses that an administrator has allowed. The room that keeps them implements it. */
public interface InnerAddresses {

    /** Asked before each request, so that what is withdrawn holds at once. */
    List<InnerAddress> allowed();
}
