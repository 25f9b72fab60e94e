package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.common.DomainException;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores lines of a table as items, by the hundred; their links to each other come last. */
@Component
class TableStore {

    private static final int BATCH = 200;
    private static final int LONGEST_ID = 500;

    private final WorkItemRepository repository;
    private final EntityManager entities;
    private final ItemNumbers numbers;
    private final Items items;
    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final PeopleDirectory people;
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
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.entities = entities;
        this.numbers = numbers;
        this.items = items;
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @param keep whether to store; else everything is only looked at */
    Batches begin(ProductRef product, ColumnPlan.Format format, boolean keep) {
        Map<String, @Nullable PersonId> persons = new HashMap<>();
        LineReader reader = new LineReader(
                format,
                portfolio.services(product.id()).stream()
                        .collect(Collectors.toMap(
                                row -> row.service().key(), row -> row.service().id())),
                releases.open(product.id()).stream().collect(Collectors.toMap(ReleaseRef::name, ReleaseRef::id)),
                name -> {
                    if (!persons.containsKey(name)) {
                        persons.put(name, person(name));
                    }
                    return persons.get(name);
                },
                portfolio.workspace().zone(),
                clock.instant(),
                new TreeSet<>());
        return new Pass(product, format, reader, keep);
    }

    private @Nullable PersonId person(String name) {
        List<PersonRef> found = people.find(name, 10).stream()
                .filter(person -> person.name().equals(name))
                .toList();
        return found.size() == 1 ? found.getFirst().id() : null;
    }

    /** What becomes of the lines of one file. */
    interface Batches {

        Batches NONE = new Batches() {};

        default void take(long line, ItemLine row, Refusals refusals, Consumer<ItemLine> seen) {}

        default void end() {}

        default long stored() {
            return 0;
        }

        default long unchanged() {
            return 0;
        }

        default Set<String> unknown() {
            return Set.of();
        }
    }

    /** A line that is to become an item. */
    private record Wanted(String id, ItemLine line, ArchivedItem item) {}

    private final class Pass implements Batches {

        private final ProductRef product;
        private final String source;
        private final ColumnPlan.Format format;
        private final LineReader reader;
        private final boolean keep;
        private final Map<String, Wanted> batch = new LinkedHashMap<>();
        private final Set<String> seenIds = new HashSet<>();
        private final Map<String, Long> made = new HashMap<>();
        private final List<Wanted> linked = new ArrayList<>();
        private long stored;
        private long unchanged;

        Pass(ProductRef product, ColumnPlan.Format format, LineReader reader, boolean keep) {
            this.product = product;
            this.format = format;
            this.source = format.name().toLowerCase(Locale.ROOT);
            this.reader = reader;
            this.keep = keep;
        }

        @Override
        public void take(long line, ItemLine row, Refusals refusals, Consumer<ItemLine> seen) {
            try {
                ArchivedItem item = reader.item(row);
                String key = row.cell(ItemColumn.KEY);
                String id = key.isEmpty() || key.length() > LONGEST_ID ? "line-" + line : key;
                if (!seenIds.add(id)) {
                    unchanged++;
                    return;
                }
                seen.accept(row);
                batch.put(id, new Wanted(id, row, item));
                if (batch.size() == BATCH) {
                    flush();
                }
            } catch (RefusedCell refused) {
                refusals.accept(refused.on(line));
            } catch (DomainException refused) {
                String field = refused.field();
                refusals.accept(
                        new Refusal(line, field == null ? Refusal.WHOLE_LINE : field, refused.text(Locale.ENGLISH)));
            }
        }

        private void flush() {
            if (batch.isEmpty()) {
                return;
            }
            Set<String> there = new HashSet<>(repository.known(product.id().value(), source, batch.keySet()));
            if (format == ColumnPlan.Format.BALLAST) {
                there.addAll(own());
            }
            unchanged += there.size();
            batch.keySet().removeAll(there);
            stored += batch.size();
            if (keep && !batch.isEmpty()) {
                store();
            }
            batch.clear();
        }

        /** The keys of items that were exported from here and are here still. */
        private Set<String> own() {
            return batch.values().stream()
                    .filter(wanted -> ItemKey.find(wanted.id())
                            .filter(key -> key.product().equals(product.key()))
                            .flatMap(key -> repository.findByProductKeyAndNumber(key.product(), key.number()))
                            .filter(item ->
                                    item.createdAt().equals(wanted.item().createdAt()))
                            .isPresent())
                    .map(Wanted::id)
                    .collect(Collectors.toSet());
        }

        private void store() {
            int number = numbers.takeBlock(product.id(), batch.size());
            for (Wanted wanted : batch.values()) {
                WorkItem item = BacklogArchive.lived(product, number++, wanted.item());
                item.cameFrom(new ItemSource(source, wanted.id(), link(wanted.line()), ""));
                repository.save(item);
                made.put(wanted.id(), item.id().value());
                items.record(item, "imported");
                events.publishEvent(new ItemLogged(item.id(), product.id()));
                if (hasLinks(wanted.line())) {
                    linked.add(wanted);
                }
            }
            entities.flush();
            entities.clear();
        }

        private static @Nullable String link(ItemLine line) {
            String url = line.cell(ItemColumn.EXTERNAL_URL);
            return url.matches("https?://\\S{1,490}") ? url : null;
        }

        private static boolean hasLinks(ItemLine line) {
            return !line.cell(ItemColumn.PARENT).isEmpty()
                    || !line.cell(ItemColumn.BLOCKED_BY).isEmpty()
                    || !line.cell(ItemColumn.MERGED_INTO).isEmpty();
        }

        /** Links what the file links, as far as both ends came with it. */
        @Override
        public void end() {
            flush();
            for (Wanted wanted : linked) {
                WorkItem item = find(wanted.id()).orElseThrow();
                find(wanted.line().cell(ItemColumn.PARENT))
                        .filter(parent -> !parent.id().equals(item.id()))
                        .ifPresent(parent ->
                                item.belongTo(parent.id(), wanted.item().updatedAt()));
                if (format == ColumnPlan.Format.BALLAST) {
                    find(wanted.line().cell(ItemColumn.MERGED_INTO)).ifPresent(other -> {
                        item.mergeInto(
                                other, java.time.Instant.parse(wanted.line().cell(ItemColumn.DECIDED)));
                        item.change(wanted.item().text(), wanted.item().updatedAt());
                    });
                }
                for (String blocker : wanted.line().list(ItemColumn.BLOCKED_BY)) {
                    Long first = made.get(blocker);
                    if (first != null && !first.equals(item.id().value())) {
                        entities.persist(new ItemLink(new WorkItemId(first), item.id()));
                    }
                }
            }
            entities.flush();
        }

        private Optional<WorkItem> find(String key) {
            Long id = made.get(key);
            return id == null ? Optional.empty() : repository.findById(id);
        }

        @Override
        public long stored() {
            return stored;
        }

        @Override
        public long unchanged() {
            return unchanged;
        }

        @Override
        public Set<String> unknown() {
            return reader.unknown();
        }
    }
}
