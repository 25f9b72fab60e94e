package app.ballast.backlog;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.News;
import app.ballast.discussion.NewsKind;
import app.ballast.discussion.Notifier;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what happened to items. */
@Component
class ItemNews {

    private final Notifier notifier;
    private final PeopleDirectory people;

    ItemNews(Notifier notifier, PeopleDirectory people) {
        this.notifier = notifier;
        this.people = people;
    }

    void tell(Collection<News> news) {
        notifier.tell(news);
    }

    /** That it came in, for whoever watches its product. */
    void logged(WorkItem item) {
        notifier.tell(news(NewsKind.LOGGED, item, "logged")
                .toWatchersOf(new SubjectRef("product", item.product().value())));
    }

    /** For whoever logged it, and for its watchers. */
    void triaged(WorkItem item, String outcome) {
        PersonId reporter = item.reporter();
        notifier.tell(news(NewsKind.TRIAGED, item, "triaged:" + item.version())
                .to(reporter == null ? Set.of() : Set.of(reporter))
                .toWatchers()
                .saying(outcome));
    }

    /**
     * What a change is to people: whoever it is assigned to now, and its watchers once it is done.
     *
     * @param before who worked on it
     * @param stood where it stood
     * @param stands where it stands now
     */
    List<News> changed(WorkItem item, WorkItemEdit before, Status stood, Status stands) {
        List<News> news = new ArrayList<>();
        PersonId assignee = item.edit().assignee();
        if (assignee != null && !Objects.equals(assignee, before.assignee())) {
            news.add(news(NewsKind.ASSIGNED, item, "assigned:" + item.version()).to(Set.of(assignee)));
        }
        if (stands == Status.DONE && stood != Status.DONE) {
            news.add(news(NewsKind.DONE, item, "done:" + item.version()).toWatchers());
        }
        return news;
    }

    /** That an item was put above another: where the other is of another kind, whoever answers for that kind is told. */
    void putAbove(WorkItem item, WorkItem passed, String reason) {
        Set<PersonId> told = new HashSet<>();
        Role owner = passed.edit().kind().owner();
        if (owner != item.edit().kind().owner()) {
            told.addAll(people.holding(Set.of(owner)));
        }
        notifier.tell(news(NewsKind.PUT_ABOVE, item, "above:" + passed.id().value() + ":" + item.version())
                .to(told)
                .toWatchers()
                .toWatchersOf(passed.subject())
                .saying(passed.key().toString(), reason));
    }

    private static News news(NewsKind kind, WorkItem item, String event) {
        return News.of(kind, item.subject(), event(item.id().value(), event));
    }

    /** Names what happened to an item. */
    static String event(long item, String what) {
        return WorkItemId.SUBJECT + ":" + item + ":" + what;
    }
}
