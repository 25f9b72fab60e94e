package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Change;
import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.reliability.BudgetReading;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.slo.DurationSummary;
import app.ballast.reliability.slo.ErrorBudget;
import app.ballast.tradeoffs.Balance;
import app.ballast.tradeoffs.ReliabilitySide;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reliability side in four numbers. */
final class ReliabilityTiles {

    private static final int AVAILABILITY_DECIMALS = 3;
    private static final int MOST_NAMED = 20;
    private static final int DAYS_A_WEEK = 7;

    private final Balance balance;
    private final ReliabilitySide side;
    private final Figures figures;

    ReliabilityTiles(Balance balance, Figures figures) {
        this.balance = balance;
        this.side = balance.reliability();
        this.figures = figures;
    }

    TileRow row() {
        return new TileRow(
                tile("balance.availability", availability(), this::openAvailability),
                tile("balance.budget", budget(), this::openBudget),
                tile("balance.incidents", incidents(), this::openIncidents),
                tile("balance.deployments", deployments(), this::openDeployments));
    }

    private StatTile tile(String key, Reading reading, java.util.function.Supplier<Explanation> opened) {
        return new StatTile(figures.text(key), Tone.RELIABILITY, reading, opened);
    }

    private Reading availability() {
        if (side.availability().ratio().isEmpty()) {
            return new Reading.Unknown(whyUnknown());
        }
        double ratio = side.availability().ratio().getAsDouble();
        Double before =
                side.before().ratio().isPresent() ? side.before().ratio().getAsDouble() : null;
        return new Reading.Known(
                figures.percent(ratio, AVAILABILITY_DECIMALS),
                "%",
                figures.points(ratio, before, AVAILABILITY_DECIMALS, Better.HIGHER),
                objective() == null ? figures.text("balance.no-objective") : slo(),
                side.daily());
    }

    private String whyUnknown() {
        if (side.services().isEmpty()) {
            return figures.text("balance.no-critical");
        }
        Freshness freshness = side.freshness();
        return freshness == null
                ? figures.text("balance.no-checks")
                : figures.text(
                        "balance.checks-elsewhere",
                        figures.day(LocalDate.ofInstant(freshness.firstCheck(), balance.zone())),
                        figures.day(LocalDate.ofInstant(freshness.lastCheck(), balance.zone())));
    }

    private @Nullable Double objective() {
        TargetRow target = balance.targets().get(Metric.AVAILABILITY);
        return target == null ? null : target.value();
    }

    private String slo() {
        Double objective = objective();
        return objective == null ? "" : figures.text("balance.slo", trimmed(objective));
    }

    private String trimmed(double share) {
        String exact = java.math.BigDecimal.valueOf(share)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        int point = exact.indexOf('.');
        return figures.percent(share, point < 0 ? 0 : exact.length() - point - 1);
    }

    private Explanation openAvailability() {
        Opened opened = new Opened(
                        figures, "balance.availability", balance.product().name())
                .input("balance.input.up", seconds(side.availability().upSeconds()), source(), age())
                .input("balance.input.down", seconds(side.availability().downSeconds()), source(), age())
                .input("balance.input.unknown", seconds(side.availability().unknownSeconds()), source(), age())
                .input("balance.input.before", ratio(side.before().ratio()), source(), figures.text("balance.before"));
        side.services()
                .forEach(service -> opened.named(
                        service.name(), figures.text("balance.critical"), figures.text("balance.source.settings"), ""));
        return target(opened, Metric.AVAILABILITY)
                .note("balance.availability.note")
                .note("balance.definitions")
                .done();
    }

    private Opened target(Opened opened, Metric metric) {
        TargetRow target = balance.targets().get(metric);
        if (target != null && target.value() != null) {
            opened.input(
                    "balance.input.objective",
                    trimmed(target.value()) + "\u00a0%",
                    figures.text("balance.source.entered", target.setBy()),
                    figures.age(target.setAt()));
        }
        return opened;
    }

    private Reading budget() {
        BudgetReading budget = side.budget();
        if (budget == null) {
            return new Reading.Unknown(figures.text("balance.budget.no-objective"));
        }
        ErrorBudget spent = budget.budget();
        if (spent.remaining().isEmpty()) {
            return new Reading.Unknown(figures.text("balance.budget.none"));
        }
        if (budget.availability().knownSeconds() == 0) {
            return new Reading.Unknown(whyUnknown());
        }
        double remaining = spent.remaining().getAsDouble();
        return new Reading.Known(
                figures.percent(remaining, 0),
                "%",
                figures.points(remaining, side.budgetBefore(), 0, Better.HIGHER),
                figures.text(
                        "balance.budget.time",
                        figures.duration(spent.remainingTime().orElseThrow()),
                        figures.duration(spent.budget().orElseThrow())),
                side.budgetDaily());
    }

