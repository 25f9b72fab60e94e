package app.ballast.discussion.ui;

import app.ballast.common.ui.Figures;
import app.ballast.discussion.InboxEntry;
import app.ballast.discussion.InboxGroup;
import app.ballast.discussion.InboxMark;
import app.ballast.discussion.InboxMark.Act;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What was told of one subject. */
class InboxBox extends Article {

    private final transient InboxGroup group;
    private final Anchor link;

    /**
     * @param mark marks everything of the subject
     * @param opened told of the news that somebody goes to
     * @param entered told that somebody goes to the subject itself
     */
    InboxBox(
            InboxGroup group,
            boolean archived,
            Figures figures,
            BiConsumer<InboxGroup, InboxMark.Act> mark,
            Consumer<InboxEntry> opened,
            Runnable entered) {
        this.group = group;
        addClassNames("ballast-panel", "inbox-group");
        setClassName("inbox-unread", group.unread() > 0);
        link = new Anchor(group.path(), group.label());
        link.getElement().setAttribute("router-link", true);
        link.getElement().addEventListener("click", click -> entered.run());
        H2 title = new H2(link);
        if (group.unread() > 0) {
            Span unread = new Span(getTranslation("inbox.unread", group.unread()));
            unread.addClassName("inbox-count");
            title.add(unread);
        }
        Div buttons = new Div();
        buttons.addClassName("inbox-buttons");
        if (archived) {
            buttons.add(button("inbox.restore", VaadinIcon.ARROW_BACKWARD, () -> mark.accept(group, Act.RESTORE)));
        } else {
            buttons.add(
                    group.unread() > 0
                            ? button("inbox.read", VaadinIcon.CHECK, () -> mark.accept(group, Act.READ))
                            : button("inbox.mark-unread", VaadinIcon.DOT_CIRCLE, () -> mark.accept(group, Act.UNREAD)),
                    button("inbox.archive", VaadinIcon.ARCHIVE, () -> mark.accept(group, Act.ARCHIVE)));
        }
        Div head = new Div(title, buttons);
        head.addClassName("inbox-head");
        NewsWords words = new NewsWords(figures);
        UnorderedList list = new UnorderedList();
        group.entries().forEach(entry -> list.add(line(entry, words, figures, opened)));
        add(head, list);
        if (group.count() > group.entries().size()) {
            Span more = new Span(
                    getTranslation("inbox.more", group.count() - group.entries().size()));
            more.addClassName("inbox-more");
            add(more);
        }
    }

    private static ListItem line(InboxEntry entry, NewsWords words, Figures figures, Consumer<InboxEntry> opened) {
        Anchor text = new Anchor(entry.path(), words.text(entry));
        text.getElement().setAttribute("router-link", true);
        text.getElement().addEventListener("click", click -> opened.accept(entry));
        Span age = new Span(figures.age(entry.at()));
        age.addClassName("inbox-age");
        age.getElement().setAttribute("title", figures.moment(entry.at()));
        ListItem line = new ListItem(dot(entry, figures), text, age);
        line.setClassName("inbox-fresh", !entry.read());
        return line;
    }

    private static Component dot(InboxEntry entry, Figures figures) {
        Span dot = new Span();
        dot.addClassName("inbox-dot");
        if (entry.read()) {
            dot.getElement().setAttribute("aria-hidden", true);
        } else {
            dot.getElement().setAttribute("role", "img");
            dot.getElement().setAttribute("aria-label", figures.text("inbox.dot"));
        }
        return dot;
    }

    private Button button(String key, VaadinIcon icon, Runnable run) {
        Button button = new Button(icon.create(), click -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key + ".of", group.label()));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    InboxGroup group() {
        return group;
    }

    /** Where the reader is. */
    void enter() {
        link.focus();
    }
}
