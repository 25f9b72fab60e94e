package app.ballast.backlog.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time that a comparison with an age or a day allows.
 *
 * @param from first moment, null for since ever
 * @param to first moment that is out of it, null for on and on
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {

    private static final Pattern AGE = Pattern.compile("([0-9]{1,4})([dwmy])");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * Reads {@code 7d}, {@code 2w}, {@code 3m}, {@code 1y} or {@code 2026-11-22}. An age of less than seven days means
     * since then; a day means all of it.
     *
     * @param now in the zone whose days count
     * @return empty where the text is neither
     */
    public static Optional<TimeRange> read(Comparison comparison, String value, ZonedDateTime now) {
        return age(value)
                .map(age -> ofAge(comparison, now.minus(age).toInstant()))
                .or(() -> day(value)
                        .map(day -> ofDay(
                                comparison,
                                day.atStartOfDay(now.getZone()).toInstant(),
                                day.plusDays(1).atStartOfDay(now.getZone()).toInstant())));
    }

    /** {@code 7d} and the like. */
    static Optional<Period> age(String value) {
        Matcher age = AGE.matcher(value);
        if (!age.matches()) {
            return Optional.empty();
        }
        int many = Integer.parseInt(age.group(1));
        return Optional.of(period(many, age.group(2)));
    }

    private static Period period(int many, String unit) {
        return switch (unit) {
            case "d" -> Period.ofDays(many);
            case "w" -> Period.ofWeeks(many);
            case "m" -> Period.ofMonths(many);
            default -> Period.ofYears(Math.min(many, 1_000));
        };
    }

    /** {@code 2026-11-22}. */
    static Optional<LocalDate> day(String value) {
        try {
            return DAY.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TimeRange ofAge(Comparison comparison, Instant then) {
        return switch (comparison) {
            case IS, BELOW, AT_MOST -> new TimeRange(then, null);
            case ABOVE, AT_LEAST -> new TimeRange(null, then);
        };
    }

    private static TimeRange ofDay(Comparison comparison, Instant begin, Instant end) {
        return switch (comparison) {
            case IS -> new TimeRange(begin, end);
            case BELOW -> new TimeRange(null, begin);
            case AT_MOST -> new TimeRange(null, end);
            case ABOVE -> new TimeRange(end, null);
            case AT_LEAST -> new TimeRange(begin, null);
        };
    }
}
