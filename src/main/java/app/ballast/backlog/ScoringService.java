package app.ballast.backlog;

import app.ballast.backlog.scoring.CostOfDelay;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.SignedInPerson;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of an item's worth, and the score that follows. Whoever owns the item's kind scores it. */
@Service
@DeniedByDefault
@Transactional
public class ScoringService {

    /** No item costs more than this a week, in money; what comes to more is a mistake. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final Items items;
    private final ScoreStore store;
    private final ScoreKeeper keeper;
    private final ScoreReader reader;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScoringService(
            Items items,
            ScoreStore store,
            ScoreKeeper keeper,
            ScoreReader reader,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.store = store;
        this.keeper = keeper;
        this.reader = reader;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** How the item's score comes about. */
    @SignedIn
    @Transactional(readOnly = true)
    public ScoreSheet sheet(WorkItemId id) {
        return reader.sheet(items.visible(id));
    }

    /**
     * Says what an input is, in the place of what the same person said before. A measured value counts again once nobody
     * says otherwise.
     *
     * @throws DomainException INVALID, naming the input, where the value is outside its range
     */
    @EitherSide
    public void enter(WorkItemId id, Input input, BigDecimal value) {
        BigDecimal checked = input.checked(value);
        WorkItem item = owned(id);
        SignedInPerson person = user.require();
        BigDecimal before = own(item, input, person);
        if (before != null && before.compareTo(checked) == 0) {
            return;
        }
        store.put(id, new StoredInput(input, person.number(), person.name(), null, checked, clock.instant()));
        changed(item, ScoreChange.Cause.ENTERED, input, before, checked);
    }

    /** Takes back what one has said of an input; nothing where one said nothing. */
    @EitherSide
    public void remove(WorkItemId id, Input input) {
        WorkItem item = owned(id);
        SignedInPerson person = user.require();
        BigDecimal before = own(item, input, person);
        if (before != null) {
            store.remove(id, input, person.number());
            changed(item, ScoreChange.Cause.REMOVED, input, before, null);
        }
    }

    /** Says how much the next release needs the item; null for not said. */
    @EitherSide
    public void rate(WorkItemId id, @Nullable Moscow moscow) {
        WorkItem item = owned(id);
        Moscow before = item.moscow();
        if (before != moscow) {
            item.rate(moscow);
            items.record(items.entry(item, "changed").changing("moscow", code(before), code(moscow)));
            events.publishEvent(new ItemChanged(id, item.product()));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String code(@Nullable Moscow moscow) {
        return moscow == null ? null : moscow.code();
    }

    private WorkItem owned(WorkItemId id) {
        WorkItem item = items.lockedInQueue(id);
        items.requireTriage(item);
        return item;
    }

    private @Nullable BigDecimal own(WorkItem item, Input input, SignedInPerson person) {
        return store.inputs(item.id()).stream()
                .filter(said -> said.input() == input && said.person() != null && said.person() == person.number())
                .map(StoredInput::amount)
                .findFirst()
                .orElse(null);
    }

    private void changed(
            WorkItem item,
            ScoreChange.Cause cause,
            Input input,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {
        CostOfDelay cost = keeper.refresh(item, cause, input, before, after);
        if (cost.total() != null && cost.total().compareTo(MOST) > 0) {
            throw DomainException.invalid(input.code(), "score.error.total", MOST);
        }
        items.record(items.entry(item, "scored").changing(input.code(), plain(before), plain(after)));
        events.publishEvent(new ItemChanged(item.id(), item.product()));
    }
}
