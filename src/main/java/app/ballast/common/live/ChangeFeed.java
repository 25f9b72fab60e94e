package app.ballast.common.live;

import java.util.function.Consumer;

/**
 * Carries news of changes to all who listen, on whichever node they are. A page that listens may be told of a change
 * twice, and must expect it; it is never told of one that was rolled back.
 */
public interface ChangeFeed {

    /** Tells of a change: once the present transaction is committed, or at once where there is none. */
    void tell(Change change);

    /**
     * Calls the listener with each change. It is called in the thread that made the change and must return at once.
     *
     * @return ends it
     */
    Runnable listen(Consumer<Change> listener);
}
