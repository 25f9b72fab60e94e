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

    /** Items that somebody named; one that is not there, or not for the asker, refuses the whole. */
    record Keys(Set<ItemKey> keys) implements BulkScope {

        public Keys {
            keys = Set.copyOf(keys);
        }
    }

    /** All that match a filter. */
    record Matching(BacklogFilter filter) implements BulkScope {}
}
