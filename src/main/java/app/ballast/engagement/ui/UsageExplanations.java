package app.ballast.engagement.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.DataOrigin;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.RetentionReading;
import app.ballast.engagement.Stickiness;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionRate;
import app.ballast.engagement.retention.RetentionTriangle;
import app.ballast.metrics.Metric;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.TargetRow;
import app.ballast.portfolio.ProductRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the figures of a product's use open to. */
final class UsageExplanations {

    private final ProductRef product;
    private final EngagementSnapshot usage;
    private final Figures figures;

    UsageExplanations(ProductRef product, EngagementSnapshot usage, Figures figures) {
        this.product = product;
        this.usage = usage;
        this.figures = figures;
    }

    /** The metric for which a target of this window may be set. */
    static Metric metric(int window) {
        return Metric.of("active-users-" + window + "d");
    }

    Explanation users(int window) {
        Opened opened = new Opened(figures, "product.users." + window, product.name());
        usage.window(window).ifPresent(users -> {
            String link = MetricsLinks.series(users.series().key());
            if (users.latest() != null && users.latestDate() != null) {
                opened.named(
                        figures.day(users.latestDate()),
                        figures.number(users.latest(), 0),
                        source(users.origin()),
                        age(users.origin()),
                        link);
            }
            if (users.before() != null && users.beforeDate() != null) {
                opened.named(
                        figures.day(users.beforeDate()),
                        figures.number(users.before(), 0),
                        source(users.origin()),
                        figures.text("balance.before"),
                        link);
            }
            opened.note("balance.series", users.series().key());
        });
        return targetOf(opened, metric(window))
                .note("balance.users.note")
                .note("balance.definitions")
                .done();
    }

    private Opened targetOf(Opened opened, Metric metric) {
        TargetRow target = usage.targets().get(metric);
        if (target != null && target.value() != null) {
            boolean share = metric == Metric.STICKINESS || metric == Metric.RETENTION_WEEK_1;
            opened.input(
                    "balance.input.target",
                    share ? figures.percent(target.value(), 1) + "\u00a0%" : figures.number(target.value(), 0),
                    figures.text("balance.source.entered", target.setBy()),
                    figures.age(target.setAt()));
        }
        return opened;
    }

    Explanation stickiness() {
        Opened opened = new Opened(figures, "balance.stickiness", product.name());
        Stickiness now = usage.stickiness();
        if (now != null) {
            DataOrigin origin = usage.window(1).map(ActiveUsers::origin).orElse(null);
            opened.input("balance.input.daily", figures.number(now.daily(), 0), source(origin), figures.day(now.date()))
                    .input(
                            "balance.input.monthly",
                            figures.number(now.monthly(), 0),
                            source(origin),
                            figures.day(now.date()))
                    .note("balance.stickiness.window", now.monthlyWindowDays());
        }
        return targetOf(opened, Metric.STICKINESS).note("balance.definitions").done();
    }

    Explanation retention() {
        Opened opened = new Opened(figures, "balance.retention", product.name());
        RetentionReading reading = usage.retention();
        if (reading != null) {
            RetentionRate rate = reading.weekOne();
            if (rate != null) {
                counts(opened, rate, reading.origin())
                        .note("balance.retention.finished", rate.cohorts(), rate.unfinished());
            }
            for (Cohort cohort : reading.triangle().cohorts()) {
                opened.named(
                        figures.day(cohort.start()), cells(cohort), source(reading.origin()), age(reading.origin()));
            }
        }
        return targetOf(opened, Metric.RETENTION_WEEK_1)
                .note("balance.definitions")
                .done();
    }

    private Opened counts(Opened opened, RetentionRate rate, DataOrigin origin) {
        return opened.named(
                        figures.text("product.retention.stayed", rate.week()),
                        figures.number(rate.active(), 0),
                        source(origin),
                        age(origin))
                .input("balance.input.came", figures.number(rate.of(), 0), source(origin), age(origin));
    }

    /** Retention of a week over all cohorts that have finished it. */
    Explanation week(RetentionReading reading, RetentionRate rate) {
        Opened opened = new Opened(
                figures, "product.retention.all", figures.text("product.retention.week", rate.week()), product.name());
        return counts(opened, rate, reading.origin())
                .note("product.retention.finished", rate.cohorts(), rate.unfinished())
                .note("balance.definitions")
                .done();
    }

    /** One cell of the triangle. */
    Explanation cell(RetentionReading reading, Cohort cohort, int week, long came, long active) {
        Opened opened = new Opened(
                        figures,
                        "product.retention.cell",
                        figures.text("product.retention.week", week),
                        figures.text("product.retention.cohort", figures.day(cohort.start())))
                .named(
                        figures.text("product.retention.stayed", week),
                        figures.number(active, 0),
                        source(reading.origin()),
                        age(reading.origin()))
                .input("balance.input.came", figures.number(came, 0), source(reading.origin()), age(reading.origin()));
        if (reading.triangle().state(cohort, week) == RetentionTriangle.CellState.UNFINISHED) {
            opened.note("product.retention.unfinished", figures.day(cohort.lastDayOf(week)));
        }
        return opened.note("balance.definitions").done();
    }

    private String cells(Cohort cohort) {
        List<String> cells = new ArrayList<>();
        for (Long active : cohort.active()) {
            cells.add(active == null ? "·" : figures.number(active, 0));
        }
        return String.join("  ", cells);
    }

    private String source(@Nullable DataOrigin origin) {
        return origin == null ? figures.text("balance.not-known") : origin.source();
    }

    private String age(@Nullable DataOrigin origin) {
        return origin == null
                ? figures.text("balance.not-known")
                : figures.text("balance.counted-until", figures.day(origin.lastDay()));
    }
}
