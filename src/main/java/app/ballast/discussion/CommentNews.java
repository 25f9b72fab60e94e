package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.WatcherStore.Part;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.SignedInPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whom a comment concerns: who is named in it, whom it answers, who watches its subject. It quotes nothing, so that a text that is deleted is gone. */
@Component
class CommentNews {

    private final Notifier notifier;
    private final Subjects subjects;
    private final WatcherStore watchers;
    private final CommentRepository comments;
    private final PeopleDirectory people;

    CommentNews(
            Notifier notifier,
            Subjects subjects,
            WatcherStore watchers,
            CommentRepository comments,
            PeopleDirectory people) {
        this.notifier = notifier;
        this.subjects = subjects;
        this.watchers = watchers;
        this.comments = comments;
        this.people = people;
    }

    /** That a comment was made by somebody, who watches its subject from now on. */
    void made(SubjectRef subject, Comment comment, @Nullable SignedInPerson author, Instant now) {
        if (author != null) {
            watchers.takePart(List.of(new Part(subject, author.id())), now);
        }
        List<News> news = new ArrayList<>(List.of(mentions(subject, comment)));
        Long thread = comment.parent();
        if (thread != null) {
            Set<PersonId> before = new HashSet<>();
            comments.speakers(thread, comment.number()).forEach(number -> before.add(new PersonId(number)));
            news.add(at(NewsKind.REPLIED, subject, comment).to(before));
        }
        news.add(at(NewsKind.COMMENTED, subject, comment).toWatchers());
        notifier.tell(news);
    }

    /** That others may be named in it now. Who was told of it before is not told again. */
    void edited(SubjectRef subject, Comment comment) {
        notifier.tell(mentions(subject, comment));
    }

    private News mentions(SubjectRef subject, Comment comment) {
        return at(NewsKind.MENTIONED, subject, comment).to(named(comment));
    }

    private static News at(NewsKind kind, SubjectRef subject, Comment comment) {
        return News.of(kind, subject, "comment " + comment.number()).at("comment=" + comment.number());
    }

    /** A text can name a number that nobody has. */
    private Set<PersonId> named(Comment comment) {
        List<String> text = List.of(comment.body());
        Set<PersonId> named = new HashSet<>(people.active(MentionText.people(text)));
        MentionText.teams(text).forEach(team -> named.addAll(people.members(team)));
        return named;
    }

    /**
     * Names of the people whom a comment names, by themselves or with their team, though its subject does not exist for them;
     * they are told of nothing.
     */
    List<String> untold(SubjectRef subject, Comment comment) {
        Set<PersonId> named = new HashSet<>(MentionText.people(List.of(comment.body())));
        named.addAll(named(comment));
        if (named.isEmpty()) {
            return List.of();
        }
        Collection<SubjectCard> card = subjects.cards(Set.of(subject)).values();
        Set<PersonId> outside = new HashSet<>(named);
        Map<SubjectRef, Set<PersonId>> readers = subjects.readers(card, named);
        outside.removeAll(readers.getOrDefault(subject, Set.of()));
        return people.names(outside).values().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
