package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.DataOrigin;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.RetentionReading;
import app.ballast.engagement.Stickiness;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionRate;
import app.ballast.engagement.retention.RetentionTriangle;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.tradeoffs.Balance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product side in four numbers. */
final class ProductTiles {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Balance balance;
    private final EngagementSnapshot side;
    private final Figures figures;

    ProductTiles(Balance balance, Figures figures) {
        this.balance = balance;
        this.side = balance.engagement();
        this.figures = figures;
    }

    TileRow row() {
        return new TileRow(
                tile("balance.users.week", users(WEEK, Metric.ACTIVE_USERS_7D), () -> openUsers("week", WEEK)),
                tile("balance.users.month", users(MONTH, Metric.ACTIVE_USERS_30D), () -> openUsers("month", MONTH)),
                tile("balance.stickiness", stickiness(), this::openStickiness),
                tile("balance.retention", retention(), this::openRetention));
    }

    private StatTile tile(String key, Reading reading, java.util.function.Supplier<Explanation> opened) {
        return new StatTile(figures.text(key), Tone.PRODUCT, reading, opened);
    }

    private Reading users(int window, Metric metric) {
        ActiveUsers users = side.window(window).orElse(null);
        if (users == null || users.latest() == null) {
            return new Reading.Unknown(figures.text("balance.users.none", window));
        }
        long latest = users.latest();
        TargetRow target = balance.targets().get(metric);
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

    private Explanation openUsers(String name, int window) {
        Opened opened =
                new Opened(figures, "balance.users." + name, balance.product().name());
        side.window(window).ifPresent(users -> {
            if (users.latest() != null && users.latestDate() != null) {
                opened.named(
                        figures.day(users.latestDate()),
                        figures.number(users.latest(), 0),
                        source(users.origin()),
                        age(users.origin()));
            }
            if (users.before() != null && users.beforeDate() != null) {
                opened.named(
                        figures.day(users.beforeDate()),
                        figures.number(users.before(), 0),
                        source(users.origin()),
                        figures.text("balance.before"));
            }
            opened.note("balance.series", users.series().key());
        });
        return targetOf(opened, window == WEEK ? Metric.ACTIVE_USERS_7D : Metric.ACTIVE_USERS_30D)
                .note("balance.users.note")
                .note("balance.definitions")
                .done();
    }

    private Opened targetOf(Opened opened, Metric metric) {
        TargetRow target = balance.targets().get(metric);
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

    private Reading stickiness() {
        Stickiness now = side.stickiness();
        if (now == null) {
            return new Reading.Unknown(figures.text("balance.stickiness.none"));
        }
        Stickiness before = side.stickinessBefore();
        return new Reading.Known(
                figures.percent(now.ratio(), 1),
                "%",
                figures.points(now.ratio(), before == null ? null : before.ratio(), 1, Better.HIGHER),
                share(Metric.STICKINESS, figures.text("balance.stickiness.window", now.monthlyWindowDays())),
                stickinessByDay(now.monthlyWindowDays()));
    }

    private String share(Metric metric, String otherwise) {
        TargetRow target = balance.targets().get(metric);
        return target == null || target.value() == null
                ? otherwise
                : due("balance.target", figures.percent(target.value(), 1) + "\u00a0%", target);
    }

    private List<@Nullable Double> stickinessByDay(int monthly) {
        List<@Nullable Long> day = side.window(1).map(ActiveUsers::days).orElse(List.of());
        List<@Nullable Long> month = side.window(monthly).map(ActiveUsers::days).orElse(List.of());
        List<@Nullable Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(day.size(), month.size()); i++) {
            Long numerator = day.get(i);
            Long denominator = month.get(i);
            ratios.add(
                    numerator == null || denominator == null || denominator == 0
                            ? null
                            : (double) numerator / denominator);
        }
        return ratios;
    }

    private Explanation openStickiness() {
        Opened opened =
                new Opened(figures, "balance.stickiness", balance.product().name());
        Stickiness now = side.stickiness();
        if (now != null) {
            DataOrigin origin = side.window(1).map(ActiveUsers::origin).orElse(null);
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

    private Reading retention() {
        RetentionReading reading = side.retention();
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

    private Explanation openRetention() {
        Opened opened =
                new Opened(figures, "balance.retention", balance.product().name());
        RetentionReading reading = side.retention();
        if (reading != null) {
            RetentionRate rate = reading.weekOne();
            if (rate != null) {
                opened.input(
                                "balance.input.stayed",
                                figures.number(rate.active(), 0),
                                source(reading.origin()),
                                age(reading.origin()))
                        .input(
                                "balance.input.came",
                                figures.number(rate.of(), 0),
                                source(reading.origin()),
                                age(reading.origin()))
                        .note("balance.retention.finished", rate.cohorts(), rate.unfinished());
            }
            for (Cohort cohort : reading.triangle().cohorts()) {
                opened.named(figures.day(cohort.start()), cells(cohort), source(reading.origin()), "");
            }
        }
        return targetOf(opened, Metric.RETENTION_WEEK_1)
                .note("balance.definitions")
                .done();
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
        return origin == null ? "" : figures.text("balance.counted-until", figures.day(origin.lastDay()));
    }

    private static List<@Nullable Double> doubles(List<@Nullable Long> values) {
        List<@Nullable Double> doubles = new ArrayList<>();
        values.forEach(value -> doubles.add(value == null ? null : value.doubleValue()));
        return doubles;
    }
}
