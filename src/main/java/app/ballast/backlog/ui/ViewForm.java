package app.ballast.backlog.ui;

import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.DeletedView;
import app.ballast.backlog.NewView;
import app.ballast.backlog.SavedViewId;
import app.ballast.backlog.SavedViewRow;
import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what is shown as a view of one's own, new or in place of the one that was chosen. */
class ViewForm extends Div {

    private final transient Desk desk;
    private final transient BacklogAddress shown;
    private final transient ColumnLayout layout;
    private final Consumer<BacklogAddress> go;
    private final TextField name = new TextField(getTranslation("backlog.views.name"));
    private final Checkbox shared = new Checkbox(getTranslation("backlog.views.shared"));
    private final Checkbox columns = new Checkbox(getTranslation("backlog.views.columns"));
    private final Select<Role> first = new Select<>();
    private final transient FieldErrors errors = new FieldErrors().put("name", name);
    private final Runnable close;

    /**
     * @param chosen the view that the address began from, null for none
     * @param shown what is to be kept
     * @param layout the columns of the table, to be kept with it where that is wanted
     * @param go shows the view that was kept
     * @param close takes the form away
     */
    ViewForm(
            Desk desk,
            @Nullable SavedViewRow chosen,
            BacklogAddress shown,
            ColumnLayout layout,
            Consumer<BacklogAddress> go,
            Runnable close) {
        this.desk = desk;
        this.shown = shown;
        this.layout = layout;
        this.go = go;
        this.close = close;
        addClassName("backlog-view-form");
        first.setLabel(getTranslation("backlog.views.first"));
        first.setItems(Arrays.stream(Role.values())
                .filter(role -> desk.user().has(role) || desk.user().has(Role.ADMIN))
                .toList());
        first.setEmptySelectionAllowed(true);
        first.setItemLabelGenerator(role -> getTranslation(role == null ? "backlog.none" : "role." + role.name()));
        Button save = new Button(getTranslation("backlog.views.save"), click -> keep(null));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("backlog-log-actions");
        if (chosen != null && chosen.own()) {
            name.setValue(chosen.name());
            shared.setValue(chosen.shared());
            columns.setValue(!chosen.layout().isUsual());
            first.setValue(chosen.defaultFor());
            buttons.add(
                    new Button(getTranslation("backlog.views.update"), click -> keep(chosen)),
                    ItemPanel.plain(getTranslation("backlog.views.delete"), () -> delete(chosen)));
        }
        columns.setVisible(!layout.isUsual());
        add(name, shared, columns, first, buttons);
    }

    /** @param before the view to change, null for a new one */
    private void keep(@Nullable SavedViewRow before) {
        errors.clear();
        try {
            NewView view = new NewView(
                    name.getValue(),
                    shared.getValue(),
                    shown.text(),
                    shown.view(),
                    columns.getValue() ? layout : ColumnLayout.USUAL);
            SavedViewId id = before == null ? desk.views().save(view) : change(before, view);
            if (!Objects.equals(first.getValue(), before == null ? null : before.defaultFor())) {
                desk.views().beginWith(id, first.getValue());
            }
            Notices.success(getTranslation("backlog.views.saved", view.name()));
            leave(id);
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }

    private SavedViewId change(SavedViewRow before, NewView view) {
        desk.views().change(before.id(), before.version(), view);
        return before.id();
    }

    private void delete(SavedViewRow view) {
        act(() -> {
            DeletedView deleted = desk.views().delete(view.id());
            Notices.undoable(getTranslation("backlog.views.deleted", view.name()), () -> restore(view, deleted));
            leave(null);
        });
    }

    private void restore(SavedViewRow view, DeletedView deleted) {
        act(() -> {
            desk.views().restore(deleted);
            go.accept(new BacklogAddress(view.text(), view.type(), view.id().value()));
        });
    }

    private void act(Runnable command) {
        try {
            command.run();
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
    }

    private void leave(@Nullable SavedViewId id) {
        close.run();
        go.accept(new BacklogAddress(shown.text(), shown.view(), id == null ? null : id.value()));
    }
}
