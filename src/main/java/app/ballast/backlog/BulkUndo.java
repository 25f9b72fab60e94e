package app.ballast.backlog;

import app.ballast.backlog.BulkOutcome.Former;
import app.ballast.backlog.BulkOutcome.Refused;
import app.ballast.common.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a change of many items back. */
final class BulkUndo {

    private final Map<WorkItemId, Former> former;
    private final BulkEdits.Present present;
    private final List<Refused> refusals = new ArrayList<>();
    private int refused;
    private int changed;

    BulkUndo(List<Former> former, BulkEdits.Present present) {
        this.former = former.stream().collect(Collectors.toMap(Former::id, was -> was));
        this.present = present;
    }

    void apply(WorkItem item) {
        Former was = former.get(item.id());
        if (was == null || !present.sees(item)) {
            return;
        }
        WorkItemEdit before = item.edit();
        Status stood = item.status(present.today());
        try {
            Items.requireVersion(item, was.version());
            if (stood != was.status()) {
                present.move(item, was.status());
            }
            WorkItemEdit to =
                    before.planned(was.text().plan()).assignedTo(was.text().assignee());
            if (!to.equals(before)) {
                present.change(item, to);
            }
        } catch (DomainException why) {
            refused++;
            if (refusals.size() < BulkOutcome.SHOWN) {
                refusals.add(new Refused(item.key(), before.title(), why));
            }
            return;
        }
        present.tell(item, before, stood);
        changed++;
    }

    /** Tells people what was done since this was last asked. */
    void tellPeople() {
        present.tellPeople();
    }

    BulkOutcome outcome() {
        return new BulkOutcome(changed, 0, refusals, refused, List.of());
    }
}
