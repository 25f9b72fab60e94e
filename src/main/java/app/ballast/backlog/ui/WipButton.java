package app.ballast.backlog.ui;

import app.ballast.backlog.Status;
import app.ballast.backlog.WipService;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;

/** The limit of a column of the board, and whether more is in it. Whoever answers for a side may set it. */
class WipButton extends Button {

    private final transient Desk desk;
    private final Status status;
    private final Runnable changed;
    private transient Scope scope = new Scope(null, "");
    private transient @Nullable Integer most;

    /**
     * What a limit holds for.
     *
     * @param product null for the workspace
     * @param name what it is called
     */
    record Scope(@Nullable ProductId product, String name) {}

    WipButton(Desk desk, Status status, Runnable changed) {
        this.desk = desk;
        this.status = status;
        this.changed = changed;
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("board-limit");
        setEnabled(desk.user().has(Role.PRODUCT) || desk.user().has(Role.TECHNOLOGY));
        getElement().setAttribute("aria-haspopup", "dialog");
    }

    void show(Scope newScope, @Nullable Integer newMost) {
        scope = newScope;
        most = newMost;
        setText(
                newMost == null
                        ? getTranslation("backlog.board.limit.none")
                        : getTranslation("backlog.board.limit", newMost));
        setVisible(newMost != null || isEnabled());
    }

    /** Says where there is more in the column than there may be. */
    void count(int items) {
        Integer limit = most;
        boolean over = limit != null && items > limit;
        setClassName("over", over);
        if (limit != null) {
            say(getTranslation(over ? "backlog.board.limit.over" : "backlog.board.limit", limit));
        }
    }

    /** The same text, set again, would be sent to the browser again, with news of what it may not even see. */
    private void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    /** The form that changes the limit. */
    Div form(Runnable close) {
        IntegerField field = new IntegerField(getTranslation("backlog.board.limit.of", scope.name()));
        field.setMin(1);
        field.setMax(WipService.MOST);
        field.setClearButtonVisible(true);
        field.setValue(most);
        Button save = new Button(getTranslation("common.save"), click -> save(field.getValue(), close));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        field.addKeyPressListener(Key.ENTER, press -> save(field.getValue(), close));
        Div form = new Div(field, save);
        form.addClassName("board-limit-form");
        return form;
    }

    private void save(@Nullable Integer wanted, Runnable close) {
        try {
            desk.wip().set(scope.product(), status, wanted);
            close.run();
            changed.run();
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
    }
}
