package app.ballast.people.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list of records that open at a click or the space key. Its first column names the record; where there is little room
 * it is the only one, and holds a second line with what the other columns would say.
 */
public class RecordGrid<T> extends Grid<T> {

    private static final int NARROW = 640;

    private final List<Column<T>> wide = new ArrayList<>();
    private final ValueSignal<Boolean> compact = new ValueSignal<>(false);
    /** As it was when the list was shown; in pixels, 0 until the browser has said. */
    private final ValueSignal<Integer> firstWidth = new ValueSignal<>(0);

    /**
     * @param heading of the first column
     * @param name what the record is called
     * @param off a word for why it is out of use, empty where it is in use
     * @param more the other columns in a line, for where there is little room
     * @param open what a click does
     */
    public RecordGrid(
            String heading,
            ValueProvider<T, String> name,
            ValueProvider<T, String> off,
            ValueProvider<T, String> more,
            Consumer<T> open) {
        addClassName("ballast-records");
        addThemeVariants(GridVariant.NO_BORDER);
        addColumn(LitRenderer.<T>of("<div class='ballast-record'><span class='ballast-record-name'>${item.name}</span>"
                                + " <span class='ballast-badge' data-tone='neutral' ?hidden=${!item.off}>${item.off}</span>"
                                + "<div class='ballast-record-more'>${item.more}</div></div>")
                        .withProperty("name", name)
                        .withProperty("off", off)
                        .withProperty("more", more))
                .setHeader(heading)
                .setWidth("200px")
                .setFlexGrow(2);
        setSizeFull();
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                // A second click would deselect, which here means the same record once more.
                T chosen = change.getValue() == null ? change.getOldValue() : change.getValue();
                if (chosen != null) {
                    open.accept(chosen);
                }
            }
        });
    }

    /** Says that something stands beside the list, so that there is little room for it. */
    void setCompact(boolean little) {
        compact.set(little);
    }

    /** Adds a column that is left out where there is little room. */
    public Column<T> addWideColumn(String heading, ValueProvider<T, ?> text) {
        Column<T> column = addColumn(text).setHeader(heading).setWidth("150px").setFlexGrow(2);
        wide.add(column);
        return column;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        if (event.isInitialAttach()) {
            // The window's signal tells of changes, and not of the width that a page was opened with by its address.
            ui.getPage().executeJs("return window.innerWidth").then(Integer.class, firstWidth::set);
            Signal.effect(this, () -> {
                int changed = ui.getPage().windowSizeSignal().get().width();
                int width = changed > 0 ? changed : firstWidth.get();
                boolean narrow = compact.get() || (width > 0 && width <= NARROW);
                wide.forEach(column -> column.setVisible(!narrow));
                setClassName("compact", narrow);
            });
        }
    }
}
