package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.PageHeader;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue as a table, and one item of it beside the table. Item and filter are in the address. */
@Route(BacklogLinks.BACKLOG + "/:key?")
@Menu(title = "nav.backlog", order = 3)
@PermitAll
class BacklogView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Desk desk;
    private final FilterBar filters;
    private final Picked picked = new Picked(this::selectionChanged);
    private final ItemGrid grid;
    private final Div table = new Div();
    private final Div body = new Div();
    private final EmptyState nothing;
    private final EmptyState noMatch;
    private transient @Nullable BacklogAddress address;
    private transient @Nullable WorkItemDetails open;
    private @Nullable ItemPanel panel;
    private @Nullable BulkPanel bulk;

    BacklogView(Desk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "backlog-page");
        filters = new FilterBar(desk, changed -> go(changed, key()));
        grid = new ItemGrid(
                desk.backlog(),
                desk.words(getLocale()),
                picked,
                chosen -> go(present(), chosen),
                sort -> go(present().sortedBy(sort), key()));
        Button log =
                new Button(getTranslation("backlog.log"), click -> getUI().ifPresent(ui -> LogPanel.open(ui, desk)));
        log.addThemeVariants(ButtonVariant.PRIMARY);
        nothing = new EmptyState(
                VaadinIcon.LIST, getTranslation("backlog.empty"), getTranslation("backlog.empty.do"), log);
        Button clear = new Button(getTranslation("backlog.filter.clear"), click -> go(BacklogAddress.PLAIN, key()));
        noMatch = new EmptyState(
                VaadinIcon.SEARCH, getTranslation("backlog.no-match"), getTranslation("backlog.no-match.do"), clear);
        table.add(grid, nothing, noMatch);
        table.addClassNames("ballast-panel", "backlog-table");
        body.add(table);
        body.addClassName("backlog-body");
        Button many = new Button(getTranslation("backlog.bulk"), click -> changeMany());
        ExportMenu export = new ExportMenu(
                desk,
                () -> new ExportMenu.Seen(
                        present().filter(desk.portfolio()), present().sort()));
        add(new PageHeader(getTranslation("backlog.title"), export, many), filters, body);
        LetterKeys.listen(this, Map.of("x", this::pick));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BacklogAddress asked = BacklogAddress.of(event.getLocation().getQueryParameters());
        Optional<ItemKey> key = event.getRouteParameters().get("key").map(ItemKey::of);
        open = key.map(desk.backlog()::details).orElse(null);
        if (!asked.equals(address)) {
            BacklogFilter filter = asked.filter(desk.portfolio());
            address = asked;
            filters.show(asked);
            grid.list(filter, asked.sort(), asked::with);
            count(filter);
        }
        showItem();
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
        BulkPanel opened =
                new BulkPanel(desk, picked, present().filter(desk.portfolio()), this::changed, this::closeMany);
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

    private void count(BacklogFilter filter) {
        int count = desk.backlog().count(filter);
        filters.showCount(
                count > BacklogService.MOST_COUNTED
                        ? getTranslation("backlog.count.capped", BacklogService.MOST_COUNTED)
                        : getTranslation("backlog.count", count));
        grid.setVisible(count > 0);
        nothing.setVisible(count == 0 && filter.isEmpty());
        noMatch.setVisible(count == 0 && !filter.isEmpty());
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

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count(present().filter(desk.portfolio()));
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
