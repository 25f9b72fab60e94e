package app.ballast.demo.sample;

import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionTriangle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who came back to a product.
 *
 * @param product key of the product
 * @param triangle the last half year of weekly cohorts, six weeks of each; counted up to yesterday
 */
public record SampleRetention(String product, RetentionTriangle triangle) {

    private static final int COHORTS = 26;
    private static final int WEEKS = 6;
    private static final int WEEK = 7;
    /** Of the people who come again in a week, the share that comes again in the next. */
    private static final double STAYS = 0.82;

    /**
     * @param newcomers people who first come in a week
     * @param then share of them that came again in the week after, half a year ago
     * @param now the same, now
     */
    static SampleRetention of(String product, SampleDays days, int newcomers, double then, double now) {
        Dice dice = Dice.of("retention " + product);
        LocalDate newest = days.last().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Cohort> cohorts = new ArrayList<>();
        for (int back = COHORTS - 1; back >= 0; back--) {
            LocalDate start = newest.minusWeeks(back);
            double first = then + (now - then) * (COHORTS - 1 - back) / (COHORTS - 1);
            int came = (int) Math.round(newcomers * dice.wobble(0.08));
            cohorts.add(new Cohort(start, cells(start, days.last(), came, first, dice)));
        }
        return new SampleRetention(product, new RetentionTriangle(days.last(), cohorts));
    }

    /** A week that still runs holds those who have come so far; one that has not begun holds nothing. */
    private static List<@Nullable Long> cells(LocalDate start, LocalDate last, int came, double first, Dice dice) {
        List<@Nullable Long> cells = new ArrayList<>();
        double share = 1;
        for (int week = 0; week < WEEKS; week++) {
            long daysOver =
                    Math.min(WEEK, last.toEpochDay() - start.plusWeeks(week).toEpochDay() + 1);
            double again = share * (week == 0 ? 1 : dice.wobble(0.05));
            cells.add(daysOver <= 0 ? null : Math.round(came * again * Math.sqrt((double) daysOver / WEEK)));
            share = week == 0 ? first : share * STAYS;
        }
        return cells;
    }
}
