package app.ballast.backlog;

import app.ballast.backlog.filter.FilterParser;
import app.ballast.backlog.filter.FilterTerm;
import app.ballast.backlog.filter.ValueType;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which items are in a saved view, as a job finds out for others. */
@Component
class ViewItems {

    private final FilterNames names;
    private final ItemLists lists;
    private final EntityManager entities;
    private final PortfolioService portfolio;
    private final Clock clock;

    ViewItems(FilterNames names, ItemLists lists, EntityManager entities, PortfolioService portfolio, Clock clock) {
        this.names = names;
        this.lists = lists;
        this.entities = entities;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Whether what a filter asks depends on who reads it, beyond what products they see: it says {@code me}, or who waits. */
    static boolean isPersonal(String text) {
        return FilterParser.parse(text).filter().terms().stream().anyMatch(ViewItems::isPersonal);
    }

    private static boolean isPersonal(FilterTerm term) {
        return term.word().type() == ValueType.PERSON && term.values().stream().anyMatch(FilterNames::isMe)
                || term.word().type() == ValueType.STATE
                        && term.values().stream().anyMatch(ItemState::dependsOnReader);
    }

    /**
     * The items of a filter; empty where it cannot be read any more.
     *
     * @param me whom it means by {@code me}; null for nobody
     * @param seen the products whose items count
     * @param among only of these; null for of all
     */
    Optional<List<Long>> of(
            String text, @Nullable PersonId me, Set<ProductId> seen, @Nullable Collection<Long> among, int most) {
        ReadFilter read = new FilterReading(
                        names.withMe(me),
                        clock.instant().atZone(portfolio.workspace().zone()))
                .read(FilterParser.parse(text));
        if (!read.isFine()) {
            return Optional.empty();
        }
        ItemQuery query = lists.query(read.filter(), seen);
        if (among != null) {
            query.where("w.id in :among", "among", among);
        }
        return Optional.of(query.isHopeless() ? List.of() : query.ids(entities, "w.id", 0, most));
    }
}
