package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.discussion.News;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the changes of many items ask others, once for all items instead of once for each. */
@Component
class BulkEdits {

    private final Items items;
    private final ItemChecks checks;
    private final ItemLists lists;
    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final PeopleDirectory people;
    private final WorkItemRepository repository;
    private final QueueOrder order;
    private final HoldReader holds;
    private final ItemNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkEdits(
            Items items,
            ItemChecks checks,
            ItemLists lists,
            PortfolioService portfolio,
            ReleaseService releases,
            PeopleDirectory people,
            WorkItemRepository repository,
            QueueOrder order,
            HoldReader holds,
            ItemNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.checks = checks;
        this.lists = lists;
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
        this.repository = repository;
        this.order = order;
        this.holds = holds;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    BulkRun begin(BulkChange change) {
        return new BulkRun(change, present(), target(change));
    }

    BulkUndo undo(List<BulkOutcome.Former> former) {
        return new BulkUndo(former, present());
    }

    /** Puts right the places of what hangs together with some items, after their status may have changed; all are locked. */
    void settle(Collection<Long> changed) {
        Set<Long> tied = changed.isEmpty() ? Set.of() : order.tied(changed);
        if (!tied.isEmpty()) {
            repository.several(tied).forEach(order::settle);
        }
    }

    /**
     * The numbers of some items, in order.
     *
     * @throws DomainException NOT_FOUND where one is not there, or not for the asker
     */
    List<Long> ids(Set<ItemKey> keys) {
        Map<String, List<Integer>> numbers = keys.stream()
                .collect(Collectors.groupingBy(
                        ItemKey::product, Collectors.mapping(ItemKey::number, Collectors.toList())));
        Set<ProductId> visible = portfolio.visibleProducts();
        Map<ItemKey, Long> found = new HashMap<>();
        numbers.forEach((product, all) -> repository.findByProductKeyAndNumberIn(product, all).stream()
                .filter(item -> visible.contains(item.product()))
                .forEach(item -> found.put(item.key(), item.id().value())));
        keys.stream().filter(key -> !found.containsKey(key)).findFirst().ifPresent(key -> {
            throw ItemKey.missing(key.toString());
        });
        return found.values().stream().sorted().toList();
    }

    private Present present() {
        return new Present(
                this,
                lists.today(),
                portfolio.visibleProducts(),
                holds.now(),
                new HashMap<>(),
                new HashMap<>(),
                new ArrayList<>());
    }

    /** The release that items are planned for, once it is known to be there and open. */
    private @Nullable ReleaseRef target(BulkChange change) {
        if (change instanceof BulkChange.ToAssignee to && to.assignee() != null) {
            checks.person(to.assignee());
        }
        if (!(change instanceof BulkChange.ToRelease to) || to.release() == null) {
            return null;
        }
        ReleaseRef release = releases.refs(List.of(to.release())).get(to.release());
        if (release == null) {
            throw DomainException.notFound("release " + to.release().value());
        }
        checks.release(release.product(), release.id());
        return release;
    }

    /**
     * What holds for all items of a run.
     *
     * @param today the day on pages
     * @param visible the products that exist for the asker
     * @param holds what may not be begun
     * @param news what people have to be told of
     */
    record Present(
            BulkEdits edits,
            LocalDate today,
            Set<ProductId> visible,
            Holds holds,
            Map<ReleaseId, String> releaseNames,
            Map<PersonId, String> personNames,
            List<News> news) {

        boolean sees(WorkItem item) {
            return visible.contains(item.product());
        }

        /** Changes the fields of an item, or says why not. */
        void change(WorkItem item, WorkItemEdit to) {
            edits.checks.rights(edits.items.rights(item), item.edit(), to, item.status(today));
            item.change(to, holds, edits.clock.instant());
        }

        void move(WorkItem item, Status to) {
            edits.items.requireTriage(item);
            item.move(to, holds, edits.clock.instant());
        }

        void tell(WorkItem item, WorkItemEdit before, Status stood) {
            Status stands = item.status(today);
            if (stood != stands) {
                edits.items.record(edits.items.entry(item, "moved").changing("status", stood.code(), stands.code()));
            }
            WorkItemEdit after = item.edit();
            for (ItemField field : after.differences(before)) {
                edits.items.record(edits.items
                        .entry(item, "changed")
                        .changing(field.code(), text(field, before), text(field, after)));
            }
            news.addAll(edits.news.changed(item, before, stood, stands));
            edits.events.publishEvent(new ItemChanged(item.id(), item.product()));
        }

        /** Tells people what has gathered. */
        void tellPeople() {
            edits.news.tell(news);
            news.clear();
        }

        private @Nullable String text(ItemField field, WorkItemEdit edit) {
            return switch (field.in(edit)) {
                case ReleaseId id ->
                    releaseNames.computeIfAbsent(
                            id, key -> Objects.requireNonNullElse(edits.checks.text(field, edit), ""));
                case PersonId id ->
                    personNames.computeIfAbsent(
                            id, key -> edits.people.names(List.of(key)).getOrDefault(key, ""));
                case null, default -> edits.checks.text(field, edit);
            };
        }
    }
}
