package app.ballast.engagement.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people who first came in one week.
 *
 * @param start the first day of that week, which is their week 0
 * @param active by week from week 0 on, how many of them were active; null where the source says "not yet"
 */
public record Cohort(LocalDate start, List<@Nullable Long> active) {

    private static final int DAYS_A_WEEK = 7;

    public Cohort {
        if (active.stream().anyMatch(count -> count != null && count < 0)) {
            throw new IllegalArgumentException("a negative number of people in the cohort of " + start);
        }
        active = Collections.unmodifiableList(new ArrayList<>(active));
    }

    /** How many were active in a week, or null where that is not known. */
    public @Nullable Long activeIn(int week) {
        return week < active.size() ? active.get(week) : null;
    }

    /** The last day of a week of this cohort. */
    public LocalDate lastDayOf(int week) {
        return start.plusDays((long) DAYS_A_WEEK * (week + 1) - 1);
    }
}
