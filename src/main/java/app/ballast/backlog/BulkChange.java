package app.ballast.backlog;

import app.ballast.people.PersonId;
import app.ballast.portfolio.ReleaseId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One change of many items. */
public sealed interface BulkChange {

    /** Moves accepted items to another status of work. */
    record ToStatus(Status status) implements BulkChange {}

    /** Plans items for a release of their product; null takes them out of theirs. */
    record ToRelease(@Nullable ReleaseId release) implements BulkChange {}

    /** Gives items to somebody; null to nobody. */
    record ToAssignee(@Nullable PersonId assignee) implements BulkChange {}

    /** Adds some labels and takes others away. */
    record ToLabels(Set<String> added, Set<String> removed) implements BulkChange {

        public ToLabels {
            added = Labels.of(added);
            removed = Labels.of(removed);
        }
    }
}
