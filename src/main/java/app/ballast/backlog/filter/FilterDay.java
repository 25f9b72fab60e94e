package app.ballast.backlog.filter;

import java.time.LocalDate;
import java.util.Optional;

/** A day in a filter. */
public final class FilterDay {

    private FilterDay() {}

    /**
     * Reads {@code 2026-12-24}, or {@code 7d}, {@code 2w}, {@code 3m}, {@code 1y}: so far ahead of today; {@code 0d} is
     * today.
     *
     * @return empty where the text is neither
     */
    public static Optional<LocalDate> read(String value, LocalDate today) {
        return TimeRange.age(value).<LocalDate>map(today::plus).or(() -> TimeRange.day(value));
    }
}
