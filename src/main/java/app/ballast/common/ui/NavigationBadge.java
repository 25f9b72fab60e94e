package app.ballast.common.ui;

import app.ballast.common.live.Change;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** A count beside an entry of the navigation, offered as a bean by the room that owns the page. */
public interface NavigationBadge {

    /** Address of the entry, such as {@code triage}. */
    String path();

    /** How many wait, for whoever is signed in; 0 shows nothing. Capped, so that it costs the same at any size. */
    int waiting();

    /** Whether a change may have made it another count. */
    boolean concerns(Change change);

    /**
     * As {@link #concerns(Change)}, of the count of one reader.
     *
     * @param reader number of the person
     */
    default boolean concerns(Change change, long reader) {
        return concerns(change);
    }

    /** Has the counts of a window read again: what was done on a page that stays open may have changed them. */
    static void recount(UI ui) {
        ComponentUtil.fireEvent(ui, new Recounted(ui));
    }

    /** Counts are to be read again. */
    class Recounted extends ComponentEvent<UI> {

        private static final long serialVersionUID = 1L;

        Recounted(UI ui) {
            super(ui, false);
        }
    }
}
