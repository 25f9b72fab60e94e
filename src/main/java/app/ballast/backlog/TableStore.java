package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRow;
import app.ballast.portfolio.ReleaseService;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores items that come in tables. */
@Component
class TableStore {

    private static final int MOST_NAMESAKES = 100;

    private final WorkItemRepository repository;
    private final EntityManager entities;
    private final ItemNumbers numbers;
    private final Items items;
    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final PeopleDirectory people;
    private final SaidStore said;
    private final TableLinks links;
    private final HoldReader holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TableStore(
            WorkItemRepository repository,
            EntityManager entities,
            ItemNumbers numbers,
            Items items,
            PortfolioService portfolio,
            ReleaseService releases,
            PeopleDirectory people,
            SaidStore said,
            TableLinks links,
            HoldReader holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.entities = entities;
        this.numbers = numbers;
        this.items = items;
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
        this.said = said;
        this.links = links;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins with a file.
     *
     * @param own whether the items of an export go to the products that it names
     * @param keep whether to store; else everything is only looked at
     */
    TablePass begin(ProductRef product, ColumnPlan.Format format, boolean own, boolean keep) {
        Map<String, ProductRef> open =
                portfolio.products().stream().collect(Collectors.toMap(ProductRef::key, ref -> ref));
        return new TablePass(this, product, format, own, keep, open);
    }

    TableShelf shelf(ProductRef product, ColumnPlan.Format format, Set<String> unknown) {
        LineReader reader = new LineReader(
                format,
                portfolio.services(product.id()).stream()
                        .collect(Collectors.toMap(
                                row -> row.service().key(), row -> row.service().id())),
                releases(product, format),
                people(),
                portfolio.workspace().zone(),
                clock.instant(),
                unknown);
        return new TableShelf(this, product, format, reader, new KeptNumbers(numbers, product.id()), holds.now());
    }

    SaidStore said() {
        return said;
    }

    /** Releases by name: what an export brings back may belong to one that is archived by now. */
    private Map<String, ReleaseId> releases(ProductRef product, ColumnPlan.Format format) {
        Map<String, ReleaseId> named = new HashMap<>();
        if (format == ColumnPlan.Format.BALLAST) {
            long count = releases.count(product.id());
            List<ReleaseRow> all = releases.find(product.id(), 0, (int) Math.max(1, Math.min(count, 10_000)));
            all.forEach(row -> named.put(row.release().name(), row.release().id()));
        }
        releases.open(product.id()).forEach(ref -> named.put(ref.name(), ref.id()));
        return named;
    }

    /** Finds a person by name, each name once; nobody where two are called so. */
    private Function<String, @Nullable PersonId> people() {
        Map<String, @Nullable PersonId> found = new HashMap<>();
        return name -> {
            if (!found.containsKey(name)) {
                List<PersonRef> namesakes = people.find(name, MOST_NAMESAKES).stream()
                        .filter(person -> person.name().equals(name))
                        .toList();
                found.put(name, namesakes.size() == 1 ? namesakes.getFirst().id() : null);
            }
            return found.get(name);
        };
    }

    /** Which of a source's items a product has already, by their ids there. */
    Map<String, Long> known(ProductRef product, String source, Collection<String> ids) {
        return repository.brought(product.id().value(), source, ids).stream()
                .collect(Collectors.toMap(KnownItem::externalId, KnownItem::id));
    }

    /** The items that were exported from here and are here still, by key. */
    Map<String, Long> own(ProductRef product, Collection<TableItem> wanted) {
        Map<Integer, TableItem> byNumber = new LinkedHashMap<>();
        wanted.forEach(item -> ItemKey.find(item.id())
                .filter(key -> key.product().equals(product.key()))
                .ifPresent(key -> byNumber.put(key.number(), item)));
        Map<String, Long> there = new HashMap<>();
        if (!byNumber.isEmpty()) {
            for (WorkItem item : repository.findByProductKeyAndNumberIn(product.key(), byNumber.keySet())) {
                TableItem same = byNumber.get(item.key().number());
                if (same != null && same.item().createdAt().equals(item.createdAt())) {
                    there.put(same.id(), item.id().value());
                }
            }
        }
        return there;
    }

    /** Stores items, and gives the number of each in the database by its id in the file. */
    Map<String, Long> store(ProductRef product, String source, List<TableItem> fresh, Map<String, Integer> given) {
        List<WorkItem> made = new ArrayList<>();
        for (TableItem wanted : fresh) {
            WorkItem item =
                    BacklogArchive.lived(product, Objects.requireNonNull(given.get(wanted.id())), wanted.item());
            item.cameFrom(new ItemSource(source, wanted.id(), wanted.address(), ""));
            item.countVotes(wanted.kept().votes().size());
            item.rate(wanted.kept().said().moscow());
            made.add(repository.save(item));
        }
        entities.flush();
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            TableItem wanted = fresh.get(i);
            WorkItem item = made.get(i);
            said.restore(item, wanted.kept());
            items.record(item, "imported");
            events.publishEvent(new ItemLogged(item.id(), product.id()));
            ids.put(wanted.id(), item.id().value());
        }
        entities.flush();
        entities.clear();
        fresh.stream().filter(TableItem::isScored).forEach(wanted -> score(ids.get(wanted.id()), wanted));
        return ids;
    }

    /** Alone: each query looks through all that is held, and a score asks several. */
    private void score(@Nullable Long id, TableItem wanted) {
        repository.findById(Objects.requireNonNull(id)).ifPresent(item -> said.score(item, wanted.kept()));
        entities.flush();
        entities.clear();
    }

    /** @return the keys that could not be linked to */
    Set<String> link(List<TableItem> linked, Map<String, Long> there) {
        TableLinks.Linking linking = links.begin(there);
        Set<String> missing = new HashSet<>();
        linked.forEach(wanted -> missing.addAll(linking.link(wanted)));
        entities.flush();
        linked.forEach(wanted -> missing.addAll(linking.place(wanted)));
        entities.flush();
        return missing;
    }
}
