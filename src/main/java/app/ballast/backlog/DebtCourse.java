package app.ballast.backlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the interest of a tech debt went.
 *
 * @param opened when it was accepted
 * @param closed when it was done; null while it is open
 * @param steps what it was from when on, the earliest first
 */
public record DebtCourse(
        WorkItemId id,
        ItemKey key,
        String title,
        Instant opened,
        @Nullable Instant closed,
        List<Step> steps) {

    /**
     * A step of it.
     *
     * @param interest money a week from then on; null where it was not known
     */
    public record Step(Instant at, @Nullable Double interest) {}

    public DebtCourse {
        steps = List.copyOf(steps);
    }

    /** Whether it was open through all of a time. */
    public boolean isOpenThrough(Instant from, Instant to) {
        return !opened.isAfter(from) && (closed == null || !closed.isBefore(to));
    }

    /** What it was at a moment; null where it was not known then. */
    public @Nullable Double at(Instant moment) {
        Double interest = null;
        for (Step step : steps) {
            if (step.at().isAfter(moment)) {
                break;
            }
            interest = step.interest();
        }
        return interest;
    }
}
