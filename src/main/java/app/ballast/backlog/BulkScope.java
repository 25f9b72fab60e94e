package app.ballast.backlog;

import java.util.Set;

/** Which items a change of many is about. */
public sealed interface BulkScope {

    /** No change reaches further. */
    int MOST = 10_000;

    /** Items that somebody selected. */
    record Selected(Set<WorkItemId> items) implements BulkScope {

        public Selected {
            items = Set.copyOf(items);
        }
    }

    /** All that match a filter. */
    record Matching(BacklogFilter filter) implements BulkScope {}
}
