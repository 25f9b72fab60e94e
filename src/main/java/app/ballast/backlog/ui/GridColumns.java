package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.ListColumn;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of the table by their names. Each is made when it is first shown: most people need a few. */
class GridColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MEDIUM = 760;
    private static final int WIDE = 1240;
    private static final int FULL = 1480;
    /** Of a column that takes the room that is left, once others may need more than there is. */
    private static final int FLEXIBLE = 320;

    private final transient Desk desk;
    private final transient Words words;
    private final Grid<BacklogRow> grid;
    private final ItemCells cells;
    /** Columns that always come first. */
    private final transient List<Column<BacklogRow>> leading;

    private final Map<ListColumn, Column<BacklogRow>> made = new EnumMap<>(ListColumn.class);
    private transient Map<ProductId, String> products = Map.of();
    private transient LocalDate today = LocalDate.MIN;

    GridColumns(Desk desk, Words words, Grid<BacklogRow> grid, ItemCells cells, List<Column<BacklogRow>> leading) {
        this.desk = desk;
        this.words = words;
        this.grid = grid;
        this.cells = cells;
        this.leading = leading;
    }

    /** Shows the columns of a layout; of the usual one those that there is room for. */
    void show(ColumnLayout layout) {
        made.values().forEach(GridColumns::hide);
        if (layout.shows(ListColumn.PRODUCT)) {
            products = desk.portfolio().products().stream().collect(Collectors.toMap(ProductRef::id, ProductRef::name));
        }
        today = desk.today();
        boolean pinned = layout.shown().stream().anyMatch(ColumnLayout.Place::pinned);
        leading.forEach(column -> column.setFrozen(pinned));
        for (ColumnLayout.Place place : layout.shown()) {
            Column<BacklogRow> column = made.computeIfAbsent(place.column(), this::make);
            column.setVisible(true);
            column.setFrozen(place.pinned());
            column.getElement()
                    .setAttribute(
                            "data-from", String.valueOf(layout.isUsual() ? from(place.column()) : ItemGrid.NARROW));
            boolean flexible = place.column() == ListColumn.TITLE && place.width() == 0;
            column.setFlexGrow(flexible ? 1 : 0);
            column.setWidth((place.width() > 0 ? place.width() : usualWidth(place.column(), layout.isUsual())) + "px");
        }
        List<Column<BacklogRow>> order = new ArrayList<>(leading);
        layout.shown().stream().map(place -> made.get(place.column())).forEach(order::add);
        grid.getColumns().stream().filter(column -> !order.contains(column)).forEach(order::add);
        grid.setColumnOrder(order);
        grid.getElement().executeJs("this.ballastFit && this.ballastFit()");
    }

    private static void hide(Column<BacklogRow> column) {
        column.getElement().removeAttribute("data-from");
        column.setVisible(false);
    }

    /** The columns of the usual layout that a table of this width, in pixels, has room for. */
    static ColumnLayout usual(int width) {
        return new ColumnLayout(ColumnLayout.USUAL.shown().stream()
                .filter(place -> from(place.column()) <= width)
                .toList());
    }

    /** The names of columns, in an order of the table. */
    List<ListColumn> names(List<Column<BacklogRow>> columns) {
        return columns.stream()
                .filter(Column::isVisible)
                .flatMap(column -> name(column).stream())
                .toList();
    }

    Optional<ListColumn> name(Column<BacklogRow> column) {
        return made.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The column that shows what a list is sorted by, if there is one. */
    Optional<Column<BacklogRow>> of(BacklogSort sort) {
        return ListColumn.find(sort.by().code()).map(made::get).filter(Column::isVisible);
    }

    /** The width of a column in pixels where nobody has chosen one. */
    static int usualWidth(ListColumn column) {
        return usualWidth(column, false);
    }

    private static int usualWidth(ListColumn column, boolean usual) {
        return switch (column) {
            case KEY -> 100;
            case TITLE -> usual ? 100 : FLEXIBLE;
            case SCORE, EFFORT, VOTES -> 92;
            case KIND, STATUS, COST -> 112;
            case UPDATED, CREATED -> 124;
            case DUE -> 140;
            case PRODUCT, ASSIGNEE, RELEASE, REPORTER -> 150;
            case LABELS -> 180;
        };
    }

    /** From which width of the table on it is shown, in pixels, where nobody has chosen. */
    private static int from(ListColumn column) {
        return switch (column) {
            case STATUS, EFFORT, VOTES, UPDATED -> MEDIUM;
            case ASSIGNEE -> WIDE;
            case CREATED -> FULL;
            default -> ItemGrid.NARROW;
        };
    }

    private Column<BacklogRow> make(ListColumn name) {
        Column<BacklogRow> column =
                switch (name) {
                    case KEY -> text(BacklogRow::key).setPartNameGenerator(row -> "secondary");
                    case TITLE -> lit(cells.title());
                    case KIND -> lit(cells.kind());
                    case STATUS -> text(row -> grid.getTranslation(row.status().labelKey()));
                    case SCORE -> number(row -> words.score(row.score()));
                    case COST -> number(row -> words.score(row.costOfDelay()));
                    case EFFORT -> number(row -> words.weeks(row.effort()));
                    case VOTES -> number(row -> words.number(row.votes()));
                    case ASSIGNEE -> text(BacklogRow::assignee);
                    case REPORTER -> text(BacklogRow::reporter);
                    case UPDATED -> text(row -> words.day(row.updatedAt()));
                    case CREATED -> text(row -> words.day(row.createdAt()));
                    case PRODUCT -> text(row -> products.getOrDefault(row.product(), ""));
                    case RELEASE -> text(row -> row.plan().release());
                    case LABELS -> text(row -> String.join(", ", row.plan().labels()));
                    case DUE -> text(this::due).setPartNameGenerator(row -> isLate(row) ? "late" : null);
                };
        column.setHeader(grid.getTranslation(name.labelKey())).setResizable(true);
        name.sort()
                .ifPresent(sort ->
                        column.setKey(sort.code()).setSortProperty(sort.code()).setSortable(true));
        return column;
    }

    private Column<BacklogRow> text(ValueProvider<BacklogRow, ?> value) {
        return grid.addColumn(value);
    }

    private Column<BacklogRow> number(ValueProvider<BacklogRow, String> value) {
        return grid.addColumn(value).setTextAlign(ColumnTextAlign.END);
    }

    private Column<BacklogRow> lit(LitRenderer<BacklogRow> renderer) {
        return grid.addColumn(renderer);
    }

    private String due(BacklogRow row) {
        LocalDate day = row.plan().dueOn();
        return day == null ? "" : isLate(row) ? words.text("backlog.due.late", words.day(day)) : words.day(day);
    }

    private boolean isLate(BacklogRow row) {
        LocalDate day = row.plan().dueOn();
        return day != null && day.isBefore(today) && row.status().isOpen();
    }
}
