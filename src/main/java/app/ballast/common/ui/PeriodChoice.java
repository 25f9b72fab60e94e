package app.ballast.common.ui;

import app.ballast.common.Period;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The period of a page as its address says it: the last days, or from a day to a day. What cannot be read falls back to the
 * last {@value #DEFAULT_DAYS} days, so that an old link still shows something.
 *
 * @param days length of a period that ends today; null where it is between two days
 * @param between the two days, null where it ends today
 */
public record PeriodChoice(@Nullable Integer days, @Nullable Period between) {

    /** How many days pages show unless somebody chose. */
    public static final int DEFAULT_DAYS = 90;

    /** The longest period that a page shows. */
    public static final int LONGEST_DAYS = 1100;

    /** What holds where the address says nothing. */
    public static final PeriodChoice USUAL = new PeriodChoice(DEFAULT_DAYS, null);

    public PeriodChoice {
        if ((days == null) == (between == null)) {
            throw new IllegalArgumentException("a period has either a length or two days");
        }
    }

    /** What a query says by {@code days}, or by {@code from} and {@code to}. */
    public static PeriodChoice of(QueryParameters query) {
        return of(query, USUAL);
    }

    /** As {@link #of(QueryParameters)}, for a page that shows something else where the address says nothing. */
    public static PeriodChoice of(QueryParameters query, PeriodChoice otherwise) {
        Optional<LocalDate> from = query.getSingleParameter("from").flatMap(PeriodChoice::day);
        Optional<LocalDate> to = query.getSingleParameter("to").flatMap(PeriodChoice::day);
        if (from.isPresent() && to.isPresent() && reasonable(from.get(), to.get())) {
            return between(new Period(from.get(), to.get()));
        }
        return query.getSingleParameter("days")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= LONGEST_DAYS)
                .map(PeriodChoice::last)
                .orElse(otherwise);
    }

    /** The days that end today. */
    public static PeriodChoice last(int days) {
        return new PeriodChoice(days, null);
    }

    /** From a day to a day. */
    public static PeriodChoice between(Period period) {
        return new PeriodChoice(null, period);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a period is one that a page can show. */
    static boolean reasonable(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && from.plusDays(LONGEST_DAYS).isAfter(to);
    }

    /** The days themselves. */
    public Period period(LocalDate today) {
        return between != null ? between : Period.lastDays(days == null ? DEFAULT_DAYS : days, today);
    }

    /** Puts it into a query. */
    public void addTo(Map<String, String> query) {
        if (between != null) {
            query.put("from", between.from().toString());
            query.put("to", between.to().toString());
        } else if (days != null) {
            query.put("days", days.toString());
        }
    }
}
