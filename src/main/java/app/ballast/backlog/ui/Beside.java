package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.discussion.CommentId;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The list and what stands beside it: the item that is open, or the panel that changes many. */
class Beside extends Div {

    private final transient Desk desk;
    private final Picked picked;
    private final transient Supplier<BacklogFilter> filter;
    private final transient Supplier<String> back;
    private final Runnable close;
    private final Runnable changed;
    private transient @Nullable WorkItemDetails open;
    private transient @Nullable ItemKey finished;
    private @Nullable ItemPanel panel;
    private @Nullable BulkPanel bulk;

    /**
     * @param filter what "all" means
     * @param back the address without an item
     * @param close goes there
     * @param changed runs after items were changed
     */
    Beside(
            Desk desk,
            Picked picked,
            Supplier<BacklogFilter> filter,
            Supplier<String> back,
            Runnable close,
            Runnable changed) {
        this.desk = desk;
        this.picked = picked;
        this.filter = filter;
        this.back = back;
        this.close = close;
        this.changed = changed;
        addClassName("backlog-body");
    }

    /** Opens an item, or none. */
    void show(@Nullable WorkItemDetails item) {
        open = item;
        clear();
        if (item != null) {
            ItemPanel opened = new ItemPanel(desk, item, back.get(), close, changed);
            if (item.key().equals(finished)) {
                finished = null;
                opened.askWhatFor();
            }
            add(opened);
            panel = opened;
        }
        setClassName("with-item", item != null);
    }

    private void clear() {
        if (bulk != null) {
            remove(bulk);
            bulk = null;
        }
        if (panel != null) {
            remove(panel);
            panel = null;
        }
    }

    /** Leads the eye to what somebody said of the open item. */
    void lead(CommentId comment) {
        if (panel != null) {
            panel.lead(comment);
        }
    }

    /** Opens the panel that changes many items. */
    void changeMany() {
        clear();
        BulkPanel opened = new BulkPanel(desk, picked, filter.get(), changed, this::closeMany);
        add(opened);
        setClassName("with-item", true);
        bulk = opened;
    }

    private void closeMany() {
        if (bulk != null) {
            show(open);
        }
    }

    /** Other items are selected now: whoever selects means to change them. */
    void selectionChanged() {
        if (bulk != null) {
            bulk.selectionChanged();
        } else if (picked.size() > 0 && open == null) {
            changeMany();
        }
    }

    /** What an item that is done was for is asked when it is opened next. */
    void askFor(ItemKey item) {
        finished = item;
    }
}