    private Explanation openBudget() {
        Opened opened = new Opened(figures, "balance.budget", balance.product().name());
        BudgetReading budget = side.budget();
        if (budget != null) {
            ErrorBudget spent = budget.budget();
            opened.input(
                            "balance.input.window",
                            figures.day(budget.window().from()) + " – "
                                    + figures.day(budget.window().to()),
                            figures.text("balance.source.period"),
                            "")
                    .input("balance.input.down", seconds(spent.bad().toSeconds()), source(), age())
                    .input(
                            "balance.input.unknown",
                            seconds(budget.availability().unknownSeconds()),
                            source(),
                            age());
            spent.budget()
                    .ifPresent(allowed -> opened.input(
                            "balance.input.allowed",
                            figures.duration(allowed),
                            figures.text("balance.source.formula"),
                            ""));
        }
        return target(opened, Metric.AVAILABILITY).note("balance.definitions").done();
    }

    private Reading incidents() {
        if (side.freshness() == null && side.incidents().isEmpty()) {
            return new Reading.Unknown(whyUnknown());
        }
        int difference = side.begun() - side.begunBefore();
        return new Reading.Known(
                figures.count(side.begun()),
                "",
                new Change(difference, figures.number(Math.abs(difference), 0), Better.LOWER),
                recovery(),
                byWeek(side.incidents().stream().map(IncidentRow::startedAt).toList()));
    }

    private String recovery() {
        DurationSummary recovery = side.recovery().toResolve();
        String open = side.recovery().open() == 0
                ? ""
                : " · " + figures.text("balance.incidents.open", side.recovery().open());
        return (recovery == null
                        ? figures.text("balance.incidents.none-resolved")
                        : figures.text(
                                "balance.incidents.recovery",
                                figures.duration(recovery.median()),
                                figures.duration(recovery.p90())))
                + open;
    }

    private Explanation openIncidents() {
        Opened opened = new Opened(
                        figures, "balance.incidents", balance.product().name())
                .input("balance.input.begun", figures.number(side.begun(), 0), source(), age())
                .input(
                        "balance.input.before",
                        figures.number(side.begunBefore(), 0),
                        source(),
                        figures.text("balance.before"));
        DurationSummary recovery = side.recovery().toResolve();
        if (recovery != null) {
            opened.input("balance.input.mean", figures.duration(recovery.mean()), source(), age());
        }
        List<IncidentRow> newest = side.incidents().reversed();
        newest.stream()
                .limit(MOST_NAMED)
                .forEach(incident -> opened.named(
                        incident.service().name() + ", " + figures.moment(incident.startedAt()),
                        incident.resolvedAt() == null
                                ? figures.text("balance.incidents.still-open")
                                : figures.duration(Duration.ofSeconds(incident.downSeconds())),
                        figures.text(
                                "balance.source.incident." + incident.origin().name()),
                        ""));
        if (newest.size() > MOST_NAMED) {
            opened.note("balance.more", newest.size() - MOST_NAMED);
        }
        return opened.note("balance.incidents.note").note("balance.definitions").done();
    }

    private Reading deployments() {
        if (side.deployments().isEmpty() && side.deploymentsBefore() == 0) {
            return new Reading.Unknown(figures.text("balance.deployments.none"));
        }
        int count = side.deployments().size();
        return new Reading.Known(
                figures.count(count),
                "",
                figures.share(count, (long) side.deploymentsBefore(), Better.NEITHER),
                figures.text(
                        "balance.deployments.rate",
                        figures.number(
                                (double) count * DAYS_A_WEEK / balance.period().days(), 1)),
                byWeek(side.deployments().stream()
                        .map(deployment -> deployment.deployedAt())
                        .toList()));
    }

    private Explanation openDeployments() {
        Opened opened =
                new Opened(figures, "balance.deployments", balance.product().name());
        side.deployments().reversed().stream()
                .limit(MOST_NAMED)
                .forEach(deployment -> opened.named(
                        deployment.service().name(),
                        deployment.label(),
                        figures.text("balance.source.deployment"),
                        figures.moment(deployment.deployedAt())));
        if (side.deployments().size() > MOST_NAMED) {
            opened.note("balance.more", side.deployments().size() - MOST_NAMED);
        }
        return opened.note("balance.definitions").done();
    }

    /** How many of these began in each full week of the period, counted back from its end. */
    private List<@Nullable Double> byWeek(List<Instant> moments) {
        int weeks = balance.period().days() / DAYS_A_WEEK;
        List<@Nullable Double> counts = new ArrayList<>(Collections.nCopies(weeks, 0.0));
        for (Instant moment : moments) {
            long back = ChronoUnit.DAYS.between(
                    LocalDate.ofInstant(moment, balance.zone()),
                    balance.period().to());
            int week = weeks - 1 - (int) (back / DAYS_A_WEEK);
            if (week >= 0 && week < weeks) {
                Double present = counts.get(week);
                counts.set(week, (present == null ? 0 : present) + 1);
            }
        }
        return counts;
    }

    private String seconds(long seconds) {
        return figures.duration(Duration.ofSeconds(seconds));
    }

    private String ratio(java.util.OptionalDouble ratio) {
        return ratio.isPresent()
                ? figures.percent(ratio.getAsDouble(), AVAILABILITY_DECIMALS) + "\u00a0%"
                : figures.text("balance.not-known");
    }

    private String source() {
        return figures.text("balance.source.checks");
    }

    private String age() {
        Freshness freshness = side.freshness();
        return freshness == null ? "" : figures.text("balance.until", figures.moment(freshness.lastCheck()));
    }
}
