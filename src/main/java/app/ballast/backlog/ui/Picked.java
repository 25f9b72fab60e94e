package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.WorkItemId;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;

/** The items that somebody selected in the table to change them together. */
class Picked implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Set<WorkItemId> ids = new LinkedHashSet<>();
    private final Runnable changed;

    /** @param changed runs after each change of the selection */
    Picked(Runnable changed) {
        this.changed = changed;
    }

    Set<WorkItemId> ids() {
        return Set.copyOf(ids);
    }

    int size() {
        return ids.size();
    }

    void toggle(WorkItemId id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
        changed.run();
    }

    void clear() {
        ids.clear();
        changed.run();
    }

    /** Adds the column of boxes to a table. */
    Grid.Column<BacklogRow> column(Grid<BacklogRow> grid, String label) {
        return grid.addColumn(LitRenderer.<BacklogRow>of("<input type=\"checkbox\" class=\"backlog-pick\""
                                + " .checked=\"${item.picked}\" aria-label=\"${item.label}\""
                                + " @change=\"${toggle}\">")
                        .withProperty("picked", row -> ids.contains(row.id()))
                        .withProperty("label", row -> label + " " + row.key())
                        .withFunction("toggle", row -> toggle(row.id())))
                .setHeader("✓")
                .setWidth("40px")
                .setFlexGrow(0)
                .setResizable(false);
    }
}
