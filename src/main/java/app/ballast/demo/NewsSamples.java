package app.ballast.demo;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Status;
import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.demo.sample.SampleItem;
import app.ballast.demo.sample.SamplePerson;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.discussion.News;
import app.ballast.discussion.NewsArchive;
import app.ballast.discussion.NewsKind;
import app.ballast.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes what people were told of the items that were last talked about: their inboxes begin with it. */
@Component
@Profile("demo")
class NewsSamples {

    private static final int ITEMS = 24;
    private static final Duration RECENT = Duration.ofDays(21);

    private final NewsArchive archive;
    private final BacklogService backlog;
    private final Clock clock;

    NewsSamples(NewsArchive archive, BacklogService backlog, Clock clock) {
        this.archive = archive;
        this.backlog = backlog;
        this.clock = clock;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        Set<PersonId> everywhere = samples.people().stream()
                .filter(SamplePerson::signsIn)
                .map(ids::of)
                .collect(Collectors.toSet());
        List<SampleItem> items = samples.items().stream()
                .filter(item -> !item.comments().isEmpty() && item.status() != Status.MERGED)
                .sorted(Comparator.comparing(NewsSamples::last).reversed())
                .limit(ITEMS)
                .sorted(Comparator.comparing(NewsSamples::last))
                .toList();
        items.stream()
                .flatMap(item -> told(item, everywhere, ids).stream())
                .sorted(Comparator.comparing(Told::at))
                .forEach(told -> archive.told(told.news(), told.author(), told.at()));
    }

    /** One comment, as people heard of it. */
    private record Told(News news, Actor author, Instant at) {}

    private static Instant last(SampleItem item) {
        return item.comments().getLast().at();
    }

    private List<Told> told(SampleItem item, Set<PersonId> everywhere, SampleIds ids) {
        SubjectRef subject = backlog.id(ids.item(item.product(), item.title())).subject();
        Set<PersonId> watching = new HashSet<>(everywhere);
        watching.add(ids.of(item.reporter()));
        SamplePerson assignee = item.assignee();
        if (assignee != null) {
            watching.add(ids.of(assignee));
        }
        item.comments().forEach(said -> watching.add(ids.of(said.author())));
        archive.watched(subject, watching, item.dates().created());
        Instant since = clock.instant().minus(RECENT);
        List<Told> told = new ArrayList<>();
        for (SampleItem.Said said : item.comments()) {
            PersonId author = ids.of(said.author());
            Set<PersonId> others = new HashSet<>(watching);
            others.remove(author);
            String event = "sample:" + subject.id() + ":" + said.at();
            if (said.at().isAfter(since)) {
                told.add(new Told(
                        News.of(NewsKind.COMMENTED, subject, event).to(others),
                        new Actor(author.value(), said.author().name()),
                        said.at()));
            }
        }
        return told;
    }
}
