package app.ballast.tradeoffs.policy;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.WorkItemId;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends exceptions whose last day is over, or whose item is closed. */
@Component
class ExceptionKeeper {

    private final ExceptionStore store;
    private final BacklogService items;
    private final PortfolioService portfolio;
    private final Clock clock;

    ExceptionKeeper(ExceptionStore store, BacklogService items, PortfolioService portfolio, Clock clock) {
        this.store = store;
        this.items = items;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Always as many statements, and one for each that ends. */
    @Transactional
    void look() {
        SystemActor.run(LevelKeeper.ACTOR, () -> {
            List<PolicyException> open = store.open();
            Set<WorkItemId> waiting = items
                    .among(
                            BacklogFilter.ALL,
                            open.stream().map(PolicyException::item).collect(Collectors.toSet()))
                    .stream()
                    .filter(row -> row.status().isOpen())
                    .map(BacklogRow::id)
                    .collect(Collectors.toSet());
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
            open.forEach(exception ->
                    end(exception, waiting, today).ifPresent(why -> store.end(exception.id(), why, clock.instant())));
        });
    }

    private static Optional<ExceptionEnd> end(PolicyException exception, Set<WorkItemId> waiting, LocalDate today) {
        LocalDate until = exception.until();
        if (!waiting.contains(exception.item())) {
            return Optional.of(ExceptionEnd.DONE);
        }
        return until != null && until.isBefore(today) ? Optional.of(ExceptionEnd.OVER) : Optional.empty();
    }
}
