package app.ballast.backlog;

import app.ballast.backlog.WatchedViewStore.Lens;
import app.ballast.common.DomainException;
import app.ballast.people.PersonId;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps which items are in a saved view while somebody watches it, so that it can be told which come in. */
@Component
class ViewWatching {

    static final String ACTOR = "Watched views";

    private final WatchedViewStore store;
    private final ViewItems items;
    private final PortfolioService portfolio;

    ViewWatching(WatchedViewStore store, ViewItems items, PortfolioService portfolio) {
        this.store = store;
        this.items = items;
        this.portfolio = portfolio;
    }

    /**
     * That a view is watched by these people now, or has another filter. What is in it at this moment has not come in.
     *
     * @param most so many items it may hold to be watched from now on
     * @throws DomainException INVALID where it holds more
     */
    void follow(SavedViewId view, String text, Set<PersonId> watchers, int most) {
        SystemActor.run(ACTOR, () -> {
            Set<Lens> wanted = lenses(view, text, watchers);
            List<Lens> there = store.locked(view);
            there.stream().filter(lens -> !wanted.contains(lens)).forEach(store::drop);
            wanted.stream().filter(lens -> !there.contains(lens)).forEach(lens -> store.add(lens, present(lens, most)));
        });
    }

    private static Set<Lens> lenses(SavedViewId view, String text, Set<PersonId> watchers) {
        if (watchers.isEmpty()) {
            return Set.of();
        }
        return ViewItems.isPersonal(text)
                ? watchers.stream()
                        .map(person -> new Lens(view.value(), person.value(), text))
                        .collect(Collectors.toSet())
                : Set.of(new Lens(view.value(), Lens.EVERYBODY, text));
    }

    private List<Long> present(Lens lens, int most) {
        List<Long> found = items.of(
                        lens.text(), me(lens), seen(lens), null, most == Integer.MAX_VALUE ? most : most + 1)
                .orElse(List.of());
        if (found.size() > most) {
            throw DomainException.invalid("view", "backlog.error.view-wide", most);
        }
        return found;
    }

    /** Whom a lens means by {@code me}. */
    static @Nullable PersonId me(Lens lens) {
        return lens.person() == Lens.EVERYBODY ? null : new PersonId(lens.person());
    }

    private Set<ProductId> seen(Lens lens) {
        PersonId me = me(lens);
        return me == null ? portfolio.visibleProducts() : seen(Set.of(me)).getOrDefault(me, Set.of());
    }

    /** Which products each of some people sees; asked by the system. */
    Map<PersonId, Set<ProductId>> seen(Collection<PersonId> people) {
        Map<ProductId, Set<PersonId>> readers = portfolio.readers(portfolio.visibleProducts(), people);
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(person -> person, person -> readers.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(person))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())));
    }
}
