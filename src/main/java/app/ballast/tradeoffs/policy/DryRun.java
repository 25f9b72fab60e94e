package app.ballast.tradeoffs.policy;

import app.ballast.common.Period;
import app.ballast.reliability.DayBudget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What levels would have said, day by day: by the budget as it stood when each day was over, judged by the objectives that
 * count and hold now.
 *
 * @param period that was looked at
 * @param days how many days each action would have held
 * @param unknown days of which no counting objective has a figure
 * @param stretches days in a row at one level, by time; days without a figure end one
 */
public record DryRun(Period period, Map<PolicyAction, Integer> days, int unknown, List<Stretch> stretches) {

    /**
     * Days in a row at one level.
     *
     * @param objective the worst one on its first day
     * @param remaining what that had left then, as a signed share
     * @param least the least that any had left on one of the days
     */
    public record Stretch(
            PolicyAction action, LocalDate from, LocalDate to, String objective, double remaining, double least) {

        /** How many days it is long. */
        public int days() {
            return new Period(from, to).days();
        }

        /** Whether a day lies in it. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private Stretch andOn(DayBudget day) {
            return new Stretch(action, from, day.day(), objective, remaining, Math.min(least, day.remaining()));
        }
    }

    public DryRun {
        days = Map.copyOf(days);
        stretches = List.copyOf(stretches);
    }

    /** @param budgets by day; days that are missing are not known */
    public static DryRun of(PolicyLevels levels, List<DayBudget> budgets, Period period) {
        Map<PolicyAction, Integer> days = new EnumMap<>(PolicyAction.class);
        List<Stretch> stretches = new ArrayList<>();
        Stretch last = null;
        for (DayBudget day : budgets) {
            PolicyAction action = levels.at(day.remaining()).action();
            days.merge(action, 1, Integer::sum);
            if (last != null && follows(last, action, day)) {
                stretches.removeLast();
                last = last.andOn(day);
            } else {
                last = new Stretch(action, day.day(), day.day(), day.worst().title(), day.remaining(), day.remaining());
            }
            stretches.add(last);
        }
        return new DryRun(period, days, period.days() - budgets.size(), stretches);
    }

    private static boolean follows(@Nullable Stretch last, PolicyAction action, DayBudget day) {
        return last != null && last.action() == action && last.to().plusDays(1).equals(day.day());
    }

    /** How many days an action would have held. */
    public int days(PolicyAction action) {
        return days.getOrDefault(action, 0);
    }

    /** Whether a day lies in a stretch that holds features back. */
    public boolean holdsBackOn(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> stretch.action().holdsBack() && stretch.contains(day));
    }
}
