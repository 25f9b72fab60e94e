package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a score's history.
 *
 * @param by who changed it, or which part of the system
 * @param cause what happened
 * @param input the code of the input that changed, null where it was something else
 * @param before the value of what changed, null for none; {@code after} likewise
 * @param costOfDelay money per week from then on, null where an input was missing
 * @param score from then on, null where it could not be worked out
 */
public record ScoreChange(
        Instant at,
        String by,
        Cause cause,
        @Nullable String input,
        @Nullable String before,
        @Nullable String after,
        @Nullable BigDecimal costOfDelay,
        @Nullable BigDecimal score) {

    /** What makes a score change. */
    public enum Cause {
        ENTERED,
        REMOVED,
        MEASURED,
        EFFORT,
        KIND,
        /** A person set another deadline or penalty. */
        DUE,
        /** A day went by, and a deadline is nearer. */
        DEADLINE,
        /** A day went by, and with it the last on which the item would have been in time. */
        DEADLINE_PASSED;

        /** Key of its sentence in the message bundle. */
        public String labelKey() {
            return "score.cause." + name();
        }
    }
}
