package app.ballast.engagement.ui;

import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.RetentionReading;
import app.ballast.engagement.Stickiness;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionRate;
import app.ballast.engagement.retention.RetentionTriangle;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.portfolio.ProductRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who uses a product, tile by tile: for the Balance and the Product page alike, so that both say the same. */
public final class UsageTiles {

    private final EngagementSnapshot usage;
    private final Figures figures;
    private final UsageExplanations opened;

    public UsageTiles(ProductRef product, EngagementSnapshot usage, Figures figures) {
        this.usage = usage;
        this.figures = figures;
        this.opened = new UsageExplanations(product, usage, figures);
    }

    /** Active users over one window, 1, 7, 28 or 30 days. */
    public StatTile users(int window) {
        return tile("product.users." + window, usersReading(window), () -> opened.users(window));
    }

    /** Stickiness, with its monthly window named. */
    public StatTile stickiness() {
        return tile("balance.stickiness", stickinessReading(), opened::stickiness);
    }

    /** Retention of week 1, over the cohorts that have finished it. */
    public StatTile retention() {
        return tile("balance.retention", retentionReading(), opened::retention);
    }

    private StatTile tile(String key, Reading reading, Supplier<Explanation> explanation) {
        return new StatTile(figures.text(key), Tone.PRODUCT, reading, explanation);
    }

    private Reading usersReading(int window) {
        ActiveUsers users = usage.window(window).orElse(null);
        if (users == null || users.latest() == null) {
            return new Reading.Unknown(figures.text("balance.users.none", window));
        }
        long latest = users.latest();
        TargetRow target = usage.targets().get(UsageExplanations.metric(window));
        return new Reading.Known(
                figures.count(latest),
                figures.countUnit(latest),
                figures.share(latest, users.before(), Better.HIGHER),
                target == null || target.value() == null ? null : people(target),
                doubles(users.days()));
    }

    private String people(TargetRow target) {
        long value = Math.round(target.value() == null ? 0 : target.value());
        String words = figures.count(value) + " " + figures.countUnit(value);
        return due("balance.target", words.strip(), target);
    }

    private String due(String key, String value, TargetRow target) {
        return target.due() == null
                ? figures.text(key, value)
                : figures.text(key + ".due", value, figures.day(target.due()));
    }

    private Reading stickinessReading() {
        Stickiness now = usage.stickiness();
        if (now == null) {
            return new Reading.Unknown(figures.text("balance.stickiness.none"));
        }
        Stickiness before = usage.stickinessBefore();
        // A month of 28 days is not compared with one of 30.
        Double ratioBefore =
                before == null || before.monthlyWindowDays() != now.monthlyWindowDays() ? null : before.ratio();
        return new Reading.Known(
                figures.percent(now.ratio(), 1),
                "%",
                figures.points(now.ratio(), ratioBefore, 1, Better.HIGHER),
                share(Metric.STICKINESS, figures.text("balance.stickiness.window", now.monthlyWindowDays())),
                usage.stickinessByDay());
    }

    private String share(Metric metric, String otherwise) {
        TargetRow target = usage.targets().get(metric);
        return target == null || target.value() == null
                ? otherwise
                : due("balance.target", figures.percent(target.value(), 1) + "\u00a0%", target);
    }

    private Reading retentionReading() {
        RetentionReading reading = usage.retention();
        RetentionRate rate = reading == null ? null : reading.weekOne();
        if (reading == null || rate == null) {
            return new Reading.Unknown(figures.text("balance.retention.none"));
        }
        RetentionRate before = reading.weekOneBefore();
        return new Reading.Known(
                figures.percent(rate.fraction(), 2),
                "%",
                figures.points(rate.fraction(), before == null ? null : before.fraction(), 2, Better.HIGHER),
                share(Metric.RETENTION_WEEK_1, figures.text("balance.retention.cohorts", rate.cohorts())),
                byCohort(reading.triangle()));
    }

    private static List<@Nullable Double> byCohort(RetentionTriangle triangle) {
        List<@Nullable Double> shares = new ArrayList<>();
        for (Cohort cohort : triangle.cohorts()) {
            Long came = cohort.activeIn(0);
            Long stayed = cohort.activeIn(1);
            boolean finished = triangle.state(cohort, 1) == RetentionTriangle.CellState.FINISHED;
            shares.add(came == null || stayed == null || came == 0 || !finished ? null : (double) stayed / came);
        }
        return shares;
    }

    private static List<@Nullable Double> doubles(List<@Nullable Long> values) {
        List<@Nullable Double> doubles = new ArrayList<>();
        values.forEach(value -> doubles.add(value == null ? null : value.doubleValue()));
        return doubles;
    }
}
