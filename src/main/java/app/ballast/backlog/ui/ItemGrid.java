package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.RowPlan;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of the backlog. Where it is narrow, each item takes two lines of one column. */
@JsModule("./backlog/grid-columns.ts")
class ItemGrid extends Grid<BacklogRow> {

    private static final int NARROW = 520;
    private static final int MEDIUM = 760;
    private static final int WIDE = 1240;
    private static final int FULL = 1480;
    private static final String BADGE = "<span class=\"ballast-badge\" data-tone=\"${item.tone}\">${item.kind}</span>";
    private static final String BLOCKED =
            "${item.blocked ? html` <span class=\"ballast-badge backlog-blocked\">${item.blocked}</span>` : ''}";
    private static final String LINK = "<a class=\"backlog-link\" href=\"${item.href}\" router-link>";

    private final transient Words words;
    private final transient Map<BacklogSort.Column, Column<BacklogRow>> columns =
            new EnumMap<>(BacklogSort.Column.class);
    private final Column<BacklogRow> rank;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient BacklogSort sort = BacklogAddress.USUAL;
    private transient Function<ItemKey, String> address = ItemKey::toString;

    /**
     * @param picked the items that are selected to be changed together
     * @param chosen hears which item somebody opened
     * @param sorted hears how somebody sorted
     */
    ItemGrid(
            BacklogService backlog,
            Words words,
            Picked picked,
            Consumer<ItemKey> chosen,
            Consumer<BacklogSort> sorted) {
        this.words = words;
        addClassName("backlog-grid");
        getElement().setAttribute("aria-label", getTranslation("backlog.title"));
        picked.column(this, getTranslation("backlog.bulk.pick"));
        compact();
        rank = addColumn(LitRenderer.<BacklogRow>of("${item.queued ? index + 1 : ''}")
                .withProperty("queued", row -> row.status().isQueued()));
        rank.setHeader(getTranslation("backlog.column.rank"));
        rank.setWidth("52px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        rank.setPartNameGenerator(row -> "secondary");
        sortable(BacklogSort.Column.KEY, addColumn(BacklogRow::key), "key", NARROW)
                .setWidth("100px")
                .setPartNameGenerator(row -> "secondary");
        sortable(BacklogSort.Column.TITLE, addColumn(title()), "title", NARROW).setFlexGrow(1);
        sortable(BacklogSort.Column.KIND, addColumn(kind()), "kind", NARROW).setWidth("112px");
        sortable(
                        BacklogSort.Column.STATUS,
                        addColumn(row -> getTranslation(row.status().labelKey())),
                        "status",
                        MEDIUM)
                .setWidth("112px");
        number(BacklogSort.Column.SCORE, row -> words.score(row.score()), "score", NARROW);
        number(BacklogSort.Column.EFFORT, row -> words.weeks(row.effort()), "effort", MEDIUM);
        number(BacklogSort.Column.VOTES, row -> words.number(row.votes()), "votes", MEDIUM);
        Column<BacklogRow> assignee = addColumn(BacklogRow::assignee);
        assignee.setHeader(getTranslation("backlog.column.assignee"));
        assignee.getElement().setAttribute("data-from", String.valueOf(WIDE));
        assignee.setWidth("140px").setFlexGrow(0);
        sortable(BacklogSort.Column.UPDATED, addColumn(row -> words.day(row.updatedAt())), "updated", MEDIUM)
                .setWidth("124px");
        sortable(BacklogSort.Column.CREATED, addColumn(row -> words.day(row.createdAt())), "created", FULL)
                .setWidth("124px");
        setDataProvider(new CallbackDataProvider<>(
                query -> backlog.find(filter, sort, query.getOffset(), query.getLimit()).stream(),
                query -> Math.min(backlog.count(filter), BacklogService.MOST_COUNTED),
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

    private void compact() {
        Column<BacklogRow> column = addColumn(LitRenderer.<BacklogRow>of(LINK
                        + "<span class=\"backlog-line\">${item.title}</span></a><span class=\"backlog-line2\">"
                        + "<span class=\"backlog-key\">${item.key}</span>" + BADGE
                        + "<span>${item.status}</span>" + BLOCKED + "</span>")
                .withProperty("blocked", this::blocked)
                .withProperty("title", BacklogRow::title)
                .withProperty("key", row -> row.key().toString())
                .withProperty("status", row -> getTranslation(row.status().labelKey()))
                .withProperty("kind", this::kindName)
                .withProperty("tone", ItemGrid::tone)
                .withProperty("href", row -> address.apply(row.key())));
        column.setHeader(getTranslation("backlog.column.title"));
        column.getElement().setAttribute("data-below", String.valueOf(NARROW));
    }

    private LitRenderer<BacklogRow> title() {
        return LitRenderer.<BacklogRow>of(
                        LINK + "${item.title}</a>" + BLOCKED + "<span class=\"backlog-moved\">${item.moved}</span>")
                .withProperty("blocked", this::blocked)
                .withProperty("title", BacklogRow::title)
                .withProperty("moved", this::moved)
                .withProperty("href", row -> address.apply(row.key()));
    }

    private LitRenderer<BacklogRow> kind() {
        return LitRenderer.<BacklogRow>of(BADGE)
                .withProperty("kind", this::kindName)
                .withProperty("tone", ItemGrid::tone);
    }

    private String moved(BacklogRow row) {
        ItemKey over = row.over();
        return over == null || row.moveReason() == null
                ? ""
                : getTranslation("queue.moved.row", over.toString(), row.moveReason());
    }

    private String blocked(BacklogRow row) {
        return row.plan().blocked() ? getTranslation("backlog.blocked") : "";
    }

    private String kindName(BacklogRow row) {
        return getTranslation(row.kind().labelKey());
    }

    private static String tone(BacklogRow row) {
        Tone tone = row.kind().tone();
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private void number(BacklogSort.Column by, ValueProvider<BacklogRow, String> value, String name, int from) {
        sortable(by, addColumn(value), name, from).setWidth("92px").setTextAlign(ColumnTextAlign.END);
    }

    private Column<BacklogRow> sortable(BacklogSort.Column by, Column<BacklogRow> column, String name, int from) {
        columns.put(by, column);
        column.getElement().setAttribute("data-from", String.valueOf(from));
        return column.setHeader(getTranslation("backlog.column." + name))
                .setKey(by.code())
                .setSortProperty(by.code())
                .setSortable(true)
                .setFlexGrow(0);
    }

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
        Column<BacklogRow> column = columns.get(newSort.by());
        if (column != null) {
            sort(List.of(new GridSortOrder<>(
                    column, newSort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        getDataProvider().refreshAll();
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
                RowPlan.NONE);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("window.ballastColumns.fit(this)");
    }
}
