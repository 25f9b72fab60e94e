package app.ballast.backlog.ui;

import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.marks.ItemMark;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The head of an item's panel: which item it is, in short, and the ways to change it and to leave it. */
class ItemHeader extends Div {

    private final transient Desk desk;
    private final String back;
    private final transient Runnable edit;

    /**
     * @param back address of the list
     * @param edit runs when somebody wants to edit
     */
    ItemHeader(Desk desk, String back, Runnable edit) {
        this.desk = desk;
        this.back = back;
        this.edit = edit;
        addClassName("backlog-item-header");
    }

    /** The item with its kind, its status and what other rooms say of it. */
    void show(WorkItemDetails item) {
        begin(item);
        add(
                new Badge(getTranslation(item.kind().labelKey()), item.kind().tone()),
                new Badge(getTranslation(item.status().labelKey()), Tone.NEUTRAL));
        desk.marks()
                .of(List.of(item.id()), getLocale())
                .getOrDefault(item.id(), List.of())
                .forEach(mark -> add(mark(mark)));
        add(spring(), edit(item), close());
    }

    /** The same while it is being edited. */
    void showEdited(WorkItemDetails item) {
        begin(item);
        add(spring(), close());
    }

    private void begin(WorkItemDetails item) {
        removeAll();
        Span key = new Span(item.key().toString());
        key.addClassName("backlog-key");
        add(key);
    }

    private static Span spring() {
        Span spring = new Span();
        spring.addClassName("backlog-spring");
        return spring;
    }

    private Component edit(WorkItemDetails item) {
        Button button = new Button(getTranslation("backlog.edit"), click -> edit.run());
        button.setEnabled(!item.rights().editable().isEmpty());
        return button.isEnabled()
                ? button
                : Refusal.wrap(
                        button,
                        getTranslation("backlog.may." + item.kind().owner().name()));
    }

    private static Anchor mark(ItemMark mark) {
        Anchor anchor = new Anchor(mark.link(), mark.text());
        anchor.addClassName("ballast-badge");
        anchor.setTitle(mark.title());
        anchor.getElement().setAttribute("data-tone", "debt").setAttribute("router-link", true);
        return anchor;
    }

    private Anchor close() {
        Anchor close = new Anchor(back, VaadinIcon.CLOSE_SMALL.create());
        close.addClassName("backlog-close");
        close.getElement().setAttribute("aria-label", getTranslation("backlog.back"));
        close.getElement().setAttribute("router-link", true);
        return close;
    }
}
