package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ListColumn;
import app.ballast.backlog.RowPlan;
import app.ballast.backlog.WorkItemDetails;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of the backlog. Where it is narrow, each item takes two lines of one column. */
@JsModule("./backlog/grid-columns.ts")
class ItemGrid extends Grid<BacklogRow> {

    /** Below this width in pixels there are no columns. */
    static final int NARROW = 520;

    private static final int UNKNOWN = -1;

    private final GridColumns columns;
    private int known = UNKNOWN;
    private final Column<BacklogRow> rank;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient BacklogSort sort = BacklogAddress.USUAL;
    private transient Function<ItemKey, String> address = ItemKey::toString;

    /**
     * @param picked the items that are selected to be changed together
     * @param chosen hears which item somebody opened
     * @param sorted hears how somebody sorted
     */
    ItemGrid(Desk desk, Words words, Picked picked, Consumer<ItemKey> chosen, Consumer<BacklogSort> sorted) {
        addClassName("backlog-grid");
        getElement().setAttribute("aria-label", getTranslation("backlog.title"));
        setColumnReorderingAllowed(true);
        Column<BacklogRow> boxes = picked.column(this, getTranslation("backlog.bulk.pick"));
        ItemCells cells = new ItemCells(this, key -> address.apply(key));
        Column<BacklogRow> compact = addColumn(cells.compact()).setHeader(getTranslation("backlog.column.title"));
        compact.getElement().setAttribute("data-below", String.valueOf(NARROW));
        rank = addColumn(LitRenderer.<BacklogRow>of("${item.queued ? index + 1 : ''}")
                .withProperty("queued", row -> row.status().isQueued()));
        rank.setHeader(getTranslation("backlog.column.rank"));
        rank.setWidth("52px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        rank.setPartNameGenerator(row -> "secondary");
        columns = new GridColumns(desk, words, this, cells, List.of(boxes, compact, rank));
        columns.show(ColumnLayout.USUAL);
        BacklogService backlog = desk.backlog();
        setDataProvider(new CallbackDataProvider<>(
                query -> marked(desk, cells, backlog.find(filter, sort, query.getOffset(), query.getLimit())).stream(),
                query -> Math.min(count(backlog), filter.mostCounted()),
                BacklogRow::id));
        ((GridSingleSelectionModel<BacklogRow>) getSelectionModel()).setDeselectAllowed(false);
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue().key());
            }
        });
        addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(sortOf(event.getSortOrder()));
            }
        });
    }

    private List<BacklogRow> marked(Desk desk, ItemCells cells, List<BacklogRow> rows) {
        cells.mark(desk.marks().of(rows.stream().map(BacklogRow::id).toList(), getLocale()));
        return rows;
    }

    /** Spares the count that is to come: whoever shows the list has just counted it. */
    void known(int items) {
        known = items;
    }

    private int count(BacklogService backlog) {
        int counted = known == UNKNOWN ? backlog.count(filter) : known;
        known = UNKNOWN;
        return counted;
    }

    /** Shows other columns. */
    void lay(ColumnLayout layout) {
        columns.show(layout);
        markSort();
    }

    /**
     * Listens to whoever drags columns.
     *
     * @param ordered hears the new order of those that are there
     * @param resized hears the column whose edge was drawn
     */
    void onDrag(Consumer<List<ListColumn>> ordered, Consumer<Resized> resized) {
        addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                ordered.accept(columns.names(event.getColumns()));
            }
        });
        addColumnResizeListener(event -> {
            String width = event.getResizedColumn().getWidth();
            if (event.isFromClient() && width != null && width.matches("[0-9]{1,5}(\\.[0-9]+)?px")) {
                int pixels = (int) Math.round(Double.parseDouble(width.substring(0, width.length() - 2)));
                columns.name(event.getResizedColumn()).ifPresent(column -> resized.accept(new Resized(column, pixels)));
            }
        });
    }

    /** A column whose edge was drawn to a width in pixels. */
    record Resized(ListColumn column, int width) {}

    private static BacklogSort sortOf(List<GridSortOrder<BacklogRow>> orders) {
        return orders.isEmpty()
                ? BacklogAddress.USUAL
                : BacklogSort.find((orders.getFirst().getDirection() == SortDirection.DESCENDING ? "-" : "")
                                + orders.getFirst().getSorted().getKey())
                        .orElse(BacklogAddress.USUAL);
    }

    /**
     * Lists other items, or the same in another order.
     *
     * @param links the address of each item
     */
    void list(BacklogFilter newFilter, BacklogSort newSort, Function<ItemKey, String> links) {
        filter = newFilter;
        sort = newSort;
        address = links;
        rank.setVisible(newSort.equals(BacklogSort.QUEUE));
        markSort();
        getDataProvider().refreshAll();
    }

    private void markSort() {
        SortDirection way = sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(columns.of(sort)
                .map(column -> List.of(new GridSortOrder<>(column, way)))
                .orElse(List.of()));
    }

    /** The line of a key that the browser knows; null where there is none. */
    @Nullable
    BacklogRow keyed(String key) {
        return key.isEmpty() ? null : getDataCommunicator().getKeyMapper().get(key);
    }

    /** Whether the line has been read for this table. */
    boolean holds(BacklogRow row) {
        return getDataCommunicator().getKeyMapper().has(row);
    }

    /** Marks the item that is open beside the table. */
    void mark(@Nullable WorkItemDetails item) {
        asSingleSelect().setValue(item == null ? null : row(item));
    }

    /** The line of an item, for marking it in a list. */
    static BacklogRow row(WorkItemDetails item) {
        return new BacklogRow(
                item.id(),
                item.key(),
                item.product().id(),
                item.kind(),
                item.status(),
                item.title(),
                null,
                null,
                item.edit().effort(),
                item.votes(),
                item.assignee() == null ? null : item.assignee().name(),
                item.reporterName(),
                item.createdAt(),
                item.updatedAt(),
                null,
                null,
                item.held().hold() != null,
                RowPlan.NONE);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("window.ballastColumns.fit(this)");
    }
}
