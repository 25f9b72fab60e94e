package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ReadFilter;
import app.ballast.backlog.SavedViewRow;
import app.ballast.backlog.ViewType;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.PageHeader;
import app.ballast.discussion.ui.TalkPanel;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue as a table, a board or a matrix, and one item of it beside that. Item, filter and view are in the address. */
@Route(BacklogLinks.BACKLOG + "/:key?")
@Menu(title = "nav.backlog", order = 3)
@PermitAll
class BacklogView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PICK = "x";
    private static final String KEY = "event.detail";
    private static final String FOCUSED = "window.ballastColumns.focused(element.querySelector('.backlog-grid'))";

    private final transient Desk desk;
    private final SavedViews views;
    private final ViewButtons types;
    private final ColumnChoice columns;
    private final FilterBar filters;
    private final Picked picked = new Picked(this::selectionChanged);
    private final Beside beside;
    private final ListPane list;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient BacklogSort sort = BacklogAddress.USUAL;
    private transient @Nullable BacklogAddress address;
    private transient @Nullable WorkItemDetails open;

    BacklogView(Desk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "backlog-page");
        filters = new FilterBar(desk, text -> go(present().filteredBy(text), key()));
        list = new ListPane(
                desk,
                picked,
                new ListPane.Ears(
                        chosen -> go(present(), chosen),
                        order -> go(present().sortedBy(order), key()),
                        () -> go(present().filteredBy(""), key()),
                        weeks -> go(present().looking(weeks), key()),
                        this::finished,
                        this::moved,
                        filters::showCount));
        columns = new ColumnChoice(desk, list.grid());
        views = new SavedViews(desk, this::present, columns::present, to -> go(to, null));
        types = new ViewButtons(type -> go(present().shownAs(type), key()));
        beside = new Beside(
                desk, picked, () -> filter, () -> present().with(null), () -> go(present(), null), this::changed);
        beside.add(list);
        Button many = new Button(getTranslation("backlog.bulk"), click -> beside.changeMany());
        ExportMenu export = new ExportMenu(desk, () -> new ExportMenu.Seen(filter, sort));
        desk.live().follow(this, change -> change.subject().type().equals(WorkItemId.SUBJECT), list::hear);
        add(new PageHeader(getTranslation("backlog.title"), views, types, columns, export, many), filters, beside);
        LetterKeys.listen(
                this, Map.of("/", filters::focusField, "j", () -> step(1), "k", () -> step(-1), PICK, () -> {}));
        // Only the browser knows which line has the focus.
        getElement()
                .addEventListener("ballast-key", key -> {
                    if (key.getEventData().path(KEY).asString("").equals(PICK)) {
                        pick(key.getEventData().path(FOCUSED).asString(""));
                    }
                })
                .addEventData(KEY)
                .addEventData(FOCUSED);
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
        Optional<BacklogAddress> within = BacklogAddress.within(query, desk.views()::all);
        if (within.isPresent()) {
            event.forwardTo(event.getLocation().getPath(), within.get().query());
            return;
        }
        open = key.map(desk.backlog()::details).orElse(null);
        BacklogAddress asked = BacklogAddress.of(query);
        if (!asked.equals(address)) {
            enter(asked);
        }
        showItem();
        TalkPanel.asked(query).ifPresent(beside::lead);
    }

    /**
     * Selects the item that is open, or the line that has the focus; or lets it go.
     *
     * @param focused the browser's key of that line, empty for none
     */
    private void pick(String focused) {
        BacklogRow row = open != null ? ItemGrid.row(open) : list.grid().keyed(focused);
        if (row != null) {
            picked.toggle(row.id());
            list.grid().getDataProvider().refreshItem(row);
        }
    }

    private void selectionChanged() {
        beside.selectionChanged();
    }

    private void enter(BacklogAddress asked) {
        address = asked;
        ReadFilter read = desk.filters().read(asked.text());
        views.show(asked);
        columns.enter(views.chosen());
        columns.setVisible(asked.view() == ViewType.TABLE);
        types.show(asked.view());
        filters.show(asked.text(), read);
        // What cannot be read is named, and the list stays as it was.
        if (read.isFine()) {
            filter = read.filter();
            BacklogSort order = read.text().sort();
            sort = order == null ? BacklogAddress.USUAL : order;
        }
        list.list(asked, filter, sort);
    }

    private void showItem() {
        beside.show(open);
        list.mark(open);
    }

    /** The item was changed in its panel. */
    private void changed() {
        if (open != null) {
            open = desk.backlog().details(open.id());
        }
        list.refresh();
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
        beside.askFor(item);
        if (!item.equals(key())) {
            go(present(), item);
        }
    }

    /** Opens the item below the present one, or above it. */
    private void step(int by) {
        list.step(by).ifPresent(next -> go(present(), next.key()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Registration logged = ComponentUtil.addListener(event.getUI(), LogPanel.Logged.class, here -> list.refresh());
        addDetachListener(detach -> {
            detach.unregisterListener();
            logged.remove();
        });
    }

    private ColumnLayout layout() {
        return columns.present();
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
