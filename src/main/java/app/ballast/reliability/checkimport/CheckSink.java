package app.ballast.reliability.checkimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes what a merge finds out about one service, in order of time. */
interface CheckSink {

    /** Takes all and keeps nothing: for previews. */
    CheckSink NOTHING = new CheckSink() {
        @Override
        public void insert(StagedCheck check) {
            // Nothing is kept.
        }

        @Override
        public void update(StagedCheck check) {
            // Nothing is kept.
        }

        @Override
        public void outagesChangeFrom(Instant from) {
            // Nothing is kept.
        }

        @Override
        public void outage(Instant startedAt, @Nullable Instant resolvedAt) {
            // Nothing is kept.
        }

        @Override
        public void done(Instant first, Instant last, long checks) {
            // Nothing is kept.
        }
    };

    /** A check at a time that has none. */
    void insert(StagedCheck check);

    /** A check that says something else than the one that is stored for its time. */
    void update(StagedCheck check);

    /** Called once, before any outage: those that are stored from this time on no longer hold and will be told anew. */
    void outagesChangeFrom(Instant from);

    /**
     * An outage that holds now.
     *
     * @param resolvedAt null where it is still open
     */
    void outage(Instant startedAt, @Nullable Instant resolvedAt);

    /** The end, for a service of which something has changed. */
    void done(Instant first, Instant last, long checks);
}
