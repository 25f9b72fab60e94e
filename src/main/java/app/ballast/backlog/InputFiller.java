package app.ballast.backlog;

import app.ballast.backlog.inputs.Measured;
import app.ballast.backlog.inputs.MeasuredInputs;
import app.ballast.backlog.inputs.MeasuredItem;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.ScoreChange;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills inputs of scores from what other rooms measure. A filled input follows the data; what a person says goes before it. */
@Component
class InputFiller {

    private final ScoreStore store;
    private final ScoreKeeper scores;
    private final List<MeasuredInputs> sources;
    private final RequestedReach reach;
    private final Clock clock;

    InputFiller(ScoreStore store, ScoreKeeper scores, List<MeasuredInputs> sources, RequestedReach reach, Clock clock) {
        this.store = store;
        this.scores = scores;
        this.sources = sources;
        this.reach = reach;
        this.clock = clock;
    }

    /** Takes over what is measured now; what is measured no longer goes away. */
    void fill(WorkItem item) {
        fill(
                item,
                with(
                        measured(asked(item)),
                        reach.of(List.of(item)).get(item.id().value())),
                clock.instant());
    }

    /** Takes over how many people customers ask for now, and nothing else. */
    void fillReach(WorkItem item) {
        Measured now = reach.of(List.of(item)).get(item.id().value());
        List<StoredInput> stored = store.inputs(item.id()).stream()
                .filter(one -> one.input() == Input.REACH)
                .toList();
        fill(item, now == null ? List.of() : List.of(now), clock.instant(), stored);
    }

    private static List<Measured> with(List<Measured> found, @Nullable Measured another) {
        return another == null
                ? found
                : Stream.concat(found.stream(), Stream.of(another)).toList();
    }

    private void fill(WorkItem item, List<Measured> found, Instant at) {
        fill(item, found, at, store.inputs(item.id()));
        store.confirm(List.of(item.id().value()), at);
    }

    /**
     * What an edit brings: first what it does to the score itself, then what the item's new place measures. Each is told as
     * what it is.
     */
    void follow(WorkItem item, Set<ItemField> changed) {
        if (changed.contains(ItemField.KIND)) {
            scores.refresh(item, ScoreChange.Cause.KIND);
        } else if (changed.contains(ItemField.EFFORT)) {
            scores.refresh(item, ScoreChange.Cause.EFFORT);
        } else if (changed.contains(ItemField.DUE_ON) || changed.contains(ItemField.DEADLINE_PENALTY)) {
            scores.refresh(item, ScoreChange.Cause.DUE);
        }
        if (changed.contains(ItemField.KIND) || changed.contains(ItemField.SERVICE)) {
            fill(item);
        }
    }

    /**
     * What a new day brings: what is measured now, and deadlines that are nearer. Items that ask the same are measured once.
     *
     * @return those whose score is another now
     */
    List<WorkItem> renew(List<WorkItem> items) {
        Map<MeasuredItem, List<Measured>> known = new HashMap<>();
        List<Long> ids = items.stream().map(item -> item.id().value()).toList();
        Map<Long, List<StoredInput>> stored = store.inputs(ids);
        Map<Long, Measured> reached = reach.of(items);
        Instant now = clock.instant();
        List<WorkItem> others = items.stream()
                .filter(item -> renew(
                        item,
                        with(
                                known.computeIfAbsent(asked(item), this::measured),
                                reached.get(item.id().value())),
                        now,
                        stored.getOrDefault(item.id().value(), List.of())))
                .toList();
        store.confirm(ids, now);
        return others;
    }

    private boolean renew(WorkItem item, List<Measured> found, Instant now, List<StoredInput> stored) {
        BigDecimal cost = item.costOfDelay();
        BigDecimal score = item.score();
        boolean written = fill(item, found, now, stored);
        scores.countDays(item, written ? store.inputs(item.id()) : stored);
        return !ScoreKeeper.equal(cost, item.costOfDelay()) || !ScoreKeeper.equal(score, item.score());
    }

    /** Restores what people once said, as if what is measured now had been there from the first of it on. */
    void restore(WorkItem item, List<PastEstimate> estimates) {
        List<Measured> found = with(
                measured(asked(item)), reach.of(List.of(item)).get(item.id().value()));
        if (!estimates.isEmpty()) {
            fill(item, found, estimates.getFirst().at());
            scores.restore(item, estimates);
        }
        fill(item, found, clock.instant());
        scores.countDays(item, store.inputs(item.id()));
    }

    private static MeasuredItem asked(WorkItem item) {
        WorkItemEdit edit = item.edit();
        return new MeasuredItem(item.product(), edit.service(), ScoreKeeper.formula(edit.kind()));
    }

    private List<Measured> measured(MeasuredItem asked) {
        return sources.stream()
                .flatMap(source -> source.measure(asked).stream())
                .toList();
    }

    /** @return whether anything is stored otherwise now */
    private boolean fill(WorkItem item, List<Measured> found, Instant at, List<StoredInput> stored) {
        Map<Input, StoredInput> before = new EnumMap<>(Input.class);
        stored.stream().filter(one -> one.person() == null).forEach(one -> before.put(one.input(), one));
        boolean written = false;
        for (Measured one : found) {
            StoredInput former = before.remove(one.input());
            if (former == null || !isAsStored(one, former)) {
                store.put(item.id(), new StoredInput(one.input(), null, null, one.from(), one.value(), at));
                filled(item, one.input(), former == null ? null : former.amount(), one.value(), at);
                written = true;
            }
        }
        for (StoredInput gone : before.values()) {
            store.remove(item.id(), gone.input(), null);
            filled(item, gone.input(), gone.amount(), null, at);
            written = true;
        }
        return written;
    }

    private static boolean isAsStored(Measured one, StoredInput former) {
        return one.from().equals(former.source()) && ScoreKeeper.equal(one.value(), former.amount());
    }

    /** Where a person's word goes before, or another input is missing, only that a value came or went is told. */
    private void filled(
            WorkItem item, Input input, @Nullable BigDecimal before, @Nullable BigDecimal after, Instant at) {
        boolean cameOrWent = Objects.isNull(before) != Objects.isNull(after);
        if (!ScoreKeeper.equal(before, after)) {
            scores.measured(item, input, before, after, at, cameOrWent);
        }
    }
}
