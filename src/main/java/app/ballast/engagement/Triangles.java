package app.ballast.engagement;

import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionTriangle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the triangle of cells that may come from reports of different days. */
final class Triangles {

    private Triangles() {}

    /**
     * The triangle as of the last day that any of the reports counted. A count that an older report made of a week that was
     * still running then, and over by that day, is neither finished nor of today: it counts as "not yet".
     *
     * @param cells by cohort and week, at least one
     */
    static RetentionTriangle of(Collection<RetentionCell> cells) {
        LocalDate lastDay = lastDay(cells);
        Map<LocalDate, List<@Nullable Long>> rows = new TreeMap<>();
        for (RetentionCell cell : cells) {
            List<@Nullable Long> row = rows.get(cell.cohortStart());
            if (row == null) {
                row = new ArrayList<>();
                rows.put(cell.cohortStart(), row);
            }
            while (row.size() <= cell.week()) {
                row.add(null);
            }
            boolean outdated = !cell.finished() && !cell.lastDay().isAfter(lastDay);
            row.set(cell.week(), outdated ? null : cell.active());
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (Map.Entry<LocalDate, List<@Nullable Long>> row : rows.entrySet()) {
            cohorts.add(new Cohort(row.getKey(), row.getValue()));
        }
        return new RetentionTriangle(lastDay, cohorts);
    }

    /** The cells of a report's triangle that have a figure. */
    static List<RetentionCell> cells(RetentionTriangle triangle, Instant recordedAt) {
        List<RetentionCell> cells = new ArrayList<>();
        for (Cohort cohort : triangle.cohorts()) {
            for (int week = 0; week < triangle.weeks(); week++) {
                Long active = cohort.activeIn(week);
                if (active != null) {
                    cells.add(new RetentionCell(cohort.start(), week, active, triangle.lastDay(), recordedAt));
                }
            }
        }
        return cells;
    }

    static LocalDate lastDay(Collection<RetentionCell> cells) {
        return cells.stream()
                .map(RetentionCell::countedTo)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
