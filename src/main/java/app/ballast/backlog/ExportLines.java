package app.ballast.backlog;

import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts items into lines of a table; names and links are read once for a whole batch. */
@Component
class ExportLines {

    private final EntityManager entities;
    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final PeopleDirectory people;
    private final ItemLinks links;
    private final ItemLists lists;
    private final ExportSaid said;

    ExportLines(
            EntityManager entities,
            PortfolioService portfolio,
            ReleaseService releases,
            PeopleDirectory people,
            ItemLinks links,
            ItemLists lists,
            ExportSaid said) {
        this.entities = entities;
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
        this.links = links;
        this.lists = lists;
        this.said = said;
    }

    List<ItemLine> of(List<WorkItem> items) {
        Names names = new Names(
                portfolio.serviceRefs(some(items, item -> item.edit().service())),
                releases.refs(some(items, item -> item.edit().plan().release())),
                people.names(some(items, item -> item.edit().assignee())),
                links.keys(new HashSet<>(Stream.concat(
                                some(items, item -> item.schedule().parent()).stream(),
                                some(items, WorkItem::mergedInto).stream())
                        .map(WorkItemId::value)
                        .toList())),
                blockers(items),
                said.of(items));
        LocalDate today = lists.today();
        return items.stream().map(item -> line(item, names, today)).toList();
    }

    private static <T> Set<T> some(List<WorkItem> items, Function<WorkItem, @Nullable T> field) {
        return items.stream().map(field).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<Long, List<String>> blockers(Collection<WorkItem> items) {
        return entities
                .createQuery(
                        "select l.ends.blockedId, b.productKey, b.number from ItemLink l, WorkItem b"
                                + " where l.ends.blockedId in :ids and b.id = l.ends.blockerId"
                                + " and b.productId in :seen order by b.productKey, b.number",
                        Tuple.class)
                .setParameter(
                        "ids", items.stream().map(item -> item.id().value()).toList())
                .setParameter(
                        "seen",
                        portfolio.visibleProducts().stream()
                                .map(ProductId::value)
                                .toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Long.class),
                        Collectors.mapping(
                                row -> row.get(1, String.class) + "-" + row.get(2, Integer.class),
                                Collectors.toList())));
    }

    private static ItemLine line(WorkItem item, Names names, LocalDate today) {
        WorkItemEdit edit = item.edit();
        Plan plan = edit.plan();
        TriageOutcome triaged = item.outcome();
        Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
        cells.put(ItemColumn.KEY, item.key().toString());
        cells.put(ItemColumn.PRODUCT, item.key().product());
        cells.put(ItemColumn.KIND, edit.kind().code());
        cells.put(ItemColumn.STATUS, item.status(today).code());
        cells.put(ItemColumn.TITLE, edit.title());
        ServiceRef service = edit.service() == null ? null : names.services().get(edit.service());
        cells.put(ItemColumn.SERVICE, service == null ? "" : service.key());
        cells.put(ItemColumn.EFFORT, number(edit.effort()));
        cells.put(ItemColumn.MOSCOW, item.moscow() == null ? "" : item.moscow().code());
        cells.put(ItemColumn.COST_OF_DELAY, number(item.costOfDelay()));
        cells.put(ItemColumn.SCORE, number(item.score()));
        cells.put(
                ItemColumn.ASSIGNEE,
                edit.assignee() == null ? "" : names.people().getOrDefault(edit.assignee(), ""));
        cells.put(ItemColumn.REPORTER, item.reporterName());
        ReleaseRef release = plan.release() == null ? null : names.releases().get(plan.release());
        cells.put(ItemColumn.RELEASE, release == null ? "" : release.name());
        cells.put(ItemColumn.DUE_ON, text(plan.dueOn()));
        cells.put(ItemColumn.DEADLINE_PENALTY, number(plan.deadlinePenalty()));
        cells.put(ItemColumn.LABELS, Labels.text(plan.labels()));
        cells.put(ItemColumn.PARENT, names.key(item.schedule().parent()));
        cells.put(
                ItemColumn.BLOCKED_BY,
                ItemLine.text(names.blockers().getOrDefault(item.id().value(), List.of())));
        cells.put(ItemColumn.VOTES, String.valueOf(item.votes()));
        cells.put(ItemColumn.CREATED, text(item.createdAt()));
        cells.put(ItemColumn.UPDATED, text(item.updatedAt()));
        cells.put(ItemColumn.DECIDED, triaged == null ? "" : text(triaged.decidedAt()));
        cells.put(ItemColumn.DONE, text(item.doneAt()));
        cells.put(ItemColumn.SNOOZED_UNTIL, item.status(today) == Status.SNOOZED ? text(item.snoozedUntil()) : "");
        cells.put(ItemColumn.DECLINE_REASON, triaged == null ? "" : text(triaged.declineReason()));
        cells.put(ItemColumn.MERGED_INTO, names.key(item.mergedInto()));
        cells.put(ItemColumn.EXTERNAL_URL, text(item.source().externalUrl()));
        cells.put(ItemColumn.DESCRIPTION, edit.description());
        cells.put(ItemColumn.AUDIENCE, edit.audience());
        cells.put(ItemColumn.CUSTOMER_REASON, edit.customerReason());
        cells.put(ItemColumn.FEASIBILITY, edit.feasibility());
        cells.put(ItemColumn.ACCEPTANCE_CRITERIA, edit.acceptanceCriteria());
        names.said().write(item, cells);
        return new ItemLine(cells);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What the numbers in a batch stand for. */
    private record Names(
            Map<ServiceId, ServiceRef> services,
            Map<ReleaseId, ReleaseRef> releases,
            Map<PersonId, String> people,
            Map<Long, String> keys,
            Map<Long, List<String>> blockers,
            ExportSaid.Batch said) {

        String key(@Nullable WorkItemId id) {
            return id == null ? "" : keys.getOrDefault(id.value(), "");
        }
    }
}
