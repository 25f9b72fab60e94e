package app.ballast.common.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.LinkedHashMap;
import java.util.Map;

/** Alt+Z in one browser window: of all that can be undone, it undoes what was done last. */
final class UndoKey {

    private final Map<Notification, Runnable> offers = new LinkedHashMap<>();

    private UndoKey(UI ui) {
        Shortcuts.addShortcutListener(ui, this::undo, Key.KEY_Z, KeyModifier.ALT);
    }

    /** Offers to undo something for as long as its notice is open. */
    static void offer(UI ui, Notification notice, Runnable undo) {
        UndoKey present = ComponentUtil.getData(ui, UndoKey.class);
        UndoKey key = present == null ? new UndoKey(ui) : present;
        ComponentUtil.setData(ui, UndoKey.class, key);
        key.offers.put(notice, undo);
        notice.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                key.offers.remove(notice);
            }
        });
    }

    private void undo() {
        if (!offers.isEmpty()) {
            offers.values().stream().toList().getLast().run();
        }
    }
}
