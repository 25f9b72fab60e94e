package app.ballast.backlog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number that lists sort by, so that one index serves them: the greatest comes first. The queue by score, then what is
 * in the queue without a score, then what waits for triage, then what is closed.
 */
final class QueuePlace {

    /** Below this the item is not in the queue, or has no score. Scores are never negative. */
    static final BigDecimal UNSCORED = BigDecimal.ONE.negate();

    /** Wider than any score: {@code numeric(20, 8)} holds twelve digits before the point. */
    private static final BigDecimal BAND = BigDecimal.valueOf(100_000_000_000L);

    /** What a stored score is at most. */
    static final BigDecimal HIGHEST = BAND.subtract(BigDecimal.TWO);

    private QueuePlace() {}

    /** @param score money per week and person-week, null where an input is missing */
    static BigDecimal of(Status status, @Nullable BigDecimal score) {
        BigDecimal place = score == null ? UNSCORED : score;
        return switch (status) {
            case ACCEPTED, READY, IN_PROGRESS, IN_REVIEW -> place;
            case NEW, SNOOZED -> place.subtract(BAND);
            case DECLINED, MERGED, DONE -> place.subtract(BAND.multiply(BigDecimal.TWO));
        };
    }
}
