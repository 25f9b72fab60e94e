package app.ballast.reliability.slo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Over how long an objective is judged: days of 24 hours up to a moment, or the calendar month up to it. */
public enum SloWindow {
    DAYS_7(7),
    DAYS_28(28),
    DAYS_30(30),
    DAYS_90(90),
    /** From the first of the month to its last, in the workspace's zone. */
    MONTH(null);

    /** What no window is longer than, with an hour for clocks that change. */
    public static final Duration LONGEST = Duration.ofDays(90).plusHours(1);

    private final @Nullable Integer days;

    SloWindow(@Nullable Integer days) {
        this.days = days;
    }

    /**
     * Where the window lies at a moment.
     *
     * @param at a fraction of a second is cut off
     * @param zone whose months count
     */
    public Stretch at(Instant at, ZoneId zone) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        if (days != null) {
            return new Stretch(now.minus(Duration.ofDays(days)), now, now);
        }
        // At midnight between two months the one that is over is judged.
        LocalDate first = LocalDate.ofInstant(now.minusSeconds(1), zone).withDayOfMonth(1);
        return new Stretch(
                first.atStartOfDay(zone).toInstant(),
                first.plusMonths(1).atStartOfDay(zone).toInstant(),
                now);
    }
}
