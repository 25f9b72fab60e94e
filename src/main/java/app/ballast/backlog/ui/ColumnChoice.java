package app.ballast.backlog.ui;

import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.SavedViewRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/**
 * Which columns the table has: those that the saved view brings along, else those that the person chose. What somebody
 * changes is kept for them; where the view brings its columns, it is kept only with the view, when that is saved.
 */
class ColumnChoice extends Div {

    private static final String WIDTH = "document.querySelector('.backlog-grid')?.clientWidth ?? 0";

    private final transient Desk desk;
    private final ItemGrid grid;
    private transient ColumnLayout layout = ColumnLayout.USUAL;
    private transient @Nullable SavedViewRow view;
    private boolean entered;
    private int width;

    ColumnChoice(Desk desk, ItemGrid grid) {
        this.desk = desk;
        this.grid = grid;
        addClassName("backlog-column-choice");
        Button open = new Button(VaadinIcon.GRID_H.create());
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(getTranslation("backlog.columns"));
        open.setTooltipText(getTranslation("backlog.columns"));
        open.getElement().setAttribute("aria-haspopup", "dialog");
        // Only the browser knows which of the usual columns there is room for.
        open.getElement()
                .addEventListener(
                        "click",
                        click -> width = click.getEventData().path(WIDTH).asInt(0))
                .addEventData(WIDTH);
        open.addClickListener(click -> Flyout.open(
                this, open, getTranslation("backlog.columns"), close -> new ColumnMenu(base(), note(), this::change)));
        add(open);
        grid.onDrag(
                order -> measured(() -> change(base().ordered(order))),
                resized -> measured(() -> change(base().wide(resized.column(), resized.width()))));
    }

    private void measured(Runnable then) {
        grid.getElement().executeJs("return this.clientWidth").then(Integer.class, wide -> {
            width = wide;
            then.run();
        });
    }

    /** What somebody who changes the columns has before their eyes. */
    private ColumnLayout base() {
        return layout.isUsual() && width > 0 ? GridColumns.usual(width) : layout;
    }

    /** Shows the columns of a saved view, or those of the person; nothing where it is the same view as before. */
    void enter(@Nullable SavedViewRow chosen) {
        boolean same = entered
                && (chosen == null ? view == null : view != null && chosen.id().equals(view.id()));
        view = chosen;
        if (!same) {
            entered = true;
            lay(isOfView() && chosen != null ? chosen.layout() : desk.columns().own());
        }
    }

    private boolean isOfView() {
        return view != null && !view.layout().isUsual();
    }

    /** What the table has now. */
    ColumnLayout present() {
        return layout;
    }

    private String note() {
        SavedViewRow from = view;
        return isOfView() && from != null
                ? getTranslation("backlog.columns.of-view", from.name())
                : getTranslation("backlog.columns.own");
    }

    private void change(ColumnLayout to) {
        lay(to);
        if (!isOfView()) {
            desk.columns().keep(to);
        }
    }

    private void lay(ColumnLayout to) {
        layout = to;
        grid.lay(to);
    }
}
