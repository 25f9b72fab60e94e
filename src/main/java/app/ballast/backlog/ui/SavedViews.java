package app.ballast.backlog.ui;

import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.SavedViewId;
import app.ballast.backlog.SavedViewRow;
import app.ballast.discussion.ui.WatchControl;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Switches between saved views, and opens the form that keeps what is shown as one. */
class SavedViews extends Div {

    private final transient Desk desk;
    private final Select<SavedViewRow> choice = new Select<>();
    private final Div watch = new Div();
    private @Nullable SavedViewId watched;

    /**
     * @param present what is shown now
     * @param layout the columns of the table now
     * @param go shows something else
     */
    SavedViews(
            Desk desk, Supplier<BacklogAddress> present, Supplier<ColumnLayout> layout, Consumer<BacklogAddress> go) {
        this.desk = desk;
        addClassName("backlog-views");
        choice.setPlaceholder(getTranslation("backlog.views.all"));
        choice.setAriaLabel(getTranslation("backlog.views"));
        choice.setItemLabelGenerator(view -> view == null ? getTranslation("backlog.views.all") : view.name());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("backlog.views.all"));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                SavedViewRow view = change.getValue();
                go.accept(view == null ? BacklogAddress.PLAIN : BacklogAddress.of(view));
            }
        });
        Button keep = new Button(getTranslation("backlog.views.keep"));
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        keep.getElement().setAttribute("aria-haspopup", "dialog");
        keep.addClickListener(click -> Flyout.open(
                this,
                keep,
                keep.getText(),
                close -> new ViewForm(desk, choice.getValue(), present.get(), layout.get(), go, close)));
        watch.addClassName("backlog-watch");
        add(choice, watch, keep);
    }

    /** Shows which view the address began from. */
    void show(BacklogAddress address) {
        List<SavedViewRow> views = desk.views().all();
        choice.setItems(views);
        choice.setValue(views.stream()
                .filter(view -> Objects.equals(view.id().value(), address.saved()))
                .findFirst()
                .orElse(null));
        choice.setVisible(!views.isEmpty());
        offerToWatch();
    }

    private void offerToWatch() {
        SavedViewRow view = choice.getValue();
        SavedViewId id = view == null ? null : view.id();
        if (!Objects.equals(id, watched)) {
            watched = id;
            watch.removeAll();
            if (id != null) {
                watch.add(new WatchControl(desk.comments().watching(), id.subject()));
            }
        }
    }

    /** The view that the address began from, null for none. */
    @Nullable
    SavedViewRow chosen() {
        return choice.getValue();
    }
}
