package app.ballast.backlog.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The worked examples of {@code docs/definitions.md}, and the edges of each formula. */
class WorkedExamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Map<Input, BigDecimal> FEATURE = inputs(Input.VALUE_PER_WEEK, 8_000, Input.CONFIDENCE, 80);

    @Test
    void featureCostsItsValueTimesConfidence() {
        CostOfDelay cost = cost(CostFormula.FEATURE, FEATURE);
        assertThat(cost.total()).isEqualByComparingTo("6400");
        assertThat(cost.score(weeks("3"))).isEqualByComparingTo("2133.3333");
    }

    @Test
    void featureMayAlsoBeSaidInPeople() {
        Map<Input, BigDecimal> people = inputs(Input.PEOPLE_PER_WEEK, 500, Input.VALUE_PER_PERSON, 4);
        people.put(Input.CONFIDENCE, weeks("50"));
        assertThat(cost(CostFormula.FEATURE, people).total()).isEqualByComparingTo("1000");
        people.put(Input.VALUE_PER_WEEK, weeks("8000"));
        assertThat(cost(CostFormula.FEATURE, people).total())
                .as("the value itself stands for the people")
                .isEqualByComparingTo("4000");
    }

    @Test
    void stabilityCostsTheOutagesAndTheHoursOfResponse() {
        Map<Input, BigDecimal> inputs = inputs(Input.INCIDENTS_PER_WEEK, 0.25, Input.IMPACT_MINUTES, 40);
        inputs.putAll(inputs(Input.COST_PER_MINUTE, 600, Input.RESPONSE_HOURS, 6));
        inputs.putAll(inputs(Input.HOURLY_COST, 75, Input.CONFIDENCE, 80));
        CostOfDelay cost = cost(CostFormula.STABILITY, inputs);
        assertThat(cost.score(weeks("2"))).isEqualByComparingTo("2580");
        assertThat(cost.terms())
                .extracting(Term::name)
                .containsExactly(Term.Name.OUTAGES, Term.Name.RESPONSE, Term.Name.CONFIDENCE);
        assertThat(cost.terms())
                .extracting(term -> term.running().intValueExact())
                .containsExactly(6000, 6450, 5160);
    }

    @Test
    void debtCostsItsInterestAndBreaksEven() {
        Map<Input, BigDecimal> inputs = inputs(Input.HOURS_LOST, 12, Input.HOURLY_COST, 75);
        inputs.putAll(inputs(Input.FAILURE_PROBABILITY, 1, Input.FAILURE_COST, 40_000));
        inputs.put(Input.CONFIDENCE, weeks("100"));
        CostOfDelay cost = cost(CostFormula.TECH_DEBT, inputs);
        assertThat(cost.total()).isEqualByComparingTo("1300");
        assertThat(cost.score(weeks("4"))).isEqualByComparingTo("325");
        DebtLoan loan = DebtLoan.of(weeks("4"), weeks("75"), weeks("1300"));
        assertThat(loan.principal()).isEqualByComparingTo("12000");
        assertThat(loan.breakEven()).isEqualByComparingTo("9.2");
        assertThat(DebtLoan.of(weeks("4"), weeks("75"), BigDecimal.ZERO).breakEven())
                .isNull();
    }

    @Test
    void riceCountsEffortInMonths() {
        Map<Input, BigDecimal> inputs = inputs(Input.REACH, 2_000, Input.IMPACT, 2);
        inputs.put(Input.CONFIDENCE, weeks("80"));
        BigDecimal fourMonths = new BigDecimal("17.333333333333333333");
        assertThat(OtherScores.rice(inputs, fourMonths)).isEqualByComparingTo("800");
        assertThat(OtherScores.rice(inputs, null)).isNull();
    }

    @Test
    void wsjfDividesTheThreeByTheSize() {
        Map<Input, BigDecimal> inputs = inputs(Input.BUSINESS_VALUE, 13, Input.TIME_CRITICALITY, 8);
        inputs.put(Input.RISK_REDUCTION, weeks("5"));
        assertThat(OtherScores.wsjf(inputs)).isNull();
        inputs.put(Input.JOB_SIZE, weeks("8"));
        assertThat(OtherScores.wsjf(inputs)).isEqualByComparingTo("3.25");
    }

    @Test
    void mustsOverSixtyPercentAreTooMuch() {
        MustShare share = new MustShare(weeks("7.2"), weeks("11"));
        assertThat(share.share().doubleValue() * 100).isBetween(65.0, 66.0);
        assertThat(share.isTooMuch()).isTrue();
        assertThat(new MustShare(weeks("6"), weeks("10")).isTooMuch()).isFalse();
    }

    @Test
    void deadlineCountsInItsLastThirteenWeeksOnly() {
        Deadline none = new Deadline(TODAY.plusWeeks(13).plusDays(1), weeks("26000"));
        assertThat(none.amount(TODAY)).isZero();
        assertThat(new Deadline(TODAY.plusWeeks(13), weeks("26000")).amount(TODAY))
                .isEqualByComparingTo("2000");
        assertThat(new Deadline(TODAY.plusDays(3), weeks("26000")).amount(TODAY))
                .as("never more than the penalty")
                .isEqualByComparingTo("26000");
        assertThat(new Deadline(TODAY, weeks("26000")).amount(TODAY)).isEqualByComparingTo("26000");
    }

    @Test
    void deadlineIsAddedAfterConfidenceAndDropsOutWhenPast() {
        CostOfDelay cost =
                CostOfDelay.of(CostFormula.FEATURE, FEATURE, new Deadline(TODAY.plusWeeks(2), weeks("1000")), TODAY);
        assertThat(cost.total()).isEqualByComparingTo("6900");
        CostOfDelay late =
                CostOfDelay.of(CostFormula.FEATURE, FEATURE, new Deadline(TODAY.minusDays(1), weeks("1000")), TODAY);
        assertThat(late.total()).isEqualByComparingTo("6400");
        assertThat(late.deadlinePast()).isTrue();
    }

    @Test
    void missingInputIsNeverAZero() {
        CostOfDelay nothing = cost(CostFormula.STABILITY, Map.of());
        assertThat(nothing.total()).isNull();
        assertThat(nothing.score(weeks("2"))).isNull();
        assertThat(nothing.missing())
                .containsExactly(
                        Input.INCIDENTS_PER_WEEK, Input.IMPACT_MINUTES, Input.COST_PER_MINUTE, Input.CONFIDENCE);
        Map<Input, BigDecimal> some = inputs(Input.VALUE_PER_WEEK, 2_000, Input.COST_PER_MINUTE, 5);
        assertThat(cost(CostFormula.FEATURE, some).missing()).containsExactly(Input.CONFIDENCE);
        assertThat(CostOfDelay.guessed(CostFormula.FEATURE, some, null, TODAY).total())
                .as("with the rough guess of 80 %")
                .isEqualByComparingTo("1600");
    }

    @Test
    void inputsOutsideTheirRangesAreRefusedByName() {
        assertRefused(Input.CONFIDENCE, "101", "confidence");
        assertRefused(Input.CONFIDENCE, "-1", "confidence");
        assertRefused(Input.VALUE_PER_WEEK, "-0.01", "valuePerWeek");
        assertRefused(Input.COST_PER_MINUTE, "1e999999", "costPerMinute");
        assertRefused(Input.IMPACT, "1.5", "impact");
        assertRefused(Input.JOB_SIZE, "4", "jobSize");
        assertThat(Input.IMPACT.checked(weeks("0.25"))).isEqualByComparingTo("0.25");
        assertThat(Input.CONFIDENCE.checked(weeks("100"))).isEqualByComparingTo("100");
    }

    private static void assertRefused(Input input, String value, String field) {
        assertThatThrownBy(() -> input.checked(new BigDecimal(value)))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }

    @Test
    void severalScorersMeetInTheMedianOfEachInput() {
        Estimates estimates = new Estimates(Map.of(
                Input.VALUE_PER_WEEK, Map.of("a", weeks("1000"), "b", weeks("2000"), "c", weeks("9000")),
                Input.CONFIDENCE, Map.of("a", weeks("50"), "b", weeks("100"))));
        assertThat(estimates.medians().get(Input.VALUE_PER_WEEK)).isEqualByComparingTo("2000");
        assertThat(estimates.medians().get(Input.CONFIDENCE)).isEqualByComparingTo("75");
        Estimates.Spread spread = Objects.requireNonNull(estimates.spread(CostFormula.FEATURE, null, TODAY));
        assertThat(spread.lowest()).isEqualByComparingTo("500");
        assertThat(spread.highest()).isEqualByComparingTo("6750");
        assertThat(spread.isWide()).isTrue();
    }

    @Test
    void aZeroBesideANonZeroIsWideAndTwiceIsNot() {
        assertThat(new Estimates.Spread(BigDecimal.ZERO, BigDecimal.ONE, 2).isWide())
                .isTrue();
        assertThat(new Estimates.Spread(BigDecimal.ZERO, BigDecimal.ZERO, 2).isWide())
                .isFalse();
        assertThat(new Estimates.Spread(weeks("5"), weeks("10"), 2).isWide()).isFalse();
        assertThat(new Estimates.Spread(weeks("5"), weeks("10.01"), 2).isWide()).isTrue();
    }

    private static CostOfDelay cost(CostFormula formula, Map<Input, BigDecimal> inputs) {
        return CostOfDelay.of(formula, inputs, null, TODAY);
    }

    private static BigDecimal weeks(String number) {
        return new BigDecimal(number);
    }

    private static Map<Input, BigDecimal> inputs(Input one, double value, Input other, double otherValue) {
        return new HashMap<>(Map.of(one, BigDecimal.valueOf(value), other, BigDecimal.valueOf(otherValue)));
    }
}
