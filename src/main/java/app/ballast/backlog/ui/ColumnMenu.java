package app.ballast.backlog.ui;

import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.ListColumn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All columns of the table in their order: which are there, which stay in sight, how wide they are. */
class ColumnMenu extends Div {

    private static final int STEP = 20;

    private final Consumer<ColumnLayout> changed;
    private final Map<ListColumn, Line> lines = new EnumMap<>(ListColumn.class);
    private final Div list = new Div();
    private transient ColumnLayout layout;

    /**
     * @param note where the choice is kept
     * @param changed hears each change
     */
    ColumnMenu(ColumnLayout layout, String note, Consumer<ColumnLayout> changed) {
        this.layout = layout;
        this.changed = changed;
        addClassName("backlog-columns");
        list.addClassName("backlog-column-list");
        Paragraph said = new Paragraph(note);
        said.addClassName("backlog-key");
        Button reset =
                ItemPanel.plain(getTranslation("backlog.columns.reset"), () -> change(all -> ColumnLayout.USUAL));
        add(list, said, reset);
        for (ListColumn column : ListColumn.values()) {
            lines.put(column, new Line(column));
        }
        show();
    }

    private void change(UnaryOperator<ColumnLayout> to) {
        layout = to.apply(layout);
        changed.accept(layout);
        show();
    }

    private void show() {
        List<ListColumn> order = new ArrayList<>(
                layout.shown().stream().map(ColumnLayout.Place::column).toList());
        Arrays.stream(ListColumn.values())
                .filter(column -> !order.contains(column))
                .forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            Line line = lines.get(order.get(i));
            if (list.getComponentCount() <= i || list.getComponentAt(i) != line) {
                list.addComponentAtIndex(i, line);
            }
        }
        lines.values().forEach(Line::show);
    }

    /** One column. */
    private final class Line extends Div {

        private final ListColumn column;
        private final Checkbox shown;
        private final Button pin;
        private final Button narrower;
        private final Button wider;
        private final Button up;
        private final Button down;

        Line(ListColumn column) {
            this.column = column;
            addClassName("backlog-column-line");
            shown = new Checkbox(getTranslation(column.labelKey()));
            shown.setEnabled(column != ListColumn.TITLE);
            shown.addValueChangeListener(tick -> {
                if (tick.isFromClient()) {
                    change(all -> all.showing(column, tick.getValue()));
                }
            });
            pin = button(
                    VaadinIcon.PIN,
                    "pin",
                    all -> all.pinned(
                            column, !place().map(ColumnLayout.Place::pinned).orElse(false)));
            narrower = button(VaadinIcon.MINUS, "narrower", all -> all.wide(column, width() - STEP));
            wider = button(VaadinIcon.PLUS, "wider", all -> all.wide(column, width() + STEP));
            up = button(VaadinIcon.ARROW_UP, "up", all -> all.moved(column, -1));
            down = button(VaadinIcon.ARROW_DOWN, "down", all -> all.moved(column, 1));
            add(shown, pin, narrower, wider, up, down);
        }

        private Button button(VaadinIcon icon, String name, UnaryOperator<ColumnLayout> to) {
            Button button = new Button(icon.create());
            button.addClickListener(click -> {
                change(to);
                // Moving a line takes the focus off its button.
                button.focus();
            });
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            String says = getTranslation("backlog.columns." + name, getTranslation(column.labelKey()));
            button.setAriaLabel(says);
            button.setTooltipText(says);
            return button;
        }

        private Optional<ColumnLayout.Place> place() {
            return layout.shown().stream()
                    .filter(place -> place.column() == column)
                    .findFirst();
        }

        private int width() {
            int chosen = place().map(ColumnLayout.Place::width).orElse(0);
            int width = chosen > 0 ? chosen : GridColumns.usualWidth(column);
            return Math.clamp(width, ColumnLayout.NARROWEST + STEP, ColumnLayout.WIDEST - STEP);
        }

        void show() {
            boolean there = place().isPresent();
            boolean pinned = place().map(ColumnLayout.Place::pinned).orElse(false);
            shown.setValue(there);
            List.of(pin, narrower, wider, up, down).forEach(button -> button.setVisible(there));
            pin.getElement().setAttribute("aria-pressed", String.valueOf(pinned));
            up.setEnabled(there && layout.shown().indexOf(place().orElseThrow()) > 0);
            down.setEnabled(there
                    && layout.shown().indexOf(place().orElseThrow())
                            < layout.shown().size() - 1);
        }
    }
}
