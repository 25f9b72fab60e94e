package app.ballast.reliability;

import java.time.Instant;

/**
 * A line of an incident's time line.
 *
 * @param at when it happened, which may be long before it was written down
 * @param said what its kind tells more of: the words of a note, the name of an alert or service, a severity, a kind of work; else empty
 * @param by who wrote it down; empty for what machines saw
 */
public record IncidentEntry(Instant at, Kind kind, String said, String by) {

    /** What happened. */
    public enum Kind {
        /** Checks saw the service down. */
        OUTAGE_BEGAN,
        /** Checks saw it up again. */
        OUTAGE_ENDED,
        /** An alert began to fire. */
        ALERT_FIRED,
        /** An alert ended. */
        ALERT_ENDED,
        /** A person opened it. */
        OPENED,
        /** A person took it on. */
        ACKNOWLEDGED,
        /** A person said that it is over. */
        RESOLVED,
        /** A person said that it is not over. */
        REOPENED,
        /** A person gave it another severity. */
        SEVERITY,
        /** A person logged work because of it; said is its kind, since not everybody who sees the incident sees the item. */
        FOLLOW_UP,
        /** A person's note. */
        NOTE
    }
}
