package app.ballast.demo;

import app.ballast.backlog.ArchivedItem;
import app.ballast.backlog.BacklogArchive;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.PastEstimate;
import app.ballast.backlog.Plan;
import app.ballast.backlog.WorkHistory;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.demo.sample.SampleEstimate;
import app.ballast.demo.sample.SampleItem;
import app.ballast.demo.sample.SamplePerson;
import app.ballast.demo.sample.SampleProduct;
import app.ballast.demo.sample.SampleRequest;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.demo.sample.ScoreStory;
import app.ballast.discussion.PastComment;
import app.ballast.discussion.PastRequest;
import app.ballast.discussion.PastVote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes items with their past. */
@Component
@Profile("demo")
class BacklogSamples {

    /** Its maker stops selling licences for the store: from then on each node needs one of another kind. */
    private static final String DUE = "Retire the legacy session store";

    private static final BigDecimal PENALTY = BigDecimal.valueOf(26_000);

    private final BacklogArchive archive;
    private final Clock clock;

    BacklogSamples(BacklogArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        ScoreStory scores = new ScoreStory(samples.people(), samples.series());
        for (SampleProduct product : samples.products()) {
            List<SampleItem> items = samples.items().stream()
                    .filter(item -> item.product().equals(product.key()))
                    .toList();
            List<String> titles = items.stream().map(SampleItem::title).toList();
            List<ItemKey> keys = archive.restore(
                    ids.product(product.key()),
                    items.stream().map(item -> archived(item, titles, ids)).toList());
            for (int i = 0; i < items.size(); i++) {
                SampleItem item = items.get(i);
                ids.addItem(product.key(), item.title(), keys.get(i));
                archive.restoreScore(keys.get(i), estimates(scores.estimates(item), ids), scores.rating(item));
            }
        }
        ask(samples, ids);
    }

    /** Which customers ask for what: written after the scores, so that the reach of features counts them. */
    private void ask(SampleWorkspace samples, SampleIds ids) {
        Map<String, List<SampleRequest>> byItem = SampleRequest.all(samples.people(), clock.instant()).stream()
                .collect(Collectors.groupingBy(SampleRequest::item));
        samples.items().stream()
                .filter(item -> byItem.containsKey(item.title()))
                .forEach(item -> archive.restoreRequests(
                        ids.item(item.product(), item.title()),
                        byItem.getOrDefault(item.title(), List.of()).stream()
                                .map(one -> new PastRequest(
                                        one.request(),
                                        ids.of(one.by()),
                                        one.by().name(),
                                        one.at()))
                                .toList()));
    }

    private static List<PastEstimate> estimates(List<SampleEstimate> said, SampleIds ids) {
        return said.stream()
                .map(one -> new PastEstimate(ids.of(one.by()), one.by().name(), one.input(), one.value(), one.at()))
                .toList();
    }

    private ArchivedItem archived(SampleItem item, List<String> titles, SampleIds ids) {
        return new ArchivedItem(
                text(item, ids),
                item.status(),
                ids.of(item.reporter()),
                item.reporter().name(),
                item.dates().created(),
                item.dates().updated(),
                item.dates().decided(),
                item.begun(),
                item.dates().done(),
                item.dates().snoozedUntil(),
                item.declineReason(),
                place(item.mergedInto(), titles),
                item.comments().stream()
                        .map(said -> new PastComment(ids.of(said.author()), said.at(), said.text()))
                        .toList(),
                item.votes().stream()
                        .map(vote -> new PastVote(ids.of(vote.person()), vote.at()))
                        .toList());
    }

    private WorkItemEdit text(SampleItem item, SampleIds ids) {
        SamplePerson assignee = item.assignee();
        String service = item.service();
        return new WorkItemEdit(
                item.kind(),
                item.title(),
                service == null ? null : ids.service(service),
                item.effort(),
                assignee == null ? null : ids.of(assignee),
                item.wording().description(),
                item.wording().forWhom(),
                item.wording().customerReason(),
                item.wording().feasibility(),
                item.wording().acceptance(),
                item.title().equals(DUE)
                        ? new Plan(null, LocalDate.now(clock).plusWeeks(9), PENALTY, labels(item))
                        : Plan.NONE.with(labels(item)));
    }

    private Set<String> labels(SampleItem item) {
        return item.unplanned(clock.instant()) ? Set.of(WorkHistory.UNPLANNED) : Set.of();
    }

    private static @Nullable Integer place(@Nullable String title, List<String> titles) {
        return title == null ? null : titles.indexOf(title);
    }
}
