package app.ballast.decisions.review;

import app.ballast.backlog.scoring.Deadline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it costs that an option postpones others: Σ of what each costs a week × weeks, and a penalty once where the wait goes past
 * its deadline. What a deadline adds to the cost of a week is left out of it, or the penalty would count twice. Source:
 * docs/definitions.md.
 *
 * @param weeks for how long, above 0
 * @param parts by item, in the order given
 * @param total money, to the cent, over those whose cost is known
 * @param unknown how many cost nobody knows how much
 */
public record DelayCost(BigDecimal weeks, List<Part> parts, BigDecimal total, int unknown) {

    private static final int DAYS_OF_WEEK = 7;

    public DelayCost {
        parts = List.copyOf(parts);
    }

    /**
     * What is postponed.
     *
     * @param perWeek its cost of delay without what its deadline adds, in money per week; null where it is not known
     * @param deadline null where being late costs nothing more
     */
    public record Postponed(
            String key,
            @Nullable BigDecimal perWeek,
            @Nullable Deadline deadline) {}

    /**
     * What postponing one of them costs.
     *
     * @param waiting perWeek × weeks; null where it is not known
     * @param penalty what going past the deadline costs once; 0 where the wait does not
     */
    public record Part(Postponed item, @Nullable BigDecimal waiting, BigDecimal penalty) {}

    /** @param today the day from which the wait counts */
    public static DelayCost of(List<Postponed> items, BigDecimal weeks, LocalDate today) {
        if (weeks.signum() <= 0) {
            throw new IllegalArgumentException("No wait: " + weeks);
        }
        LocalDate end = today.plusDays(weeks.multiply(BigDecimal.valueOf(DAYS_OF_WEEK))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact());
        List<Part> parts =
                items.stream().map(item -> part(item, weeks, today, end)).toList();
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        for (Part part : parts) {
            total = total.add(part.penalty()).add(part.waiting() == null ? BigDecimal.ZERO : part.waiting());
        }
        return new DelayCost(weeks, parts, total, (int)
                parts.stream().filter(part -> part.waiting() == null).count());
    }

    private static Part part(Postponed item, BigDecimal weeks, LocalDate today, LocalDate end) {
        Deadline deadline = item.deadline();
        BigDecimal penalty = deadline != null && !deadline.isPast(today) && deadline.isPast(end)
                ? deadline.penalty()
                : BigDecimal.ZERO;
        return new Part(
                item,
                item.perWeek() == null ? null : item.perWeek().multiply(weeks).setScale(2, RoundingMode.HALF_UP),
                penalty.setScale(2, RoundingMode.HALF_UP));
    }
}
