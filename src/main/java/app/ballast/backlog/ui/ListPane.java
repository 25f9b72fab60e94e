package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Neighbour;
import app.ballast.backlog.ViewType;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.LiveNews;
import app.ballast.portfolio.CapacityService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The items of the filter in the way that is asked for: as a table, a board or a matrix; or why there are none. */
class ListPane extends Div {

    private final transient Desk desk;
    private final Runnable moved;
    private final Consumer<ItemKey> chosen;
    private final IntConsumer counted;
    private final Consumer<ItemKey> finished;
    private final ItemGrid grid;
    private final LiveQueue live;
    private final QueueLine line;
    private final EmptyState nothing;
    private final EmptyState noMatch;
    private @Nullable BoardView board;
    private @Nullable MatrixView matrix;
    private ViewType type = ViewType.TABLE;
    private @Nullable Integer weeks;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient BacklogSort sort = BacklogAddress.USUAL;
    private transient @Nullable WorkItemDetails open;

    /**
     * What the pane tells.
     *
     * @param chosen hears which item somebody opened
     * @param sorted hears how somebody sorted
     * @param cleared runs when somebody wants to see all
     * @param looking hears how far the capacity line shall look; null for as far as it does by itself
     * @param finished hears which item was done on the board, before {@code moved} runs
     * @param moved runs after a card was moved
     * @param counted hears how many items there are; {@link BacklogFilter#mostCounted()} + 1 for more than that
     */
    record Ears(
            Consumer<ItemKey> chosen,
            Consumer<BacklogSort> sorted,
            Runnable cleared,
            Consumer<@Nullable Integer> looking,
            Consumer<ItemKey> finished,
            Runnable moved,
            IntConsumer counted) {}

    ListPane(Desk desk, Picked picked, Ears ears) {
        this.desk = desk;
        this.moved = ears.moved();
        this.chosen = ears.chosen();
        this.finished = ears.finished();
        this.counted = ears.counted();
        addClassNames("ballast-panel", "backlog-table");
        grid = new ItemGrid(desk, desk.words(getLocale()), picked, ears.chosen(), ears.sorted());
        Button log =
                new Button(getTranslation("backlog.log"), click -> getUI().ifPresent(ui -> LogPanel.open(ui, desk)));
        log.addThemeVariants(ButtonVariant.PRIMARY);
        nothing = new EmptyState(
                VaadinIcon.LIST, getTranslation("backlog.empty"), getTranslation("backlog.empty.do"), log);
        Button clear = new Button(
                getTranslation("backlog.filter.clear"), click -> ears.cleared().run());
        noMatch = new EmptyState(
                VaadinIcon.SEARCH, getTranslation("backlog.no-match"), getTranslation("backlog.no-match.do"), clear);
        live = new LiveQueue(desk, grid, () -> filter, this::refresh);
        line = new QueueLine(desk.line(), desk.words(getLocale()), grid, ears.looking());
        desk.live().follow(line, change -> change.subject().type().equals(CapacityService.SUBJECT), news -> drawLine());
        add(line, live, grid, nothing, noMatch);
    }

    ItemGrid grid() {
        return grid;
    }

    /** Shows what an address asks for. */
    void list(BacklogAddress asked, BacklogFilter newFilter, BacklogSort newSort) {
        type = asked.view();
        weeks = asked.weeks();
        filter = newFilter;
        sort = newSort;
        switch (type) {
            case TABLE -> grid.list(filter, sort, asked::with);
            case BOARD -> board().list(filter, sort, asked::with);
            case MATRIX -> matrix().list(filter, asked::with);
        }
        leaveOthers();
        count();
    }

    /** Board and matrix are made when they are first asked for, and go when they are left. */
    private BoardView board() {
        BoardView shown = board == null ? new BoardView(desk, desk.words(getLocale()), finished, moved) : board;
        if (board == null) {
            add(shown);
            board = shown;
        }
        return shown;
    }

    private MatrixView matrix() {
        MatrixView shown = matrix == null ? new MatrixView(desk, chosen) : matrix;
        if (matrix == null) {
            add(shown);
            matrix = shown;
            mark(open);
        }
        return shown;
    }

    private void leaveOthers() {
        if (board != null && type != ViewType.BOARD) {
            remove(board);
            board = null;
        }
        if (matrix != null && type != ViewType.MATRIX) {
            remove(matrix);
            matrix = null;
        }
    }

    private void count() {
        live.forget();
        int count = desk.backlog().count(filter);
        grid.known(count);
        counted.accept(count);
        setClassName("as-board", type == ViewType.BOARD && count > 0);
        grid.setVisible(type == ViewType.TABLE && count > 0);
        if (board != null) {
            board.setVisible(count > 0);
        }
        if (matrix != null) {
            matrix.setVisible(count > 0);
        }
        nothing.setVisible(count == 0 && filter.isEmpty());
        noMatch.setVisible(count == 0 && !filter.isEmpty());
        drawLine();
    }

    /** Only the queue has a line. */
    private void drawLine() {
        if (grid.isVisible() && sort.equals(BacklogSort.QUEUE)) {
            line.show(filter, weeks);
        } else {
            line.hide();
        }
    }

    /** Reads everything again. */
    void refresh() {
        if (board != null) {
            board.refresh();
        } else if (matrix != null) {
            matrix.refresh();
        } else {
            grid.getDataProvider().refreshAll();
        }
        count();
    }

    /** Shows what others changed, without taking anything out of the reader's hands. */
    void hear(LiveNews news) {
        if (board != null && board.isInHand()) {
            live.later(news, board::holds);
        } else if (news.isEverything() || !grid.isVisible()) {
            refresh();
        } else {
            live.hear(news);
            drawLine();
        }
    }

    /** Marks the item that is open beside the list. */
    final void mark(@Nullable WorkItemDetails item) {
        open = item;
        grid.mark(item);
        if (matrix != null) {
            matrix.mark(item == null ? null : item.key());
        }
    }

    /** The item below the one that is open, or above it; shows its line. */
    Optional<Neighbour> step(int by) {
        WorkItemDetails item = open;
        Optional<Neighbour> next = desk.neighbours().from(filter, sort, item == null ? null : item.id(), by);
        next.ifPresent(neighbour -> grid.scrollToIndex(neighbour.index()));
        return next;
    }
}
