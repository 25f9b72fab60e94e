package app.ballast.decisions;

import app.ballast.metrics.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a panel as it stood when a decision was signed. It is kept as it was, whatever becomes of what it was read from.
 *
 * @param about what it is of where its name does not say it: an SLO, a feature, days of a window; may be empty
 * @param value in its unit; null where it was not known
 * @param source where it came from, in a few words
 * @param knownUntil how far the data reached; null where it was not known
 */
public record StoodFigure(
        Side side,
        Name name,
        String about,
        @Nullable Double value,
        Measured unit,
        String source,
        @Nullable Instant knownUntil) {

    /** Which figure. */
    public enum Name {
        AVAILABILITY,
        BUDGET,
        INCIDENTS,
        MTTR,
        MTTR_MEDIAN,
        MTTR_P90,
        USERS,
        STICKINESS,
        ADOPTION,
        NPS,
        CSAT,
        REVENUE;

        /** Key of its name in the message bundle, which may have a place for what it is of. */
        public String labelKey() {
            return "decisions.figure." + name();
        }
    }

    /** What its value counts. */
    public enum Measured {
        /** From 0 to 1; of a budget signed. */
        SHARE,
        COUNT,
        SECONDS,
        /** −100 to 100. */
        SCORE,
        MONEY
    }
}
