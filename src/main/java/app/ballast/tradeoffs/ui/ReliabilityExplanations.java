package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.reliability.BudgetReading;
import app.ballast.reliability.DeploymentRow;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ProductBudget;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.slo.DurationSummary;
import app.ballast.reliability.slo.ErrorBudget;
import app.ballast.tradeoffs.Balance;
import app.ballast.tradeoffs.ReliabilitySide;
import app.ballast.tradeoffs.ReliabilitySide.Deployed;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** What each number of the reliability side was worked out from. */
final class ReliabilityExplanations {

    private static final int MOST_NAMED = 20;

    private final Balance balance;
    private final ReliabilitySide side;
    private final Figures figures;

    ReliabilityExplanations(Balance balance, Figures figures) {
        this.balance = balance;
        this.side = balance.reliability();
        this.figures = figures;
    }

    Explanation availability() {
        Opened opened = new Opened(
                        figures, "balance.availability", balance.product().name())
                .input("balance.input.up", seconds(side.availability().upSeconds()), source(), age())
                .input("balance.input.down", seconds(side.availability().downSeconds()), source(), age())
                .input("balance.input.unknown", seconds(side.availability().unknownSeconds()), source(), age())
                .input("balance.input.before", ratio(side.before().ratio()), source(), figures.text("balance.before"));
        side.services()
                .forEach(service -> opened.named(
                        service.name(),
                        figures.text("balance.critical"),
                        figures.text("balance.source.settings"),
                        figures.text("services.now")));
        return target(opened, Metric.AVAILABILITY)
                .note("balance.availability.note")
                .note("balance.definitions")
                .done();
    }

    Explanation budget() {
        ProductBudget worst = balance.budget();
        if (worst != null) {
            return new SloBudgetTile(worst, figures)
                    .explanation(balance.product().name());
        }
        Opened opened = new Opened(figures, "balance.budget", balance.product().name());
        BudgetReading budget = side.budget();
        if (budget != null) {
            ErrorBudget spent = budget.budget();
            opened.input(
                            "balance.input.window",
                            figures.day(budget.window().from()) + " – "
                                    + figures.day(budget.window().to()),
                            figures.text("balance.source.period"),
                            figures.text("common.age.now"))
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
                            figures.text("common.age.now")));
        }
        return target(opened, Metric.AVAILABILITY)
                .note("balance.budget.own")
                .note("balance.definitions")
                .done();
    }

    Explanation incidents() {
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
                        figures.age(incident.startedAt()),
                        ReliabilityLinks.incident(incident.id())));
        if (newest.size() > MOST_NAMED) {
            opened.note("balance.more", newest.size() - MOST_NAMED);
        }
        return opened.note("balance.incidents.note").note("balance.definitions").done();
    }

    /** The change fail rate: how many deployments there were, and those that failed by name. */
    Explanation fails() {
        Opened opened = new Opened(figures, "balance.fails", balance.product().name());
        deployed(opened, "balance.input.deployed", "balance.input.failed", side.deployed(), latest());
        deployed(
                opened,
                "balance.input.deployed.before",
                "balance.input.failed.before",
                side.deploymentsBefore(),
                figures.text("balance.before"));
        List<DeploymentRow> failed = side.deployments().reversed().stream()
                .filter(DeploymentRow::failed)
                .toList();
        failed.stream()
                .limit(MOST_NAMED)
                .forEach(deployment -> opened.named(
                        deployment.service().name(),
                        deployment.label(),
                        figures.text("balance.source.deployment"),
                        figures.moment(deployment.deployedAt()),
                        ReliabilityLinks.deployments(deployment.service())));
        if (failed.size() > MOST_NAMED) {
            opened.note("balance.more", failed.size() - MOST_NAMED);
        }
        return opened.note("delivery.fail.note").note("balance.definitions").done();
    }

    private void deployed(Opened opened, String all, String failed, Deployed deployed, String age) {
        String source = figures.text("balance.source.deployment");
        opened.input(all, figures.number(deployed.all(), 0), source, age);
        opened.input(failed, figures.number(deployed.failed(), 0), source, age);
    }

    private String latest() {
        return side.deployments().isEmpty()
                ? figures.text("balance.not-known")
                : figures.age(side.deployments().getLast().deployedAt());
    }

    private Opened target(Opened opened, Metric metric) {
        TargetRow target = balance.targets().get(metric);
        if (target != null && target.value() != null) {
            opened.input(
                    "balance.input.objective",
                    figures.exactPercent(target.value()) + "\u00a0%",
                    figures.text("balance.source.entered", target.setBy()),
                    figures.age(target.setAt()));
        }
        return opened;
    }

    private String seconds(long seconds) {
        return figures.duration(Duration.ofSeconds(seconds));
    }

    private String ratio(OptionalDouble ratio) {
        return ratio.isPresent()
                ? figures.percent(ratio.getAsDouble(), ReliabilityTiles.AVAILABILITY_DECIMALS) + "\u00a0%"
                : figures.text("balance.not-known");
    }

    private String source() {
        return figures.text("balance.source.checks");
    }

    private String age() {
        Freshness freshness = side.freshness();
        return freshness == null
                ? figures.text("slo.no-data")
                : figures.text("balance.until", figures.moment(freshness.lastCheck()));
    }
}
