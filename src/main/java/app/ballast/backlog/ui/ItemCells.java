package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.marks.ItemMark;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of the table that are more than text, drawn by the browser. */
class ItemCells implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BADGE = "<span class=\"ballast-badge\" data-tone=\"${item.tone}\">${item.kind}</span>";
    private static final String BLOCKED =
            "${item.blocked ? html` <span class=\"ballast-badge backlog-blocked\">${item.blocked}</span>` : ''}";
    private static final String HELD =
            "${item.held ? html` <span class=\"ballast-badge backlog-held\">${item.held}</span>` : ''}";
    private static final String MARKS =
            "${(item.marks || []).map(mark => html` <a class=\"ballast-badge\" data-tone=\"debt\""
                    + " href=\"${mark.link}\" title=\"${mark.title}\" router-link>${mark.text}</a>`)}";
    private static final String LINK = "<a class=\"backlog-link\" href=\"${item.href}\" router-link>";

    private final Component owner;
    private final transient Map<WorkItemId, List<ItemMark>> marks = new HashMap<>();
    private final SerializableFunction<ItemKey, String> address;

    /** @param address of each item */
    ItemCells(Component owner, SerializableFunction<ItemKey, String> address) {
        this.owner = owner;
        this.address = address;
    }

    /** All of an item in two lines. */
    LitRenderer<BacklogRow> compact() {
        return LitRenderer.<BacklogRow>of(LINK
                        + "<span class=\"backlog-line\">${item.title}</span></a><span class=\"backlog-line2\">"
                        + "<span class=\"backlog-key\">${item.key}</span>" + BADGE
                        + "<span>${item.status}</span>" + BLOCKED + HELD + MARKS + "</span>")
                .withProperty("marks", this::marks)
                .withProperty("blocked", this::blocked)
                .withProperty("held", this::held)
                .withProperty("title", BacklogRow::title)
                .withProperty("key", row -> row.key().toString())
                .withProperty("status", row -> owner.getTranslation(row.status().labelKey()))
                .withProperty("kind", this::kindName)
                .withProperty("tone", ItemCells::tone)
                .withProperty("href", row -> address.apply(row.key()));
    }

    LitRenderer<BacklogRow> title() {
        return LitRenderer.<BacklogRow>of(LINK + "${item.title}</a>" + BLOCKED + HELD + MARKS
                        + "<span class=\"backlog-moved\">${item.moved}</span>")
                .withProperty("marks", this::marks)
                .withProperty("blocked", this::blocked)
                .withProperty("held", this::held)
                .withProperty("title", BacklogRow::title)
                .withProperty("moved", this::moved)
                .withProperty("href", row -> address.apply(row.key()));
    }

    LitRenderer<BacklogRow> kind() {
        return LitRenderer.<BacklogRow>of(BADGE)
                .withProperty("kind", this::kindName)
                .withProperty("tone", ItemCells::tone);
    }

    /** What else stands on items that have just been read. */
    final void mark(Map<WorkItemId, List<ItemMark>> found) {
        marks.putAll(found);
    }

    private List<Map<String, String>> marks(BacklogRow row) {
        return marks.getOrDefault(row.id(), List.of()).stream()
                .map(mark -> Map.of("text", mark.text(), "title", mark.title(), "link", mark.link()))
                .toList();
    }

    private String moved(BacklogRow row) {
        ItemKey over = row.over();
        return over == null || row.moveReason() == null
                ? ""
                : owner.getTranslation("queue.moved.row", over.toString(), row.moveReason());
    }

    private String blocked(BacklogRow row) {
        return row.plan().blocked() ? owner.getTranslation("backlog.blocked") : "";
    }

    private String held(BacklogRow row) {
        return row.held() ? owner.getTranslation("backlog.held.short") : "";
    }

    private String kindName(BacklogRow row) {
        return owner.getTranslation(row.kind().labelKey());
    }

    private static String tone(BacklogRow row) {
        Tone tone = row.kind().tone();
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
