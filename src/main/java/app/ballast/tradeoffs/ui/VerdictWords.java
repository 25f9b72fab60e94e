package app.ballast.tradeoffs.ui;

import app.ballast.backlog.WaitingPrice;
import app.ballast.common.Money;
import app.ballast.common.ui.Figures;
import app.ballast.engagement.TargetReading;
import app.ballast.reliability.OutagePrice;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.AlertState;
import app.ballast.reliability.slo.Measure;
import app.ballast.tradeoffs.ProductVerdict;
import app.ballast.tradeoffs.policy.Standing;
import app.ballast.tradeoffs.verdict.Advice;
import app.ballast.tradeoffs.verdict.Condition;
import app.ballast.tradeoffs.verdict.TargetSign;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says a verdict and its figures as one reader reads them. Two asterisks on either side set a figure in bold. */
record VerdictWords(Figures figures) {

    /** "Stability first, until the error budget recovers". */
    String title(ProductVerdict of) {
        Advice advice = of.verdict().advice();
        boolean alertAlone = advice == Advice.STABILITY_FIRST && !of.verdict().holds(Condition.LEVEL_HOLDS_BACK);
        return figures.text("verdict.title." + advice + (alertAlone ? ".alert" : ""));
    }

    /** What decided, and what either choice costs. */
    String sentence(ProductVerdict of) {
        List<String> clauses = new ArrayList<>();
        clauses.add(budget(of));
        of.verdict().firing(AlertState.PAGE).stream()
                .findFirst()
                .ifPresent(page -> clauses.add(figures.text("verdict.alert", page.name())));
        clauses.add(target(of));
        clauses.add(prices(of));
        return String.join(" ", clauses);
    }

    private String budget(ProductVerdict of) {
        Standing standing = of.standing();
        if (standing == null) {
            return figures.text(of.objectives().isEmpty() ? "verdict.no-objective" : "verdict.budget.unknown");
        }
        return figures.text(
                standing.isBinding() ? "verdict.budget" : "verdict.budget.unsigned",
                standing.slo().title(),
                percent(standing.remaining()),
                amount(standing.worst(), standing.bad()),
                amount(standing.worst(), standing.allowed().orElse(0)),
                level(standing));
    }

    /** What the team calls the level, else what its action is called. */
    String level(Standing standing) {
        return standing.words().orElseGet(() -> figures.text(standing.action().labelKey()));
    }

    private String target(ProductVerdict of) {
        Optional<TargetSign> behind = of.verdict().farthestBehind();
        if (behind.isPresent()) {
            return behind(of, behind.get());
        }
        LocalDate today = of.verdict().today();
        return of.verdict().targets().stream()
                .filter(sign -> sign.isFresh(today))
                .min(Comparator.comparingDouble(sign -> value(sign) / sign.target()))
                .map(sign -> figures.text(
                        "verdict.target.course",
                        name(reading(of, sign)),
                        unit(reading(of, sign), value(sign)),
                        unit(reading(of, sign), sign.target())))
                .orElseGet(() ->
                        figures.text(of.verdict().targets().isEmpty() ? "verdict.target.none" : "verdict.target.old"));
    }

    private String behind(ProductVerdict of, TargetSign sign) {
        TargetReading target = reading(of, sign);
        LocalDate at = sign.at();
        LocalDate due = sign.due();
        return figures.text(
                due == null ? "verdict.target.behind.always" : "verdict.target.behind",
                name(target),
                unit(target, value(sign)),
                unit(target, sign.line(at == null ? of.verdict().today() : at)),
                unit(target, sign.target()),
                due == null ? "" : figures.day(due));
    }

    private String prices(ProductVerdict of) {
        OutagePrice outage = of.price().outage();
        String waiting = figures.text(
                "verdict.prices",
                money(of, of.price().features().perWeek()),
                money(of, of.price().upkeep().perWeek()));
        if (outage == null) {
            return waiting + ".";
        }
        BigDecimal amount = outage.amount();
        return waiting
                + (amount == null
                        ? ". "
                                + figures.text(
                                        whyUnpriced(outage), outage.service().name(), OutagePrice.DAYS)
                        : figures.text("verdict.outage", money(of, amount)));
    }

    private static String whyUnpriced(OutagePrice outage) {
        return outage.meanMinutes().isEmpty() ? "verdict.outage.none" : "verdict.outage.no-cost";
    }

    /** "€ 9,400". */
    String money(ProductVerdict of, BigDecimal amount) {
        return new Money(amount, of.price().currency()).format(figures.locale());
    }

    /** "€ 9,400 a week, 12 open items", and how many have no price. */
    String price(ProductVerdict of, WaitingPrice price) {
        return figures.text(
                "verdict.price.items", money(of, price.perWeek()), price.items(), price.items() - price.priced());
    }

    /** A signed share: "−12 %". */
    String percent(double share) {
        return figures.percent(share, 0) + "\u00a0%";
    }

    /** Minutes, or events. */
    String amount(SloStatus status, double amount) {
        return status.slo().measure() == Measure.TIME
                ? figures.duration(Duration.ofMillis(Math.round(amount * 1_000)))
                : figures.text("slo.events", figures.number(amount, 0));
    }

    /** What a target is of. */
    String name(TargetReading target) {
        return target.metric() == null
                ? figures.text("verdict.adoption", target.name())
                : figures.text("verdict.metric." + target.metric().name());
    }

    /** Where its values come from: of a feature how they came in, and who entered the last one. */
    String source(TargetReading target) {
        if (target.origin() == null) {
            return target.source().isEmpty() ? "–" : target.source();
        }
        String origin = figures.text("product.source." + target.origin());
        return target.source().isEmpty() ? origin : origin + ", " + target.source();
    }

    /** A value in its unit: "41 %", "18,200". */
    String unit(TargetReading target, double value) {
        return target.isShare() ? figures.percent(value, 1) + "\u00a0%" : figures.number(value, 0);
    }

    /** A difference in its unit: "4.0 pt", "120". */
    String difference(TargetReading target, double value) {
        return target.isShare()
                ? figures.text("common.points", figures.percent(value, 1))
                : figures.number(Math.ceil(value), 0);
    }

    static TargetReading reading(ProductVerdict of, TargetSign sign) {
        TargetReading reading = of.targets().get(sign);
        if (reading == null) {
            throw new IllegalArgumentException("no target " + sign);
        }
        return reading;
    }

    static double value(TargetSign sign) {
        return orZero(sign.value());
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    /** The age of a target's value. */
    String age(TargetReading target, Map.@Nullable Entry<LocalDate, Double> value) {
        return value == null
                ? figures.text("verdict.target.no-value")
                : figures.text("balance.until", figures.day(value.getKey()));
    }
}
