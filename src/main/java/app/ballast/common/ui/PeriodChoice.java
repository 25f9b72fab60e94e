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
 * @param days length of a period that ends today; beside two days, what the page showed before it looked closer; null for
 *     neither
 * @param between the two days, null where it ends today
 * @param compared whether charts show the period before as well
 */
public record PeriodChoice(@Nullable Integer days, @Nullable Period between, boolean compared) {

    /** How many days pages show unless somebody chose. */
    public static final int DEFAULT_DAYS = 90;

    /** The longest period that a page shows. */
    public static final int LONGEST_DAYS = 1100;

    /** What holds where the address says nothing. */
    public static final PeriodChoice USUAL = last(DEFAULT_DAYS);

    private static final String BEFORE = "before";

    public PeriodChoice {
        if (days == null && between == null) {
            throw new IllegalArgumentException("a period has a length or two days");
        }
    }

    /** What a query says by {@code days}, or by {@code from} and {@code to}, and by {@code compare}. */
    public static PeriodChoice of(QueryParameters query) {
        return of(query, USUAL);
    }

    /** As {@link #of(QueryParameters)}, for a page that shows something else where the address says nothing. */
    public static PeriodChoice of(QueryParameters query, PeriodChoice otherwise) {
        boolean compared =
                query.getSingleParameter("compare").filter(BEFORE::equals).isPresent();
        Integer days = query.getSingleParameter("days")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= LONGEST_DAYS)
                .orElse(null);
        Optional<LocalDate> from = query.getSingleParameter("from").flatMap(PeriodChoice::day);
        Optional<LocalDate> to = query.getSingleParameter("to").flatMap(PeriodChoice::day);
        if (from.isPresent() && to.isPresent() && reasonable(from.get(), to.get())) {
            return new PeriodChoice(days, new Period(from.get(), to.get()), compared);
        }
        return days == null ? otherwise.withCompared(compared) : new PeriodChoice(days, null, compared);
    }

    /** The days that end today. */
    public static PeriodChoice last(int days) {
        return new PeriodChoice(days, null, false);
    }

    /** From a day to a day. */
    public static PeriodChoice between(Period period) {
        return new PeriodChoice(null, period, false);
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

    /** A part of what is shown; {@link #whole} leads back. */
    public PeriodChoice closer(Period part) {
        return new PeriodChoice(days, part, compared);
    }

    /** What was shown before {@link #closer}; the usual length where only two days are known. */
    public PeriodChoice whole() {
        return new PeriodChoice(days == null ? DEFAULT_DAYS : days, null, compared);
    }

    /** The same period, with or without the one before it. */
    public PeriodChoice withCompared(boolean also) {
        return new PeriodChoice(days, between, also);
    }

    /** Puts it into a query. */
    public void addTo(Map<String, String> query) {
        if (days != null) {
            query.put("days", days.toString());
        }
        if (between != null) {
            query.put("from", between.from().toString());
            query.put("to", between.to().toString());
        }
        if (compared) {
            query.put("compare", BEFORE);
        }
    }
}
