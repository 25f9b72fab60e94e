package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.ChartModel;
import app.ballast.common.ui.Figures;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.FeatureCourse;
import app.ballast.metrics.Anomaly;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.metrics.ui.UnusualDays;
import app.ballast.reliability.IncidentRow;
import app.ballast.tradeoffs.Balance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both sides of a product as one drawing. */
final class BalanceChart {

    private static final List<Integer> WINDOWS = List.of(7, 30, 28, 1);

    private final Balance balance;
    private final Figures figures;

    BalanceChart(Balance balance, Figures figures) {
        this.balance = balance;
        this.figures = figures;
    }

    ChartModel model() {
        Optional<ActiveUsers> users = shownUsers();
        List<ChartModel.Line> lines = new ArrayList<>();
        lines.add(availability());
        users.ifPresent(shown -> lines.add(users(shown)));
        FeatureCourse bet = balance.bet();
        if (bet != null && bet.latest() != null) {
            lines.add(adoption(bet));
        }
        return new ChartModel(
                balance.period().from(),
                balance.period().to(),
                figures.text(
                        "balance.chart.summary",
                        balance.product().name(),
                        figures.day(balance.period().from()),
                        figures.day(balance.period().to()),
                        balance.reliability().begun()),
                lines,
                balance.reliability().incidents().stream().map(this::band).toList(),
                marks());
    }

    /** The days of the lines that were not as usual, by the line's name. */
    Map<String, UnusualDays> unusual() {
        Map<String, UnusualDays> lines = new LinkedHashMap<>();
        lines.put(figures.text("balance.availability"), unusualAvailability());
        shownUsers()
                .ifPresent(
                        users -> lines.put(figures.text("balance.users.window", users.windowDays()), unusual(users)));
        return lines;
    }

    /** The shortest window that smooths out weekends, where it was counted. */
    private Optional<ActiveUsers> shownUsers() {
        return WINDOWS.stream()
                .flatMap(window -> balance.engagement().window(window).stream())
                .filter(users -> users.latest() != null)
                .findFirst();
    }

    private ChartModel.Line availability() {
        TargetRow objective = balance.targets().get(Metric.AVAILABILITY);
        return new ChartModel.Line(
                "availability",
                figures.text("balance.availability"),
                ChartModel.Side.RELIABILITY,
                "%",
                3,
                false,
                objective == null || objective.value() == null
                        ? null
                        : new ChartModel.Target(
                                objective.value() * 100,
                                figures.text("balance.slo", figures.percent(objective.value(), 1))),
                percent(balance.reliability().daily()),
                unusualAvailability().marks(),
                percent(balance.reliability().dailyBefore()));
    }

    private ChartModel.Line users(ActiveUsers users) {
        return new ChartModel.Line(
                users.series().key(),
                figures.text("balance.users.window", users.windowDays()),
                ChartModel.Side.PRODUCT,
                "",
                0,
                false,
                null,
                counts(users.days()),
                unusual(users).marks(),
                counts(users.daysBefore()));
    }

    /** Shares of some percent and thousands of people: each has an axis of its own. */
    private ChartModel.Line adoption(FeatureCourse bet) {
        Map<LocalDate, Double> shares = new HashMap<>();
        bet.days()
                .forEach(known -> shares.put(
                        known.adoption().date(), 100 * known.adoption().share()));
        List<@Nullable Double> values = new ArrayList<>();
        balance.period()
                .from()
                .datesUntil(balance.period().to().plusDays(1))
                .forEach(day -> values.add(shares.get(day)));
        return new ChartModel.Line(
                bet.feature().key(),
                figures.text("balance.adoption.of", bet.feature().name()),
                ChartModel.Side.PRODUCT,
                "%",
                1,
                true,
                null,
                values);
    }

    private static List<@Nullable Double> percent(List<@Nullable Double> ratios) {
        List<@Nullable Double> percent = new ArrayList<>();
        ratios.forEach(ratio -> percent.add(ratio == null ? null : ratio * 100));
        return percent;
    }

    private static List<@Nullable Double> counts(List<@Nullable Long> people) {
        List<@Nullable Double> counts = new ArrayList<>();
        people.forEach(count -> counts.add(count == null ? null : count.doubleValue()));
        return counts;
    }

    private UnusualDays unusualAvailability() {
        return unusual(
                balance.reliability().unusual(),
                ratio -> figures.percent(ratio, ReliabilityTiles.AVAILABILITY_DECIMALS) + "\u00a0%");
    }

    private UnusualDays unusual(ActiveUsers users) {
        return unusual(users.unusual(), people -> figures.number(people, 0));
    }

    private UnusualDays unusual(List<Anomaly> found, DoubleFunction<String> value) {
        return new UnusualDays(found, balance.period(), value, figures::text);
    }

    private ChartModel.Band band(IncidentRow incident) {
        LocalDate from = within(day(incident.startedAt()));
        LocalDate to = incident.resolvedAt() == null ? balance.period().to() : within(day(incident.resolvedAt()));
        String length = incident.resolvedAt() == null
                ? figures.text("balance.incidents.still-open")
                : figures.duration(java.time.Duration.ofSeconds(incident.downSeconds()));
        return new ChartModel.Band(from, to, incident.service().name() + ", " + length);
    }

    private LocalDate within(LocalDate day) {
        if (day.isBefore(balance.period().from())) {
            return balance.period().from();
        }
        return day.isAfter(balance.period().to()) ? balance.period().to() : day;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, balance.zone());
    }

    private List<ChartModel.Mark> marks() {
        Stream<ChartModel.Mark> releases = balance.releases().stream()
                .map(release ->
                        new ChartModel.Mark(release.releasedOn(), ChartModel.Mark.Kind.RELEASE, release.name()));
        Stream<ChartModel.Mark> deployments = balance.reliability().deployments().stream()
                .map(deployment -> new ChartModel.Mark(
                        within(day(deployment.deployedAt())),
                        ChartModel.Mark.Kind.DEPLOYMENT,
                        deployment.service().name() + " " + deployment.label()));
        Stream<ChartModel.Mark> decisions = balance.decisions().stream()
                .map(decision -> new ChartModel.Mark(
                        decision.day(), ChartModel.Mark.Kind.DECISION, decision.id() + " " + decision.question()));
        return Stream.of(releases, deployments, decisions)
                .flatMap(marks -> marks)
                .toList();
    }
}
