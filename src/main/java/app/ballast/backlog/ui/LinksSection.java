package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.ItemFlow;
import app.ballast.backlog.LinkedItem;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What an item waits for, what waits for it, what it is a part of, and its parts; links are made and removed in place. */
class LinksSection extends Section {

    private final transient Desk desk;
    private final transient WorkItemDetails item;
    private final Runnable changed;
    private final Div form = new Div();
    private final Select<Relation> relation = new Select<>();
    private final ItemPicker other;
    private final FieldErrors errors = new FieldErrors();

    /** How another item stands to this one. */
    private enum Relation {
        BLOCKED_BY,
        BLOCKS,
        PART_OF,
        PART;

        String labelKey() {
            return "backlog.link." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    LinksSection(Desk desk, WorkItemDetails item, ItemFlow flow, Runnable changed) {
        this.desk = desk;
        this.item = item;
        this.changed = changed;
        addClassName("backlog-links");
        other = new ItemPicker(desk, getTranslation("backlog.link.item"), Set.of());
        group(Relation.BLOCKED_BY, flow.blockedBy(), id -> desk.flow().unblock(id, item.id()));
        group(Relation.BLOCKS, flow.blocks(), id -> desk.flow().unblock(item.id(), id));
        group(Relation.PART_OF, flow.parent() == null ? List.of() : List.of(flow.parent()), id -> desk.flow()
                .belong(item.id(), null));
        group(Relation.PART, flow.parts(), id -> desk.flow().belong(id, null));
        if (item.rights().plans()) {
            form();
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private void group(Relation kind, List<LinkedItem> items, Consumer<WorkItemId> remove) {
        if (items.isEmpty()) {
            return;
        }
        add(new H3(getTranslation(kind.labelKey())));
        items.forEach(linked -> add(line(linked, remove)));
    }

    private Div line(LinkedItem linked, Consumer<WorkItemId> remove) {
        Span title = new Span(linked.title());
        title.addClassName("backlog-link-title");
        Span status = new Span(getTranslation(linked.status().labelKey()));
        status.addClassName("backlog-key");
        Div line = new Div(
                ItemPanel.link(BacklogLinks.item(linked.key()), linked.key().toString()), title, status);
        line.addClassName("backlog-link-line");
        if (!linked.isOpen()) {
            line.addClassName("backlog-link-closed");
        }
        if (item.rights().plans()) {
            Button cut = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> act(() -> remove.accept(linked.id())));
            cut.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            cut.setAriaLabel(getTranslation("backlog.link.remove", linked.key()));
            cut.setTooltipText(getTranslation("backlog.link.remove", linked.key()));
            line.add(cut);
        }
        return line;
    }

    private void form() {
        relation.setLabel(getTranslation("backlog.link.relation"));
        relation.setItems(Relation.values());
        relation.setItemLabelGenerator(choice -> getTranslation(choice.labelKey()));
        relation.setValue(Relation.BLOCKED_BY);
        errors.put("item", other);
        Button save = new Button(getTranslation("backlog.link.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(relation, other, save, ItemPanel.plain(getTranslation("common.cancel"), () -> open(false)));
        form.addClassName("triage-question");
        form.setVisible(false);
        Button link = ItemPanel.plain(getTranslation("backlog.link.add"), () -> open(true));
        link.setIcon(VaadinIcon.LINK.create());
        link.addClassName("backlog-link-add");
        add(link, form);
    }

    private void open(boolean opened) {
        form.setVisible(opened);
        if (opened) {
            other.focus();
        }
    }

    private void save() {
        BacklogRow chosen = other.getValue();
        errors.clear();
        if (chosen == null) {
            other.setErrorMessage(getTranslation("backlog.link.choose"));
            other.setInvalid(true);
            return;
        }
        try {
            switch (relation.getValue()) {
                case BLOCKED_BY -> desk.flow().block(chosen.id(), item.id());
                case BLOCKS -> desk.flow().block(item.id(), chosen.id());
                case PART_OF -> desk.flow().belong(item.id(), chosen.id());
                case PART -> desk.flow().belong(chosen.id(), item.id());
            }
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        changed.run();
    }

    private void act(Runnable command) {
        try {
            command.run();
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
        changed.run();
    }
}
