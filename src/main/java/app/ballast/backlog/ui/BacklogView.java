package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ReadFilter;
import app.ballast.backlog.SavedViewRow;
import app.ballast.backlog.ViewType;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.LiveNews;
import app.ballast.common.ui.PageHeader;
import app.ballast.portfolio.CapacityService;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The queue as a table or a board, and one item of it beside that. Item, filter and view are in the address. */
@Route(BacklogLinks.BACKLOG + "/:key?")
@Menu(title = "nav.backlog", order = 3)
@PermitAll
class BacklogView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** How far down the list the present item is looked for before a step begins at the top again. */
    private static final int STEPS = 500;

    private final transient Desk desk;
    private final SavedViews views;
    private final ViewButtons types;
    private final FilterBar filters;
    private final Picked picked = new Picked(this::selectionChanged);
    private final ItemGrid grid;
    private final LiveQueue live;
    private final QueueLine line;
    private @Nullable BoardView board;
    private final Div table = new Div();
    private final Div body = new Div();
    private final EmptyState nothing;
    private final EmptyState noMatch;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient BacklogSort sort = BacklogAddress.USUAL;
    private transient @Nullable BacklogAddress address;
    private transient @Nullable WorkItemDetails open;
    private @Nullable ItemPanel panel;
    private @Nullable BulkPanel bulk;
    private transient @Nullable ItemKey finished;

    BacklogView(Desk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "backlog-page");
        views = new SavedViews(desk, this::present, to -> go(to, null));
        types = new ViewButtons(type -> go(present().shownAs(type), key()));
        filters = new FilterBar(desk, text -> go(present().filteredBy(text), key()));
        grid = new ItemGrid(
                desk.backlog(),
                desk.words(getLocale()),
                picked,
                chosen -> go(present(), chosen),
                order -> go(present().sortedBy(order), key()));
        Button log =
                new Button(getTranslation("backlog.log"), click -> getUI().ifPresent(ui -> LogPanel.open(ui, desk)));
        log.addThemeVariants(ButtonVariant.PRIMARY);
        nothing = new EmptyState(
                VaadinIcon.LIST, getTranslation("backlog.empty"), getTranslation("backlog.empty.do"), log);
        Button clear = new Button(
                getTranslation("backlog.filter.clear"), click -> go(present().filteredBy(""), key()));
        noMatch = new EmptyState(
                VaadinIcon.SEARCH, getTranslation("backlog.no-match"), getTranslation("backlog.no-match.do"), clear);
        live = new LiveQueue(desk, grid, () -> filter, this::refresh);
        line = new QueueLine(
                desk.line(),
                desk.words(getLocale()),
                grid,
                weeks -> go(present().looking(weeks), key()));
        table.add(line, live, grid, nothing, noMatch);
        table.addClassNames("ballast-panel", "backlog-table");
        body.add(table);
        body.addClassName("backlog-body");
        Button many = new Button(getTranslation("backlog.bulk"), click -> changeMany());
        ExportMenu export = new ExportMenu(desk, () -> new ExportMenu.Seen(filter, sort));
        desk.live().follow(this, change -> change.subject().type().equals(WorkItemId.SUBJECT), this::hear);
        desk.live().follow(line, change -> change.subject().type().equals(CapacityService.SUBJECT), news -> drawLine());
        add(new PageHeader(getTranslation("backlog.title"), views, types, export, many), filters, body);
        LetterKeys.listen(
                this, Map.of("x", this::pick, "/", filters::focusField, "j", () -> step(1), "k", () -> step(-1)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> former = FormerAddress.read(query, desk.people());
        if (former.isPresent()) {
            event.forwardTo(
                    event.getLocation().getPath(),
                    BacklogAddress.PLAIN.filteredBy(former.get()).query());
            return;
        }
        Optional<ItemKey> key = event.getRouteParameters().get("key").map(ItemKey::of);
        if (address == null && key.isEmpty() && query.getParameters().isEmpty()) {
            Optional<SavedViewRow> first = desk.views().first();
            if (first.isPresent()) {
                event.forwardTo(
                        BacklogLinks.BACKLOG, BacklogAddress.of(first.get()).query());
                return;
            }
        }
        open = key.map(desk.backlog()::details).orElse(null);
        BacklogAddress asked = BacklogAddress.of(query);
        if (!asked.equals(address)) {
            enter(asked);
        }
        showItem();
    }

    private void hear(LiveNews news) {
        if (board != null && board.isVisible() && board.isInHand()) {
            live.later(news, board::holds);
        } else if (news.isEverything() || !grid.isVisible()) {
            refresh();
        } else {
            live.hear(news);
            drawLine();
        }
    }

    /** Only the queue has a line. */
    private void drawLine() {
        if (grid.isVisible() && sort.equals(BacklogSort.QUEUE)) {
            line.show(filter, present().weeks());
        } else {
            line.hide();
        }
    }

    /** Selects the item that is open, or lets it go. */
    private void pick() {
        if (open != null) {
            picked.toggle(open.id());
            grid.getDataProvider().refreshItem(ItemGrid.row(open));
        }
    }

    private void selectionChanged() {
        if (bulk != null) {
            bulk.selectionChanged();
        } else if (picked.size() > 0 && open == null) {
            changeMany();
        }
    }

    private void changeMany() {
        closeMany();
        BulkPanel opened = new BulkPanel(desk, picked, filter, this::changed, this::closeMany);
        if (panel != null) {
            body.remove(panel);
            panel = null;
        }
        body.add(opened);
        body.setClassName("with-item", true);
        bulk = opened;
    }

    private void closeMany() {
        if (bulk != null) {
            body.remove(bulk);
            bulk = null;
            showItem();
        }
    }

    private void enter(BacklogAddress asked) {
        address = asked;
        ReadFilter read = desk.filters().read(asked.text());
        views.show(asked);
        types.show(asked.view());
        filters.show(asked.text(), read);
        // What cannot be read is named, and the list stays as it was.
        if (read.isFine()) {
            filter = read.filter();
            BacklogSort order = read.text().sort();
            sort = order == null ? BacklogAddress.USUAL : order;
        }
        if (asked.view() == ViewType.BOARD) {
            board().list(filter, sort, asked::with);
        } else {
            grid.list(filter, sort, asked::with);
        }
        count();
    }

    private void count() {
        live.forget();
        int count = desk.backlog().count(filter);
        filters.showCount(
                count > BacklogService.MOST_COUNTED
                        ? getTranslation("backlog.count.capped", BacklogService.MOST_COUNTED)
                        : getTranslation("backlog.count", count));
        boolean asBoard = present().view() == ViewType.BOARD;
        table.setClassName("as-board", asBoard && count > 0);
        grid.setVisible(count > 0 && !asBoard);
        if (board != null) {
            board.setVisible(count > 0 && asBoard);
        }
        nothing.setVisible(count == 0 && filter.isEmpty());
        noMatch.setVisible(count == 0 && !filter.isEmpty());
        drawLine();
    }

    /** Made when it is first asked for. */
    private BoardView board() {
        BoardView shown =
                board == null ? new BoardView(desk, desk.words(getLocale()), this::finished, this::moved) : board;
        if (board == null) {
            table.add(shown);
            board = shown;
        }
        return shown;
    }

    private void showItem() {
        if (bulk != null) {
            body.remove(bulk);
            bulk = null;
        }
        if (panel != null) {
            body.remove(panel);
            panel = null;
        }
        WorkItemDetails item = open;
        if (item != null) {
            ItemPanel opened =
                    new ItemPanel(desk, item, present().with(null), () -> go(present(), null), this::changed);
            if (item.key().equals(finished)) {
                finished = null;
                opened.askWhatFor();
            }
            body.add(opened);
            panel = opened;
        }
        body.setClassName("with-item", item != null);
        grid.mark(item);
    }

    /** The item was changed in its panel. */
    private void changed() {
        if (open != null) {
            open = desk.backlog().details(open.id());
        }
        refresh();
    }

    /** A card was moved on the board; its panel, if it is open, shows where it is now. */
    private void moved() {
        WorkItemDetails before = open;
        changed();
        if (before != null && open != null && open.version() != before.version()) {
            showItem();
        }
    }

    /** What a finished item was for is asked in its panel. */
    private void finished(ItemKey item) {
        finished = item;
        if (!item.equals(key())) {
            go(present(), item);
        }
    }

    private void refresh() {
        if (present().view() == ViewType.BOARD) {
            board().refresh();
        } else {
            grid.getDataProvider().refreshAll();
        }
        count();
    }

    /** Opens the item below the present one, or above it. */
    private void step(int by) {
        List<BacklogRow> rows = desk.backlog().find(filter, sort, 0, STEPS);
        WorkItemDetails item = open;
        int place = item == null
                ? -1
                : IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).id().equals(item.id()))
                        .findFirst()
                        .orElse(-1);
        int next = place < 0 ? 0 : place + by;
        if (next >= 0 && next < rows.size()) {
            grid.scrollToIndex(next);
            go(present(), rows.get(next).key());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Registration logged = ComponentUtil.addListener(event.getUI(), LogPanel.Logged.class, here -> refresh());
        addDetachListener(detach -> {
            detach.unregisterListener();
            logged.remove();
        });
    }

    private BacklogAddress present() {
        return address == null ? BacklogAddress.PLAIN : address;
    }

    private @Nullable ItemKey key() {
        return open == null ? null : open.key();
    }

    private void go(BacklogAddress to, @Nullable ItemKey item) {
        getUI().ifPresent(ui -> ui.navigate(item == null ? BacklogLinks.BACKLOG : BacklogLinks.item(item), to.query()));
    }

    @Override
    public String getPageTitle() {
        WorkItemDetails item = open;
        return item == null ? getTranslation("backlog.title") : item.key() + " " + item.title();
    }
}
