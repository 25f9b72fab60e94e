package app.ballast.engagement.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a feature may be one to retire: its adoption is under 5 % and lower than 13 weeks ago, and its services cost no less
 * than then. A suggestion, with both figures; never more.
 *
 * @param now its adoption, null where none is known
 * @param then its adoption 13 weeks before, null where none is known
 * @param costNow what its services cost a month on the day of {@code now}, null where that is not known of each
 * @param costThen the same on the day of {@code then}
 */
public record ToRetire(
        @Nullable Adoption now,
        @Nullable Adoption then,
        @Nullable BigDecimal costNow,
        @Nullable BigDecimal costThen) {

    /** 13 weeks. */
    public static final int DAYS = 91;

    private static final double LITTLE = 0.05;
    /** How many days before the day 13 weeks ago a figure may lie and still stand for it. */
    private static final int SLACK = 6;

    /** What is to be said of it. */
    public enum Verdict {
        /** It may be one to retire. */
        SUGGESTED,
        /** 5 % or more use it. */
        USED,
        /** Few use it, but no fewer than 13 weeks ago. */
        NOT_FALLING,
        /** Its services cost less than 13 weeks ago. */
        CHEAPER,
        /** Nobody counted who uses it. */
        NO_ADOPTION,
        /** Nobody counted who used it 13 weeks ago. */
        NO_EARLIER_ADOPTION,
        /** It is not known what its services cost, or which those are. */
        NO_COST
    }

    /** What holds, first match in the order of the definition. */
    public Verdict verdict() {
        if (now == null) {
            return Verdict.NO_ADOPTION;
        }
        if (now.share() >= LITTLE) {
            return Verdict.USED;
        }
        if (then == null) {
            return Verdict.NO_EARLIER_ADOPTION;
        }
        if (now.share() >= then.share()) {
            return Verdict.NOT_FALLING;
        }
        if (costNow == null || costThen == null) {
            return Verdict.NO_COST;
        }
        return costNow.compareTo(costThen) < 0 ? Verdict.CHEAPER : Verdict.SUGGESTED;
    }

    /**
     * The figure that stands for 13 weeks before another: that of the day itself, else the latest of the {@value #SLACK} days
     * before it; null where there is none.
     *
     * @param known by date
     */
    public static @Nullable Adoption before(Adoption now, List<Adoption> known) {
        LocalDate day = now.date().minusDays(DAYS);
        Adoption found = null;
        for (Adoption one : known) {
            if (!one.date().isAfter(day) && !one.date().isBefore(day.minusDays(SLACK))) {
                found = one;
            }
        }
        return found;
    }
}
