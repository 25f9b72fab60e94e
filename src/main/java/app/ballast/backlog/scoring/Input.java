package app.ballast.backlog.scoring;

import app.ballast.common.Decimals;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One number that a score is made of, with what it may be. None is negative. */
public enum Input {
    /** Revenue or saving per week at full adoption. */
    VALUE_PER_WEEK("valuePerWeek", Unit.MONEY, 1_000_000_000, 1_000),
    PEOPLE_PER_WEEK("peoplePerWeek", Unit.PEOPLE, 1_000_000_000, 100),
    VALUE_PER_PERSON("valuePerPerson", Unit.MONEY, 1_000_000, 1),
    /** Incidents per week that the item prevents. */
    INCIDENTS_PER_WEEK("incidentsPerWeek", Unit.PER_WEEK, 1_000, 0.25),
    /** Mean minutes of customer impact of one of them; at most a week. */
    IMPACT_MINUTES("impactMinutes", Unit.MINUTES, 10_080, 30),
    COST_PER_MINUTE("costPerMinute", Unit.MONEY, 1_000_000, 100),
    /** Hours of response per week that it saves. */
    RESPONSE_HOURS("responseHours", Unit.HOURS, 10_000, 4),
    HOURLY_COST("hourlyCost", Unit.MONEY, 10_000, 75),
    /** Hours lost per week to a debt. */
    HOURS_LOST("hoursLost", Unit.HOURS, 10_000, 4),
    /** How likely it is that a debt fails in a week. */
    FAILURE_PROBABILITY("failureProbability", Unit.PERCENT, 100, 1),
    /** What it costs if it does. */
    FAILURE_COST("failureCost", Unit.MONEY, 1_000_000_000, 10_000),
    CONFIDENCE("confidence", Unit.PERCENT, 100, 80),
    /** People per quarter, for RICE. */
    REACH("reach", Unit.PEOPLE, 1_000_000_000, 1_000),
    /** For RICE. */
    IMPACT("impact", Unit.POINTS, List.of("0.25", "0.5", "1", "2", "3")),
    BUSINESS_VALUE("businessValue", Unit.POINTS, Points.RELATIVE),
    TIME_CRITICALITY("timeCriticality", Unit.POINTS, Points.RELATIVE),
    /** Or opportunity enablement. */
    RISK_REDUCTION("riskReduction", Unit.POINTS, Points.RELATIVE),
    JOB_SIZE("jobSize", Unit.POINTS, Points.RELATIVE);

    /** Digits after the point that are kept. */
    private static final int SCALE = 4;

    private final String code;
    private final Unit unit;
    private final BigDecimal most;
    private final BigDecimal guess;
    private final List<BigDecimal> choices;

    Input(String code, Unit unit, long most, double guess) {
        this.code = code;
        this.unit = unit;
        this.most = BigDecimal.valueOf(most);
        this.guess = BigDecimal.valueOf(guess);
        this.choices = List.of();
    }

    Input(String code, Unit unit, List<String> choices) {
        this.code = code;
        this.unit = unit;
        this.choices = choices.stream().map(BigDecimal::new).toList();
        this.most = this.choices.getLast();
        this.guess = this.choices.get(this.choices.size() / 2);
    }

    /** Relative points as SAFe has them. */
    private static final class Points {
        static final List<String> RELATIVE = List.of("1", "2", "3", "5", "8", "13", "20");
    }

    /** Its name in refusals, in the history and in the REST API. */
    public String code() {
        return code;
    }

    public static Optional<Input> find(String code) {
        return Arrays.stream(values()).filter(input -> input.code.equals(code)).findFirst();
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "score.input." + code;
    }

    public Unit unit() {
        return unit;
    }

    /** The only values that it may have, in order; empty where any number up to the greatest will do. */
    public List<BigDecimal> choices() {
        return choices;
    }

    /** What a person who knows nothing might say, to show what the score would then be. */
    public BigDecimal guess() {
        return guess;
    }

    /** Whether it is the price of a unit: known of the service rather than of the item. */
    boolean isRate() {
        return this == COST_PER_MINUTE || this == HOURLY_COST || this == VALUE_PER_PERSON;
    }

    /**
     * The value as it is kept, to four decimals.
     *
     * @throws DomainException INVALID, naming this input and what it may be
     */
    public BigDecimal checked(BigDecimal value) {
        // Compared before rounding: a number with a huge exponent must not be spelt out.
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            throw refused();
        }
        BigDecimal kept = Decimals.rounded(value, SCALE);
        if (!choices.isEmpty() && choices.stream().noneMatch(choice -> choice.compareTo(kept) == 0)) {
            throw refused();
        }
        return kept;
    }

    private DomainException refused() {
        if (choices.isEmpty()) {
            return DomainException.invalid(code, "score.error.range." + unit.name(), most);
        }
        String allowed = choices.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
        return DomainException.invalid(code, "score.error.choice", allowed);
    }
}
