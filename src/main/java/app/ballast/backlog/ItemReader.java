package app.ballast.backlog;

import app.ballast.discussion.DiscussionService;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Puts together all that is known of one item. */
@Component
class ItemReader {

    private static final Limit MERGED = Limit.of(20);

    private final WorkItemRepository items;
    private final Items access;
    private final ItemLists lists;
    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final PeopleDirectory people;
    private final DiscussionService discussion;
    private final HoldReader holds;

    ItemReader(
            WorkItemRepository items,
            Items access,
            ItemLists lists,
            PortfolioService portfolio,
            ReleaseService releases,
            PeopleDirectory people,
            DiscussionService discussion,
            HoldReader holds) {
        this.items = items;
        this.access = access;
        this.lists = lists;
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
        this.discussion = discussion;
        this.holds = holds;
    }

    WorkItemDetails details(WorkItem item) {
        WorkItemEdit edit = item.edit();
        List<PersonId> persons = Stream.of(edit.assignee(), item.reporter())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<PersonId, String> names = people.names(persons);
        ServiceId service = edit.service();
        ReleaseId release = edit.plan().release();
        WorkItemId mergedInto = item.mergedInto();
        TriageOutcome outcome = item.outcome();
        return new WorkItemDetails(
                item.id(),
                item.version(),
                item.key(),
                portfolio.product(item.product()),
                item.status(lists.today()),
                edit,
                service == null ? null : portfolio.serviceRefs(List.of(service)).get(service),
                release == null ? null : releases.refs(List.of(release)).get(release),
                ref(edit.assignee(), names),
                ref(item.reporter(), names),
                item.reporterName(),
                item.votes(),
                discussion.voted(item.subject()),
                item.createdAt(),
                item.updatedAt(),
                outcome == null ? null : outcome.decidedAt(),
                item.doneAt(),
                item.snoozedUntil(),
                outcome == null ? null : outcome.declineReason(),
                mergedInto == null
                        ? null
                        : items.key(mergedInto.value()).map(KeyData::key).orElse(null),
                items.mergedInto(item.id().value(), MERGED).stream()
                        .map(KeyData::key)
                        .toList(),
                item.source().externalUrl(),
                item.source().importedLabels(),
                holds.of(item, item.status(lists.today()), portfolio.product(item.product())),
                access.rights(item));
    }

    private static @Nullable PersonRef ref(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : new PersonRef(person, names.getOrDefault(person, ""));
    }
}
