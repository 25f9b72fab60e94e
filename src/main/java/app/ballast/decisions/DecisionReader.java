package app.ballast.decisions;

import app.ballast.backlog.ItemCost;
import app.ballast.backlog.ItemCosts;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which decisions exist for whoever asks, and all that is known of one. Always as many queries. */
@Component
class DecisionReader {

    private final DecisionStore store;
    private final OptionStore options;
    private final FigureStore figures;
    private final ReviewStore reviews;
    private final ItemCosts items;
    private final PortfolioService portfolio;
    private final Clock clock;

    DecisionReader(
            DecisionStore store,
            OptionStore options,
            FigureStore figures,
            ReviewStore reviews,
            ItemCosts items,
            PortfolioService portfolio,
            Clock clock) {
        this.store = store;
        this.options = options;
        this.figures = figures;
        this.reviews = reviews;
        this.items = items;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Today, as the workspace counts days. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
    }

    /** One of a product that the asker does not see answers as one that is not there. */
    StoredDecision visible(DecisionId id) {
        return store.find(id).filter(found -> portfolio.sees(found.product())).orElseThrow(() -> missing(id));
    }

    /** As {@link #visible}, to be changed: others wait until the transaction ends. */
    StoredDecision locked(DecisionId id) {
        return store.lock(id).filter(found -> portfolio.sees(found.product())).orElseThrow(() -> missing(id));
    }

    private static DomainException missing(DecisionId id) {
        return DomainException.notFound("decision " + id);
    }

    DecisionDetails details(StoredDecision stored) {
        DecisionId id = stored.id();
        LocalDate since = stored.decidedOn() == null ? today() : stored.decidedOn();
        List<DecisionOption> read = options(stored, since);
        Map<Long, ReviewStore.Signed> expectations = read.stream()
                .flatMap(option -> option.expectations().stream())
                .collect(Collectors.toMap(Expectation::number, one -> new ReviewStore.Signed(one, since)));
        DecisionId before = stored.supersedes();
        return new DecisionDetails(
                id,
                stored.version(),
                portfolio.product(stored.product()),
                stored.question(),
                stored.background(),
                stored.state(),
                read,
                stored.chosen(),
                stored.reviewOn(),
                stored.proposedBy(),
                stored.proposedAt(),
                stored.decidedOn(),
                stored.withdrawnWhy(),
                before == null ? null : link(store.find(before).stream()),
                link(store.superseding(id).stream().filter(other -> other.state() != DecisionState.WITHDRAWN)),
                store.signatures(List.of(id)).getOrDefault(id, Map.of()),
                figures.of(id),
                reviews.of(List.of(id), expectations).getOrDefault(id, List.of()));
    }

    private @Nullable DecisionLink link(Stream<StoredDecision> found) {
        return found.filter(other -> portfolio.sees(other.product()))
                .map(other -> new DecisionLink(other.id(), other.question(), other.state()))
                .findFirst()
                .orElse(null);
    }

    private List<DecisionOption> options(StoredDecision stored, LocalDate since) {
        List<DecisionId> one = List.of(stored.id());
        List<OptionStore.ItemRow> rows = options.items(one);
        Map<WorkItemId, ItemCost> costs =
                items.of(rows.stream().map(OptionStore.ItemRow::item).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ItemCost::id, Function.identity()));
        Map<Long, List<Expectation>> expectations = new HashMap<>();
        options.expectations(one).forEach(row -> expectations
                .computeIfAbsent(row.option(), option -> new ArrayList<>())
                .add(row.expectation()));
        boolean frozen = stored.decidedOn() != null;
        return options.options(one).stream()
                .map(option -> new DecisionOption(
                        option.place(),
                        option.name(),
                        items(rows, option.number(), OptionStore.Part.DOES, costs, frozen),
                        items(rows, option.number(), OptionStore.Part.DELAYS, costs, frozen),
                        option.delayWeeks(),
                        since,
                        expectations.getOrDefault(option.number(), List.of())))
                .toList();
    }

    private static List<ItemCost> items(
            List<OptionStore.ItemRow> rows,
            long option,
            OptionStore.Part part,
            Map<WorkItemId, ItemCost> costs,
            boolean frozen) {
        return rows.stream()
                .filter(row -> row.option() == option && row.part() == part && costs.containsKey(row.item()))
                .map(row -> {
                    ItemCost now = Objects.requireNonNull(costs.get(row.item()));
                    return frozen
                            ? new ItemCost(
                                    now.id(),
                                    now.key(),
                                    now.product(),
                                    now.kind(),
                                    now.status(),
                                    now.title(),
                                    row.effort(),
                                    row.perWeek(),
                                    row.deadline(),
                                    now.doneAt())
                            : now;
                })
                .toList();
    }
}
