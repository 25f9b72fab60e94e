package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.common.SearchText;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How items hang together: what they are found by, what waits for what, what is a part of what, and what each is for.
 * Links reach across products; one may be made by whoever plans one of its ends.
 */
@Service
@DeniedByDefault
@Transactional
public class FlowService {

    private final EntityManager entities;
    private final Items items;
    private final ItemLinks links;
    private final PortfolioService portfolio;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FlowService(
            EntityManager entities,
            Items items,
            ItemLinks links,
            PortfolioService portfolio,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.items = items;
        this.links = links;
        this.portfolio = portfolio;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Labels that are in use on items that the asker sees and that hold the text, by the alphabet, at most {@code most}. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<String> labels(String text, int most) {
        List<Long> seen =
                portfolio.visibleProducts().stream().map(ProductId::value).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        String pattern = SearchText.contains(text);
        return entities.createQuery(
                        "select distinct l from WorkItem w join w.labels l where w.productId in :seen"
                                + " and l like :text escape '!' order by l",
                        String.class)
                .setParameter("seen", seen)
                .setParameter("text", pattern.isEmpty() ? "%" : pattern)
                .setMaxResults(most)
                .getResultList();
    }

    /** What an item waits for, what waits for it, its parts, and what it is for. */
    @SignedIn
    @Transactional(readOnly = true)
    public ItemFlow flow(WorkItemId id) {
        WorkItemId parent = items.visible(id).schedule().parent();
        StatedOutcome outcome = entities.find(StatedOutcome.class, id.value());
        return new ItemFlow(
                links.blockersOf(id),
                links.blockedBy(id),
                parent == null
                        ? null
                        : links.itself(parent).stream().findFirst().orElse(null),
                links.partsOf(id),
                outcome == null ? null : outcome.outcome());
    }

    /**
     * Says that one item waits for another; nothing happens where that is said already.
     *
     * @throws DomainException INVALID where the two would wait for each other, by whatever way: the message names it
     */
    @SignedIn
    public void block(WorkItemId blocker, WorkItemId blocked) {
        WorkItem first = items.visible(blocker);
        WorkItem second = items.visible(blocked);
        requireEither(first, second);
        if (blocker.equals(blocked)) {
            throw DomainException.invalid("item", "backlog.error.link.self", first.key());
        }
        lockLinks();
        if (find(blocker, blocked) != null) {
            return;
        }
        List<Long> way = new ArrayList<>(links.way(blocked, blocker));
        if (!way.isEmpty()) {
            way.add(blocked.value());
            throw DomainException.invalid("item", "backlog.error.link.cycle", named(way));
        }
        entities.persist(new ItemLink(blocker, blocked));
        tell(second, "is blocked by", null, first);
        tell(first, "blocks", null, second);
    }

    /** Says that an item no longer waits for another. */
    @SignedIn
    public void unblock(WorkItemId blocker, WorkItemId blocked) {
        WorkItem first = items.visible(blocker);
        WorkItem second = items.visible(blocked);
        requireEither(first, second);
        ItemLink link = find(blocker, blocked);
        if (link != null) {
            entities.remove(link);
            tell(second, "is no longer blocked by", first, null);
            tell(first, "no longer blocks", second, null);
        }
    }

    /**
     * Makes an item a part of another, or of none.
     *
     * @throws DomainException INVALID where the other is itself a part of the item
     */
    @SignedIn
    public void belong(WorkItemId id, @Nullable WorkItemId parent) {
        lockLinks();
        WorkItem item = items.locked(id);
        WorkItem whole = parent == null ? null : items.visible(parent);
        requireEither(item, whole == null ? item : whole);
        WorkItemId former = item.schedule().parent();
        if (whole != null) {
            refuseRing(item, whole);
        }
        item.belongTo(parent, clock.instant());
        String before =
                former == null ? null : links.keys(List.of(former.value())).getOrDefault(former.value(), "");
        items.record(items.entry(item, "changed")
                .changing("parent", before, whole == null ? null : whole.key().toString()));
        events.publishEvent(new ItemChanged(id, item.product()));
    }

    private void refuseRing(WorkItem item, WorkItem whole) {
        List<Long> ring = new ArrayList<>(List.of(item.id().value()));
        for (WorkItem at = whole; at != null; ) {
            ring.add(at.id().value());
            if (at.id().equals(item.id())) {
                throw DomainException.invalid("item", "backlog.error.part.cycle", named(ring.reversed()));
            }
            WorkItemId above = at.schedule().parent();
            at = above == null ? null : entities.find(WorkItem.class, above.value());
        }
    }

    /**
     * States what an item is to bring about; whoever answers for its kind does.
     *
     * @throws DomainException INVALID where it is too little: a feature needs a metric, a target and a day, other work what
     *     gets better
     */
    @SignedIn
    public void state(WorkItemId id, Outcome outcome) {
        WorkItem item = items.locked(id);
        items.requireTriage(item);
        outcome.requireFor(item.edit().kind());
        StatedOutcome stated = entities.find(StatedOutcome.class, id.value());
        boolean first = stated == null;
        String before = first ? null : said(stated.outcome());
        StatedOutcome kept = first ? new StatedOutcome(id) : stated;
        kept.state(outcome, user.actor().name(), clock.instant());
        if (first) {
            entities.persist(kept);
        }
        items.record(items.entry(item, "stated").changing("outcome", before, said(outcome)));
        events.publishEvent(new ItemChanged(id, item.product()));
    }

    private static String said(Outcome outcome) {
        return outcome.metric() == null ? outcome.purpose() : outcome.metric();
    }

    private void lockLinks() {
        entities.createNativeQuery("select id from item_counter_gate where id = 2 for update")
                .getSingleResult();
    }

    private @Nullable ItemLink find(WorkItemId blocker, WorkItemId blocked) {
        return entities.find(ItemLink.class, new ItemLink.Ends(blocker.value(), blocked.value()));
    }

    private void requireEither(WorkItem one, WorkItem other) {
        if (!items.rights(one).plans() && !items.rights(other).plans()) {
            throw Items.notFor(one.edit().kind(), ItemField.DUE_ON);
        }
    }

    private void tell(WorkItem item, String action, @Nullable WorkItem before, @Nullable WorkItem after) {
        items.record(items.entry(item, action).changing("item", key(before), key(after)));
        events.publishEvent(new ItemChanged(item.id(), item.product()));
    }

    private static @Nullable String key(@Nullable WorkItem item) {
        return item == null ? null : item.key().toString();
    }

    /** The items of a way by their keys; one that the asker does not see as dots. */
    private String named(List<Long> way) {
        Map<Long, String> keys = links.keys(way);
        return way.stream().map(id -> keys.getOrDefault(id, "…")).collect(Collectors.joining(" → "));
    }
}
