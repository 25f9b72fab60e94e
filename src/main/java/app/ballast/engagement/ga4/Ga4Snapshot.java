package app.ballast.engagement.ga4;

import app.ballast.engagement.retention.RetentionTriangle;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot report holds for us.
 *
 * @param from the first day of the active users' table, or of the retention table where there is no other
 * @param to the last day of the same table, inclusive
 * @param activeUsers by window in days (30, 7, 1): the days that have a figure, in order; empty where the report has no such table
 * @param retention the retention triangle, or null where the report has none
 * @param leadingZeroDays days from the first on for which every window says 0: most likely before counting began
 * @param leftOut the first tables that are not stored, at most {@link #LEFT_OUT_KEPT}
 * @param leftOutCount all tables that are not stored
 */
public record Ga4Snapshot(
        LocalDate from,
        LocalDate to,
        SortedMap<Integer, List<DailyUsers>> activeUsers,
        @Nullable RetentionTriangle retention,
        int leadingZeroDays,
        List<LeftOutTable> leftOut,
        long leftOutCount) {

    /** How many of the tables that are left out are listed. */
    public static final int LEFT_OUT_KEPT = 100;

    public Ga4Snapshot {
        activeUsers = Collections.unmodifiableSortedMap(new TreeMap<>(activeUsers));
        leftOut = List.copyOf(leftOut);
    }

    /** The same without its leading zeros. */
    public Ga4Snapshot withoutLeadingZeros() {
        LocalDate first = from.plusDays(leadingZeroDays);
        SortedMap<Integer, List<DailyUsers>> counted = new TreeMap<>();
        activeUsers.forEach((window, days) -> counted.put(
                window, days.stream().filter(day -> !day.date().isBefore(first)).toList()));
        return new Ga4Snapshot(from, to, counted, retention, 0, leftOut, leftOutCount);
    }
}
