package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one more week without an item costs, as a sum of terms. Source: Reinertsen, The Principles of Product Development
 * Flow; one scale for all kinds.
 *
 * @param terms add up to the total; where an input is missing, those that are complete
 * @param total money per week, to the cent; null where an input is missing
 * @param missing the inputs without which there is no total
 * @param deadlinePast whether the deadline has passed and so counts no longer
 */
public record CostOfDelay(List<Term> terms, @Nullable BigDecimal total, List<Input> missing, boolean deadlinePast) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CostOfDelay {
        terms = List.copyOf(terms);
        missing = List.copyOf(missing);
    }

    /** @param inputs the median of each input that is known */
    public static CostOfDelay of(
            CostFormula formula, Map<Input, BigDecimal> inputs, @Nullable Deadline deadline, LocalDate today) {
        Sum sum = new Sum();
        List<Input> missing = new ArrayList<>();
        boolean begun = false;
        for (Map.Entry<Term.Name, List<Input>> product : formula.products().entrySet()) {
            if (begun && formula.isEither()
                    || product.getValue().stream().noneMatch(input -> !input.isRate() && inputs.containsKey(input))) {
                continue;
            }
            begun = true;
            List<Input> unknown = product.getValue().stream()
                    .filter(input -> !inputs.containsKey(input))
                    .toList();
            missing.addAll(unknown);
            if (unknown.isEmpty()) {
                sum.add(product.getKey(), product.getValue(), inputs);
            }
        }
        BigDecimal confidence = inputs.get(Input.CONFIDENCE);
        BigDecimal pressing = deadline == null ? BigDecimal.ZERO : deadline.amount(today);
        if (!begun && pressing.signum() == 0) {
            missing.addAll(formula.products().values().iterator().next());
            missing.removeAll(inputs.keySet());
        }
        if (begun || pressing.signum() == 0) {
            if (confidence == null) {
                missing.add(Input.CONFIDENCE);
            } else if (begun) {
                sum.doubt(confidence);
            }
        }
        if (pressing.signum() > 0) {
            sum.add(Term.Name.DEADLINE, List.of(), pressing);
        }
        return new CostOfDelay(
                sum.terms,
                missing.isEmpty() ? sum.total : null,
                missing.stream().distinct().toList(),
                deadline != null && deadline.isPast(today));
    }

    /**
     * What it is without the pressure of a deadline: of a tech debt its interest.
     *
     * @return money per week, to the cent; null where an input is missing or nothing but a deadline is known
     */
    public @Nullable BigDecimal lasting() {
        boolean begun = terms.stream().anyMatch(term -> term.name() == Term.Name.CONFIDENCE);
        return total == null || !begun
                ? null
                : terms.stream()
                        .filter(term -> term.name() != Term.Name.DEADLINE)
                        .map(Term::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Hours lost per week × confidence, to four decimals: 0 where nobody says that any are; null as {@link #lasting}. */
    public @Nullable BigDecimal lostHours() {
        return lasting() == null
                ? null
                : factor(Term.Name.LOST_TIME, Input.HOURS_LOST)
                        .multiply(Sum.share(factor(Term.Name.CONFIDENCE, Input.CONFIDENCE)))
                        .setScale(4, RoundingMode.HALF_UP);
    }

    private BigDecimal factor(Term.Name name, Input input) {
        return terms.stream()
                .filter(term -> term.name() == name)
                .flatMap(term -> term.factors().stream())
                .filter(factor -> factor.input() == input)
                .map(Factor::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** What it would be with the rough guess of each missing input; what is known stays. */
    public static CostOfDelay guessed(
            CostFormula formula, Map<Input, BigDecimal> inputs, @Nullable Deadline deadline, LocalDate today) {
        Map<Input, BigDecimal> all = new EnumMap<>(Input.class);
        all.putAll(inputs);
        of(formula, inputs, deadline, today).missing().forEach(input -> all.put(input, input.guess()));
        return of(formula, all, deadline, today);
    }

    /**
     * CD3: cost of delay / effort. Absolute, so that another item's arrival never changes it.
     *
     * @param effort person-weeks, more than 0; null where nobody has estimated
     * @return money per week and person-week to four decimals, null where cost or effort are not known
     */
    public @Nullable BigDecimal score(@Nullable BigDecimal effort) {
        return total == null || effort == null ? null : total.divide(effort, 4, RoundingMode.HALF_UP);
    }

    /** Terms one after the other, and their sum so far. */
    private static final class Sum {

        private final List<Term> terms = new ArrayList<>();
        private BigDecimal total = BigDecimal.ZERO.setScale(2);

        void add(Term.Name name, List<Input> product, Map<Input, BigDecimal> inputs) {
            List<Factor> factors = new ArrayList<>();
            BigDecimal amount = BigDecimal.ONE;
            for (Input input : product) {
                BigDecimal value = inputs.getOrDefault(input, BigDecimal.ZERO);
                factors.add(new Factor(input, value));
                amount = amount.multiply(input.unit() == Unit.PERCENT ? share(value) : value);
            }
            add(name, factors, amount);
        }

        /** Takes away what is not believed. */
        void doubt(BigDecimal confidence) {
            BigDecimal believed = total.multiply(share(confidence)).setScale(2, RoundingMode.HALF_UP);
            add(Term.Name.CONFIDENCE, List.of(new Factor(Input.CONFIDENCE, confidence)), believed.subtract(total));
        }

        void add(Term.Name name, List<Factor> factors, BigDecimal amount) {
            BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
            total = total.add(rounded);
            terms.add(new Term(name, factors, rounded, total));
        }

        private static BigDecimal share(BigDecimal percent) {
            return percent.divide(HUNDRED);
        }
    }
}
