package app.ballast.common.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/** The notices of one window that go away by themselves. Who works fast sees the latest, and not a wall of them. */
class PassingNotices implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many are open at once; the oldest gives way. */
    static final int MOST = 5;

    private final Deque<Notification> open = new ArrayDeque<>();

    /** The passing notices of a window. */
    static PassingNotices of(UI ui) {
        PassingNotices known = ComponentUtil.getData(ui, PassingNotices.class);
        if (known == null) {
            known = new PassingNotices();
            ComponentUtil.setData(ui, PassingNotices.class, known);
        }
        return known;
    }

    void add(Notification notice) {
        open.addLast(notice);
        notice.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                open.remove(notice);
            }
        });
        if (open.size() > MOST) {
            open.removeFirst().close();
        }
    }
}
