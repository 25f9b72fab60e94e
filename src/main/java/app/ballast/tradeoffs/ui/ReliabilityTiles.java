package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Change;
import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.reliability.BudgetReading;
import app.ballast.reliability.DeploymentRow;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ProductBudget;
import app.ballast.reliability.slo.DurationSummary;
import app.ballast.reliability.slo.ErrorBudget;
import app.ballast.tradeoffs.Balance;
import app.ballast.tradeoffs.ReliabilitySide;
import app.ballast.tradeoffs.ReliabilitySide.Deployed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reliability side in four numbers. */
final class ReliabilityTiles {

    static final int AVAILABILITY_DECIMALS = 3;
    private static final int DAYS_A_WEEK = 7;

    private final Balance balance;
    private final ReliabilitySide side;
    private final Figures figures;
    private final ReliabilityExplanations opened;

    ReliabilityTiles(Balance balance, Figures figures) {
        this.balance = balance;
        this.side = balance.reliability();
        this.figures = figures;
        this.opened = new ReliabilityExplanations(balance, figures);
    }

    TileRow row() {
        return new TileRow(
                tile("balance.availability", availability(), opened::availability),
                tile("balance.budget", budget(), opened::budget),
                tile("balance.incidents", incidents(), opened::incidents),
                tile("balance.fails", fails(), opened::fails));
    }

    private StatTile tile(String key, Reading reading, Supplier<Explanation> explained) {
        return new StatTile(figures.text(key), Tone.RELIABILITY, reading, explained);
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
        return objective == null ? "" : figures.text("balance.slo", figures.exactPercent(objective));
    }

    private Reading budget() {
        ProductBudget worst = balance.budget();
        return worst == null ? ownBudget() : new SloBudgetTile(worst, figures).reading();
    }

    /** By the product's own objective: no SLO counts for it. */
    private Reading ownBudget() {
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

    private Reading fails() {
        Deployed deployed = side.deployed();
        Double rate = deployed.failRate();
        if (rate == null) {
            return new Reading.Unknown(figures.text("balance.fails.none"));
        }
        return new Reading.Known(
                figures.percent(rate, 0),
                "%",
                figures.points(rate, side.deploymentsBefore().failRate(), 0, Better.LOWER),
                figures.text(
                        "balance.fails.of",
                        deployed.failed(),
                        deployed.all(),
                        figures.number(
                                (double) deployed.all()
                                        * DAYS_A_WEEK
                                        / balance.period().days(),
                                1)),
                failRateByWeek());
    }

    /** A week without deployments has no rate. */
    private List<@Nullable Double> failRateByWeek() {
        List<@Nullable Double> all = byWeek(
                side.deployments().stream().map(DeploymentRow::deployedAt).toList());
        List<@Nullable Double> failed = byWeek(side.deployments().stream()
                .filter(DeploymentRow::failed)
                .map(DeploymentRow::deployedAt)
                .toList());
        List<@Nullable Double> rates = new ArrayList<>();
        for (int week = 0; week < all.size(); week++) {
            Double tried = all.get(week);
            Double wrong = failed.get(week);
            rates.add(tried == null || tried == 0 || wrong == null ? null : wrong / tried);
        }
        return rates;
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
}
