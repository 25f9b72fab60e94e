package app.ballast.engagement.ga4;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionTriangle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Retention by week: one row for each week of newcomers from the table's first day on, one column for each week since. */
final class RetentionTable implements Ga4Table {

    private static final int DAYS_A_WEEK = 7;

    private final List<String> header;
    private final ReportDates.Period period;
    private final Consumer<Refusal> refused;
    private final List<Cohort> cohorts = new ArrayList<>();
    private long rows;

    RetentionTable(List<String> header, ReportDates.Period period, Consumer<Refusal> refused) {
        this.header = header;
        this.period = period;
        this.refused = refused;
    }

    @Override
    public void row(CsvRow row) {
        LocalDate start = period.from().plusDays(rows * DAYS_A_WEEK);
        rows++;
        if (start.isAfter(period.to())) {
            return; // Too many rows for weeks: problem() says so once all are counted.
        }
        try {
            CountCell.checkCount(header, row.cells());
            List<@Nullable Long> active = new ArrayList<>();
            for (int column = 1; column < header.size(); column++) {
                active.add(CountCell.read(header, row.cells(), column));
            }
            checkAgainstWeekZero(active);
            cohorts.add(new Cohort(start, active));
        } catch (RefusedCell e) {
            refused.accept(e.on(row.line()));
        }
    }

    private void checkAgainstWeekZero(List<@Nullable Long> active) throws RefusedCell {
        Long newcomers = active.getFirst();
        if (newcomers == null) {
            throw new RefusedCell(header.get(1), "import.why.no-week-zero");
        }
        for (int week = 1; week < active.size(); week++) {
            Long stayed = active.get(week);
            if (stayed != null && stayed > newcomers) {
                throw new RefusedCell(header.get(week + 1), "import.why.more-stayed", stayed, newcomers);
            }
        }
    }

    @Override
    public void unreadable() {
        rows++;
    }

    @Override
    public @Nullable ImportFact problem() {
        if (rows * DAYS_A_WEEK >= period.days() + DAYS_A_WEEK) {
            return ImportFact.of(
                    "import.left-out.no-weeks",
                    rows,
                    period.from().toString(),
                    period.to().toString());
        }
        return cohorts.isEmpty() ? ImportFact.of("import.left-out.no-rows") : null;
    }

    @Override
    public ReportDates.Period period() {
        return period;
    }

    RetentionTriangle triangle() {
        return new RetentionTriangle(period.to(), cohorts);
    }
}
