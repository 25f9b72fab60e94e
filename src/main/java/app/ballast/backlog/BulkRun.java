package app.ballast.backlog;

import app.ballast.backlog.BulkOutcome.Former;
import app.ballast.backlog.BulkOutcome.Refused;
import app.ballast.backlog.BulkOutcome.Text;
import app.ballast.common.DomainException;
import app.ballast.portfolio.ReleaseRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One pass of a change over many items. */
final class BulkRun {

    private final BulkChange change;
    private final BulkEdits.Present present;
    private final @Nullable ReleaseRef release;
    private final List<Refused> refusals = new ArrayList<>();
    private final List<Former> undo = new ArrayList<>();
    private final Map<WorkItemId, Former> former = new HashMap<>();
    private int refused;
    private int changed;
    private int unchanged;

    BulkRun(BulkChange change, BulkEdits.Present present, @Nullable ReleaseRef release) {
        this.change = change;
        this.present = present;
        this.release = release;
    }

    void preview(WorkItem item) {
        attempt(item);
    }

    /** Changes the item and writes it down; false where it stays as it is. */
    boolean apply(WorkItem item) {
        WorkItemEdit before = item.edit();
        Status stood = item.status(present.today());
        if (!attempt(item)) {
            return false;
        }
        present.tell(item, before, stood);
        former.put(item.id(), new Former(item.id(), 0, stood, new Text(before.plan(), before.assignee())));
        return true;
    }

    /** Keeps what the item was, with the version that it has now. */
    void keep(WorkItem item) {
        Former was = former.remove(item.id());
        if (was != null) {
            undo.add(new Former(was.id(), item.version(), was.status(), was.text()));
        }
    }

    /** Tells people what was done since this was last asked. */
    void tellPeople() {
        present.tellPeople();
    }

    BulkOutcome outcome() {
        return new BulkOutcome(changed, unchanged, refusals, refused, undo);
    }

    private boolean attempt(WorkItem item) {
        if (!present.sees(item)) {
            return false;
        }
        try {
            if (!changes(item)) {
                unchanged++;
                return false;
            }
            changed++;
            return true;
        } catch (DomainException why) {
            refused++;
            if (refusals.size() < BulkOutcome.SHOWN) {
                refusals.add(new Refused(item.key(), item.edit().title(), why));
            }
            return false;
        }
    }

    private boolean changes(WorkItem item) {
        WorkItemEdit before = item.edit();
        return switch (change) {
            case BulkChange.ToStatus to -> {
                if (item.status(present.today()) == to.status()) {
                    yield false;
                }
                present.move(item, to.status());
                yield true;
            }
            case BulkChange.ToRelease to -> {
                if (release != null && !release.product().equals(item.product())) {
                    throw DomainException.invalid("release", "backlog.error.bulk.release", release.name());
                }
                yield edit(item, before, before.planned(before.plan().in(to.release())));
            }
            case BulkChange.ToAssignee to -> edit(item, before, before.assignedTo(to.assignee()));
            case BulkChange.ToLabels to -> {
                Set<String> labels = new TreeSet<>(before.plan().labels());
                labels.removeAll(to.removed());
                labels.addAll(to.added());
                yield edit(item, before, before.planned(before.plan().with(labels)));
            }
        };
    }

    private boolean edit(WorkItem item, WorkItemEdit before, WorkItemEdit to) {
        if (to.equals(before)) {
            return false;
        }
        present.change(item, to);
        return true;
    }
}
