package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That something happened to a subject, and whom it concerns.
 *
 * @param event names what happened, the same each time it is told of: nobody is told of one event twice, so of two news of
 *     one event the more personal one is told first
 * @param place on the subject's page: a fragment with its {@code #}, a query without its {@code ?}, or empty
 * @param people to be told by name
 * @param watched whose watchers are told too
 * @param through what else has to exist for whoever is told, and names it in the text: a saved view that the subject is in;
 *     null for nothing
 * @param words in the places of its text after the author's name; at most 2,000 characters together
 */
public record News(
        NewsKind kind,
        SubjectRef subject,
        String event,
        String place,
        Set<PersonId> people,
        Set<SubjectRef> watched,
        @Nullable SubjectRef through,
        List<String> words) {

    private static final int LONGEST_WORD = 400;

    public News {
        people = Set.copyOf(people);
        watched = Set.copyOf(watched);
        words = words.stream().map(News::oneLine).toList();
    }

    /** News for nobody yet. */
    public static News of(NewsKind kind, SubjectRef subject, String event) {
        return new News(kind, subject, event, "", Set.of(), Set.of(), null, List.of());
    }

    /** For these people too. */
    public News to(Collection<PersonId> more) {
        return new News(kind, subject, event, place, joined(people, more), watched, through, words);
    }

    /** For whoever watches the subject. */
    public News toWatchers() {
        return toWatchersOf(subject);
    }

    /** For whoever watches something that the subject belongs to. */
    public News toWatchersOf(SubjectRef other) {
        return new News(kind, subject, event, place, people, joined(watched, Set.of(other)), through, words);
    }

    public News at(String there) {
        return new News(kind, subject, event, there, people, watched, through, words);
    }

    /** As one of many in something else, whose name is the one word of its text. */
    public News through(SubjectRef other) {
        return new News(kind, subject, event, place, people, watched, other, words);
    }

    public News saying(String... said) {
        return new News(kind, subject, event, place, people, watched, through, List.of(said));
    }

    /** All that has to exist for whoever is told. */
    Stream<SubjectRef> about() {
        return Stream.concat(Stream.of(subject), Stream.ofNullable(through));
    }

    private static <T> Set<T> joined(Set<T> some, Collection<? extends T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static String oneLine(String word) {
        String line = Stream.of(word.split("\\s+")).reduce("", (one, next) -> (one + " " + next).strip());
        return line.length() <= LONGEST_WORD ? line : line.substring(0, LONGEST_WORD - 1) + "…";
    }
}
