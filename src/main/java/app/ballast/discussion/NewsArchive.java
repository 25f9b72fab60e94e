package app.ballast.discussion;

import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SystemOnly;
import app.ballast.discussion.NotificationStore.Letter;
import app.ballast.discussion.WatcherStore.Part;
import app.ballast.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings back who watched what, and what people were told, with when. Who may see what is for the reader's page to know. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class NewsArchive {

    private final NotificationStore letters;
    private final WatcherStore watchers;

    NewsArchive(NotificationStore letters, WatcherStore watchers) {
        this.letters = letters;
        this.watchers = watchers;
    }

    /** That people took part in a subject. */
    @SystemOnly
    public void watched(SubjectRef subject, Collection<PersonId> people, Instant since) {
        if (!people.isEmpty()) {
            watchers.takePart(
                    people.stream().map(person -> new Part(subject, person)).toList(), since);
        }
    }

    /** That somebody told people of something; {@code news} names each of them. */
    @SystemOnly
    public void told(News news, Actor author, Instant at) {
        letters.add(
                news.people().stream().map(person -> new Letter(person, news)).toList(), author, at);
    }
}
