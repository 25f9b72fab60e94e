package app.ballast.backlog.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any item, tried on seeded random ones. */
class ScorePropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int ITEMS = 2_000;

    /** An item whose inputs are all known. */
    private record Item(CostFormula formula, Map<Input, BigDecimal> inputs, Deadline deadline, BigDecimal effort) {

        CostOfDelay cost() {
            return CostOfDelay.of(formula, inputs, deadline, TODAY);
        }

        BigDecimal score() {
            return Objects.requireNonNull(cost().score(effort));
        }

        Item with(Input input, BigDecimal value) {
            Map<Input, BigDecimal> changed = new EnumMap<>(inputs);
            changed.put(input, value);
            return new Item(formula, changed, deadline, effort);
        }
    }

    private static List<Item> items(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
                    CostFormula formula = CostFormula.values()[random.nextInt(3)];
                    Map<Input, BigDecimal> inputs = new EnumMap<>(Input.class);
                    for (Input input : formula.inputs()) {
                        inputs.put(input, BigDecimal.valueOf(random.nextInt(10_000), 2));
                    }
                    Deadline deadline = new Deadline(
                            TODAY.plusDays(random.nextInt(200) - 30), BigDecimal.valueOf(random.nextInt(100_000)));
                    return new Item(formula, inputs, deadline, BigDecimal.valueOf(1 + random.nextInt(2_000), 2));
                })
                .limit(ITEMS)
                .toList();
    }

    @Test
    void termsAddUpToTheTotal() {
        for (Item item : items(1)) {
            CostOfDelay cost = item.cost();
            BigDecimal sum = cost.terms().stream().map(Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(Objects.requireNonNull(cost.total()));
            assertThat(cost.terms().getLast().running()).isEqualByComparingTo(sum);
        }
    }

    @Test
    void twiceTheEffortHalvesTheScore() {
        for (Item item : items(2)) {
            BigDecimal twice =
                    Objects.requireNonNull(item.cost().score(item.effort().multiply(BigDecimal.TWO)));
            assertThat(twice.multiply(BigDecimal.TWO).subtract(item.score()).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.0002"));
        }
    }

    @Test
    void moreCostOfDelayNeverLowersTheRank() {
        List<Item> items = items(3);
        List<BigDecimal> scores = items.stream().map(Item::score).toList();
        Random random = new Random(3);
        for (Item item : items.subList(0, 200)) {
            List<Input> inputs = item.formula().inputs();
            Input raised = inputs.get(random.nextInt(inputs.size()));
            Item dearer = item.with(
                    raised, item.inputs().getOrDefault(raised, BigDecimal.ZERO).add(BigDecimal.ONE));
            assertThat(rank(dearer.score(), scores)).isLessThanOrEqualTo(rank(item.score(), scores));
        }
    }

    private static long rank(BigDecimal score, List<BigDecimal> among) {
        return among.stream().filter(other -> other.compareTo(score) > 0).count();
    }

    @Test
    void anotherItemsArrivalMovesNoScore() {
        List<Item> items = items(4);
        List<BigDecimal> before =
                items.subList(0, 500).stream().map(Item::score).toList();
        List<Item> more =
                items.stream().sorted(Comparator.comparing(Item::score)).toList();
        assertThat(items.subList(0, 500).stream().map(Item::score).toList()).isEqualTo(before);
        assertThat(more).hasSize(ITEMS);
    }
}
