package app.ballast.decisions;

import app.ballast.backlog.ItemCost;
import app.ballast.backlog.ItemKey;
import app.ballast.decisions.review.DelayCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be done. Effort and cost are those of the items as they stand while the decision is open, and as they
 * stood once it was signed; items that the reader does not see are left out of all of them.
 *
 * @param place from 0
 * @param since the day from which a delay counts: today, or that of the sign-off
 */
public record DecisionOption(
        int place,
        String name,
        List<ItemCost> does,
        List<ItemCost> delays,
        BigDecimal delayWeeks,
        LocalDate since,
        List<Expectation> expectations) {

    public DecisionOption {
        does = List.copyOf(does);
        delays = List.copyOf(delays);
        expectations = List.copyOf(expectations);
    }

    /** A, B, C: as people call it. */
    public String letter() {
        return String.valueOf((char) ('A' + place));
    }

    /** Person-weeks of the items whose effort is known. */
    public BigDecimal effort() {
        return does.stream().map(ItemCost::effort).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many of its items nobody has estimated. */
    public int unestimated() {
        return (int) does.stream().filter(item -> item.effort() == null).count();
    }

    /** What it costs that others wait; null where none does. */
    public @Nullable DelayCost delayCost() {
        return delays.isEmpty()
                ? null
                : DelayCost.of(
                        delays.stream()
                                .map(item ->
                                        new DelayCost.Postponed(item.key().toString(), item.perWeek(), item.deadline()))
                                .toList(),
                        delayWeeks,
                        since);
    }

    /** As somebody would say it. */
    public OptionDraft draft() {
        return new OptionDraft(
                name,
                keys(does),
                keys(delays),
                delayWeeks,
                expectations.stream().map(Expectation::draft).toList());
    }

    private static List<ItemKey> keys(List<ItemCost> items) {
        return items.stream().map(ItemCost::key).toList();
    }
}
