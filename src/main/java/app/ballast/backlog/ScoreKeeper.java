package app.ballast.backlog;

import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.CostOfDelay;
import app.ballast.backlog.scoring.Deadline;
import app.ballast.backlog.scoring.Estimates;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.people.CurrentUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps each item's stored score what its inputs say, in the transaction that changes them. */
@Component
class ScoreKeeper {

    private final ScoreStore store;
    private final QueueOrder order;
    private final ItemLists lists;
    private final CurrentUser user;
    private final Clock clock;

    ScoreKeeper(ScoreStore store, QueueOrder order, ItemLists lists, CurrentUser user, Clock clock) {
        this.store = store;
        this.order = order;
        this.lists = lists;
        this.user = user;
        this.clock = clock;
    }

    static CostFormula formula(Kind kind) {
        return switch (kind) {
            case FEATURE -> CostFormula.FEATURE;
            case STABILITY -> CostFormula.STABILITY;
            case TECH_DEBT -> CostFormula.TECH_DEBT;
        };
    }

    /** What people say of each input; of one of which nobody says anything, what was measured. */
    static Estimates estimates(List<StoredInput> stored) {
        Map<Input, Map<String, BigDecimal>> people = new EnumMap<>(Input.class);
        Map<Input, Map<String, BigDecimal>> measured = new EnumMap<>(Input.class);
        stored.forEach(estimate -> (estimate.person() == null ? measured : people)
                .computeIfAbsent(estimate.input(), input -> new HashMap<>())
                .put(estimate.scorer(), estimate.amount()));
        measured.forEach(people::putIfAbsent);
        return new Estimates(people);
    }

    CostOfDelay cost(WorkItem item, Estimates estimates) {
        return CostOfDelay.of(formula(item.edit().kind()), estimates.medians(), deadline(item), lists.today());
    }

    /** The day by which the item must be done, where being late costs something. */
    static @Nullable Deadline deadline(WorkItem item) {
        Plan plan = item.edit().plan();
        LocalDate due = plan.dueOn();
        BigDecimal penalty = plan.deadlinePenalty();
        return due == null || penalty == null ? null : new Deadline(due, penalty);
    }

    /** Works the score out again after a change of one input, and remembers it. */
    CostOfDelay refresh(
            WorkItem item,
            ScoreChange.Cause cause,
            Input input,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {
        CostOfDelay cost = rescore(item);
        remember(item, clock.instant(), user.actor().name(), cause, input.code(), before, after);
        return cost;
    }

    /** Works the score out again after something other than an input has changed; remembers it where it is another. */
    void refresh(WorkItem item, ScoreChange.Cause cause) {
        refresh(item, cause, store.inputs(item.id()));
    }

    private void refresh(WorkItem item, ScoreChange.Cause cause, List<StoredInput> stored) {
        BigDecimal cost = item.costOfDelay();
        BigDecimal score = item.score();
        rescore(item, stored);
        if (!equal(cost, item.costOfDelay()) || !equal(score, item.score())) {
            remember(item, clock.instant(), user.actor().name(), cause, null, null, null);
        }
    }

    /**
     * Works the score out again after another measurement.
     *
     * @param always whether to remember it where the score stays as it was, too
     */
    void measured(
            WorkItem item,
            Input input,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            Instant at,
            boolean always) {
        BigDecimal cost = item.costOfDelay();
        BigDecimal score = item.score();
        rescore(item);
        if (always || !equal(cost, item.costOfDelay()) || !equal(score, item.score())) {
            remember(item, at, user.actor().name(), ScoreChange.Cause.MEASURED, input.code(), before, after);
        }
    }

    /**
     * Counts the deadline from the present day.
     *
     * @param stored all estimates of the item
     */
    void countDays(WorkItem item, List<StoredInput> stored) {
        Deadline deadline = deadline(item);
        boolean past = deadline != null && deadline.isPast(lists.today());
        refresh(item, past ? ScoreChange.Cause.DEADLINE_PASSED : ScoreChange.Cause.DEADLINE, stored);
    }

    /** Enters estimates of the past, one after the other. */
    void restore(WorkItem item, List<PastEstimate> estimates) {
        for (PastEstimate said : estimates) {
            store.put(
                    item.id(),
                    new StoredInput(said.input(), said.by().value(), said.name(), null, said.value(), said.at()));
            rescore(item);
            remember(
                    item,
                    said.at(),
                    said.name(),
                    ScoreChange.Cause.ENTERED,
                    said.input().code(),
                    null,
                    said.value());
        }
    }

    /** Puts right the places of what hangs together with the item, after its status has changed. */
    void settle(WorkItem item) {
        order.settle(item);
    }

    private CostOfDelay rescore(WorkItem item) {
        return rescore(item, store.inputs(item.id()));
    }

    private CostOfDelay rescore(WorkItem item, List<StoredInput> stored) {
        CostOfDelay cost = cost(item, estimates(stored));
        boolean debt = item.edit().kind() == Kind.TECH_DEBT;
        item.bear(debt ? cost.lasting() : null, debt ? cost.lostHours() : null);
        if (item.score(cost.total(), cost.score(item.edit().effort()))) {
            order.settle(item);
        }
        return cost;
    }

    private void remember(
            WorkItem item,
            Instant at,
            String by,
            ScoreChange.Cause cause,
            @Nullable String input,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {
        store.remember(
                item.id(),
                new ScoreChange(at, by, cause, input, plain(before), plain(after), item.costOfDelay(), item.score()),
                item.interest());
    }

    static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
