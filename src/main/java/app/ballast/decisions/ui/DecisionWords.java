package app.ballast.decisions.ui;

import app.ballast.common.Money;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Tone;
import app.ballast.decisions.DecisionOption;
import app.ballast.decisions.Expectation;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.MetricRef;
import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.decisions.review.DelayCost;
import app.ballast.decisions.review.Direction;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.metrics.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;

/** Says metrics, amounts and verdicts as the reader does. */
record DecisionWords(Figures figures, Currency currency) {

    private static final int SHARE_DECIMALS = 1;
    private static final int UPTIME_DECIMALS = 3;
    private static final int DIGITS = 4;

    String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }

    /** "Error budget left, Checkout API". */
    String metric(KnownMetric metric) {
        return text(metric.ref().kind().labelKey(), metric.about());
    }

    /** A value of a metric with its unit: "43.1 %", "0.46 a week". */
    String level(KnownMetric metric, double value) {
        return metric.unit() == Unit.RATIO
                ? figures.percent(value, decimals(metric)) + "\u00a0%"
                : number(value) + unit(metric);
    }

    /** By how much a metric moves: "30 pt", "0.16 a week"; always as if it was above 0. */
    String amount(KnownMetric metric, double amount) {
        return metric.unit() == Unit.RATIO
                ? text("common.points", figures.number(amount * 100, needed(amount * 100, decimals(metric))))
                : number(amount) + unit(metric);
    }

    /** "+30 pt", "−0.16 a week". */
    String expected(Expectation expectation) {
        return sign(expectation.direction()) + amount(expectation.metric(), expectation.amount());
    }

    /** "budget +30 pt", as a card has room for. */
    String brief(Expectation expectation) {
        return metric(expectation.metric()) + " " + expected(expectation);
    }

    static String sign(Direction direction) {
        return direction == Direction.UP ? "+" : "\u2212";
    }

    private static int decimals(KnownMetric metric) {
        MetricRef.Kind kind = metric.ref().kind();
        return kind == MetricRef.Kind.AVAILABILITY || kind == MetricRef.Kind.SERVICE ? UPTIME_DECIMALS : SHARE_DECIMALS;
    }

    /** Four digits say enough. */
    private String number(double value) {
        if (value == 0 || Math.abs(value) >= 1_000) {
            return figures.number(value, 0);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS - 1));
        return figures.number(value, Math.clamp(rounded.stripTrailingZeros().scale(), 0, DIGITS));
    }

    /** How many digits after the point say something, of so many. */
    private static int needed(double value, int most) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP);
        return Math.max(0, rounded.stripTrailingZeros().scale());
    }

    private String unit(KnownMetric metric) {
        if (metric.ref().kind() == MetricRef.Kind.INCIDENTS) {
            return "\u00a0" + text("decisions.unit.a-week");
        }
        String label = metric.unitLabel();
        return switch (metric.unit()) {
            case SECONDS -> "\u00a0s";
            case OTHER -> label == null ? "" : "\u00a0" + label;
            case PEOPLE, COUNT, RATIO -> "";
        };
    }

    String money(BigDecimal amount) {
        return new Money(amount, currency).format(figures.locale());
    }

    /** "5.5 wk", with what nobody has estimated. */
    String effort(DecisionOption option) {
        if (option.does().isEmpty()) {
            return text("decisions.effort.none");
        }
        String weeks = text("decisions.weeks", weeks(option.effort()));
        return option.unestimated() == 0 ? weeks : text("decisions.effort.part", weeks, option.unestimated());
    }

    String weeks(BigDecimal weeks) {
        return figures.number(
                weeks.doubleValue(), Math.clamp(weeks.stripTrailingZeros().scale(), 0, 2));
    }

    /** "€ 22,400", with what nobody has scored. */
    String cost(DelayCost cost) {
        return cost.unknown() == 0
                ? money(cost.total())
                : cost.unknown() == cost.parts().size() && cost.total().signum() == 0
                        ? text("decisions.cost.unknown")
                        : text("decisions.cost.part", money(cost.total()), cost.unknown());
    }

    /** "✔ met", "✘ missed by 1.9 pt". */
    String verdict(Expectation expectation, ExpectationVerdict verdict) {
        return switch (verdict.verdict()) {
            case MET -> text("decisions.said.MET");
            case MISSED ->
                text(
                        "decisions.said.MISSED",
                        amount(expectation.metric(), verdict.missing().orElse(0)));
            case REVERSED ->
                text(
                        "decisions.said.REVERSED",
                        amount(expectation.metric(), Math.abs(verdict.change() == null ? 0 : verdict.change())));
            case UNCLEAR -> text("decisions.said.UNCLEAR");
        };
    }

    static Tone tone(ExpectationVerdict.Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.BETTER;
            case MISSED, REVERSED -> Tone.WORSE;
            case UNCLEAR -> Tone.NEUTRAL;
        };
    }

    static Tone tone(DecisionVerdict verdict) {
        return switch (verdict) {
            case RIGHT -> Tone.BETTER;
            case WRONG -> Tone.WORSE;
            case PARTLY_RIGHT -> Tone.DEBT;
            case UNCLEAR, NOT_CARRIED_OUT -> Tone.NEUTRAL;
        };
    }
}
