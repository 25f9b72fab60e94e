package app.ballast.common;

import java.util.List;

/** What a room has to say when Ballast has started, for instance how to sign in to the sample workspace. */
public interface StartNotice {

    /** The lines to print below Ballast's address, in order; none where there is nothing to say. */
    List<String> lines();
}
