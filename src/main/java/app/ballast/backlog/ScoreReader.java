package app.ballast.backlog;

import app.ballast.backlog.scoring.CostOfDelay;
import app.ballast.backlog.scoring.Deadline;
import app.ballast.backlog.scoring.DebtLoan;
import app.ballast.backlog.scoring.Estimate;
import app.ballast.backlog.scoring.Estimates;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.InputReading;
import app.ballast.backlog.scoring.OtherScores;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how a score comes about. */
@Component
class ScoreReader {

    /** A place further down is of no use to anybody. */
    private static final int MOST_PLACES = 1_000;

    private final ScoreStore store;
    private final ScoreKeeper keeper;
    private final Items items;
    private final ItemLists lists;
    private final MovedItemRepository moves;
    private final WorkItemRepository repository;
    private final CurrentUser user;

    ScoreReader(
            ScoreStore store,
            ScoreKeeper keeper,
            Items items,
            ItemLists lists,
            MovedItemRepository moves,
            WorkItemRepository repository,
            CurrentUser user) {
        this.store = store;
        this.keeper = keeper;
        this.items = items;
        this.lists = lists;
        this.moves = moves;
        this.repository = repository;
        this.user = user;
    }

    ScoreSheet sheet(WorkItem item) {
        List<StoredInput> stored = store.inputs(item.id());
        Estimates estimates = ScoreKeeper.estimates(stored);
        Map<Input, BigDecimal> medians = estimates.medians();
        CostOfDelay cost = keeper.cost(item, estimates);
        Kind kind = item.edit().kind();
        BigDecimal effort = item.edit().effort();
        LocalDate today = lists.today();
        Deadline deadline = ScoreKeeper.deadline(item);
        boolean queued = item.status(today).isQueued() && item.score() != null;
        return new ScoreSheet(
                item.id(),
                kind,
                effort,
                readings(stored, medians),
                cost,
                cost.score(effort),
                CostOfDelay.guessed(ScoreKeeper.formula(kind), medians, deadline, today),
                estimates.spread(ScoreKeeper.formula(kind), deadline, today),
                OtherScores.rice(medians, effort),
                OtherScores.wsjf(medians),
                item.moscow(),
                loan(kind, effort, medians, cost),
                deadline,
                today,
                items.rights(item).triage(),
                queued ? place(item) : null,
                queued ? next(item) : null,
                moves.findByItemId(item.id().value()).flatMap(this::move).orElse(null),
                item.isQueued() && mayMove(),
                store.history(item.id()));
    }

    private static @Nullable DebtLoan loan(
            Kind kind, @Nullable BigDecimal effort, Map<Input, BigDecimal> medians, CostOfDelay cost) {
        BigDecimal hourly = medians.get(Input.HOURLY_COST);
        return kind == Kind.TECH_DEBT && effort != null && hourly != null && cost.total() != null
                ? DebtLoan.of(effort, hourly, cost.total())
                : null;
    }

    private Map<Input, InputReading> readings(List<StoredInput> stored, Map<Input, BigDecimal> medians) {
        Map<Input, InputReading> readings = new EnumMap<>(Input.class);
        medians.forEach((input, value) -> {
            List<Estimate> all = stored.stream()
                    .filter(said -> said.input() == input)
                    .map(this::estimate)
                    .toList();
            readings.put(
                    input,
                    new InputReading(
                            input,
                            value,
                            all.stream().filter(said -> !said.isMeasured()).toList(),
                            all.stream()
                                    .filter(Estimate::isMeasured)
                                    .findFirst()
                                    .orElse(null)));
        });
        return readings;
    }

    private Estimate estimate(StoredInput stored) {
        Long reader = user.person().map(SignedInPerson::number).orElse(null);
        boolean own = stored.person() != null && stored.person().equals(reader);
        return new Estimate(stored.amount(), stored.personName(), stored.source(), own, stored.at());
    }

    private Optional<QueueMove> move(MovedItem moved) {
        return repository.key(moved.anchor()).map(over -> moved.move(over.key()));
    }

    /** Across kinds either side may. */
    private boolean mayMove() {
        return user.isSystem() || user.has(Role.PRODUCT) || user.has(Role.TECHNOLOGY);
    }

    private int place(WorkItem item) {
        return lists.count(
                        inProduct(item)
                                .where(
                                        "(w.queueScore > :place or w.queueScore = :place and w.id > :id)",
                                        "place",
                                        item.queueScore())
                                .with("id", item.id().value()),
                        MOST_PLACES)
                + 1;
    }

    private @Nullable BacklogRow next(WorkItem item) {
        ItemQuery behind = inProduct(item)
                .where("(w.queueScore < :place or w.queueScore = :place and w.id < :id)", "place", item.queueScore())
                .with("id", item.id().value())
                .where("w.queueScore >= :least", "least", BigDecimal.ZERO);
        return lists.rows(behind, BacklogSort.QUEUE.orderBy(), 0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    private ItemQuery inProduct(WorkItem item) {
        return lists.query(new BacklogFilter("", Set.of(), Set.of(item.product()), Set.of(), null));
    }
}
