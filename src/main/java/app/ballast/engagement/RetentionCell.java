package app.ballast.engagement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One cell of the triangle as it is stored.
 *
 * @param cohortStart first day of the week in which the people first came
 * @param week counted from 0
 * @param active how many of them were active in that week
 * @param countedTo the last day that the source had counted
 */
record RetentionCell(LocalDate cohortStart, int week, long active, LocalDate countedTo, Instant recordedAt) {

    private static final int DAYS_A_WEEK = 7;

    /** Whether the week was over when the source counted. */
    boolean finished() {
        return !lastDay().isAfter(countedTo);
    }

    LocalDate lastDay() {
        return cohortStart.plusDays((long) DAYS_A_WEEK * (week + 1) - 1);
    }
}
