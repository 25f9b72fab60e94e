package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several people estimate of one item. The score takes the median of each input, then the formula, so that its terms
 * still add up.
 *
 * @param byInput the values of each input by who gave them, or {@link #MEASURED}
 */
public record Estimates(Map<Input, Map<String, BigDecimal>> byInput) {

    /** Stands for no person: what was measured. */
    public static final String MEASURED = "measured";

    private static final BigDecimal WIDE = BigDecimal.TWO;

    public Estimates {
        byInput = Map.copyOf(byInput);
    }

    /** The median of each input; of an even number the mean of the two in the middle. */
    public Map<Input, BigDecimal> medians() {
        Map<Input, BigDecimal> medians = new EnumMap<>(Input.class);
        byInput.forEach((input, values) -> {
            if (!values.isEmpty()) {
                medians.put(input, median(values.values().stream().sorted().toList()));
            }
        });
        return medians;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP);
    }

    /** Every person who gave an input of this formula. */
    private Set<String> scorers(CostFormula formula) {
        return formula.inputs().stream()
                .flatMap(input -> byInput.getOrDefault(input, Map.of()).keySet().stream())
                .filter(scorer -> !scorer.equals(MEASURED))
                .collect(Collectors.toSet());
    }

    /**
     * How far the scorers' own totals lie apart. What somebody did not estimate counts with the median of the others.
     *
     * @return null with fewer than two totals
     */
    public @Nullable Spread spread(CostFormula formula, @Nullable Deadline deadline, LocalDate today) {
        List<BigDecimal> totals = scorers(formula).stream()
                .map(scorer ->
                        CostOfDelay.of(formula, own(scorer), deadline, today).total())
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        return totals.size() < 2 ? null : new Spread(totals.getFirst(), totals.getLast(), totals.size());
    }

    private Map<Input, BigDecimal> own(String scorer) {
        Map<Input, BigDecimal> own = new EnumMap<>(medians());
        byInput.forEach((input, values) -> {
            BigDecimal value = values.get(scorer);
            if (value != null) {
                own.put(input, value);
            }
        });
        return own;
    }

    /**
     * @param lowest of the scorers' own totals
     * @param scorers how many totals there are
     */
    public record Spread(BigDecimal lowest, BigDecimal highest, int scorers) {

        /** Highest / lowest; null where the lowest is 0. */
        public @Nullable BigDecimal ratio() {
            return lowest.signum() == 0 ? null : highest.divide(lowest, MathContext.DECIMAL64);
        }

        /** Whether people should talk: over 2×, or a zero beside a non-zero. */
        public boolean isWide() {
            return lowest.signum() == 0 ? highest.signum() > 0 : highest.compareTo(lowest.multiply(WIDE)) > 0;
        }
    }
}
