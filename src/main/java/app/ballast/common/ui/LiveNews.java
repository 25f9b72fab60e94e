package app.ballast.common.ui;

import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What others changed since a page was last told.
 *
 * @param changes each once; empty where everything has to be read again
 */
public record LiveNews(Set<Change> changes) {

    /** More than a page could sort out one by one, or an unknown lot after a lost connection. */
    public static final LiveNews EVERYTHING = new LiveNews(Set.of());

    public LiveNews {
        changes = Set.copyOf(changes);
    }

    /** Whether anything may have changed. */
    public boolean isEverything() {
        return changes.isEmpty();
    }

    /** Whether a subject may have changed. */
    public boolean concerns(SubjectRef subject) {
        return isEverything()
                || changes.stream().anyMatch(change -> change.subject().equals(subject));
    }

    /** Numbers of the changed subjects of a type. */
    public Set<Long> ids(String type) {
        return changes.stream()
                .map(Change::subject)
                .filter(subject -> subject.type().equals(type))
                .map(SubjectRef::id)
                .collect(Collectors.toSet());
    }
}
