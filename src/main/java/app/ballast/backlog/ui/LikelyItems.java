package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.LinkedItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Items whose titles look like the one at hand. */
class LikelyItems extends Div {

    /** How many are shown. */
    static final int MOST = 4;

    private final transient @Nullable Consumer<LinkedItem> merge;

    /** @param merge merges the item at hand into another; null where that is not offered */
    LikelyItems(@Nullable Consumer<LinkedItem> merge) {
        this.merge = merge;
        addClassName("backlog-likely");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<LinkedItem> items) {
        removeAll();
        setVisible(!items.isEmpty());
        if (!items.isEmpty()) {
            add(new H3(getTranslation("backlog.likely")));
            items.forEach(item -> add(line(item)));
        }
    }

    private Div line(LinkedItem item) {
        Span title = new Span(item.title());
        title.addClassName("backlog-link-title");
        Span status = new Span(getTranslation(item.status().labelKey()));
        status.addClassName("backlog-key");
        Div line =
                new Div(ItemPanel.link(BacklogLinks.item(item.key()), item.key().toString()), title, status);
        line.addClassName("backlog-link-line");
        if (merge != null) {
            line.add(ItemPanel.plain(getTranslation("triage.merge"), () -> merge.accept(item)));
        }
        return line;
    }
}
