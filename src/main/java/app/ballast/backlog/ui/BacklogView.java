package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ReadFilter;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.EmptyState;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue as a table, and one item of it beside the table. Item and filter are in the address. */
@Route(BacklogLinks.BACKLOG + "/:key?")
@Menu(title = "nav.backlog", order = 3)
@PermitAll
class BacklogView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Desk desk;
    private final FilterBar filters;
    private final ItemGrid grid;
    private final Div table = new Div();
    private final Div body = new Div();
    private final EmptyState nothing;
    private final EmptyState noMatch;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient BacklogSort sort = BacklogSort.NEWEST_CHANGE;
    private transient @Nullable BacklogAddress address;
    private transient @Nullable WorkItemDetails open;
    private @Nullable ItemPanel panel;

    BacklogView(Desk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "backlog-page");
        filters = new FilterBar(desk, text -> go(present().filteredBy(text), key()));
        grid = new ItemGrid(
                desk.backlog(),
                desk.words(getLocale()),
                chosen -> go(present(), chosen),
                order -> go(present().sortedBy(order), key()));
        Button log =
                new Button(getTranslation("backlog.log"), click -> getUI().ifPresent(ui -> LogPanel.open(ui, desk)));
        log.addThemeVariants(ButtonVariant.PRIMARY);
        nothing = new EmptyState(
                VaadinIcon.LIST, getTranslation("backlog.empty"), getTranslation("backlog.empty.do"), log);
        Button clear = new Button(getTranslation("backlog.filter.clear"), click -> go(present().filteredBy(""), key()));
        noMatch = new EmptyState(
                VaadinIcon.SEARCH, getTranslation("backlog.no-match"), getTranslation("backlog.no-match.do"), clear);
        table.add(grid, nothing, noMatch);
        table.addClassNames("ballast-panel", "backlog-table");
        body.add(table);
        body.addClassName("backlog-body");
        add(new PageHeader(getTranslation("backlog.title")), filters, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> former = FormerAddress.read(query, desk.people());
        if (former.isPresent()) {
            event.forwardTo(
                    event.getLocation().getPath(), BacklogAddress.PLAIN.filteredBy(former.get()).query());
            return;
        }
        BacklogAddress asked = BacklogAddress.of(query);
        Optional<ItemKey> key = event.getRouteParameters().get("key").map(ItemKey::of);
        open = key.map(desk.backlog()::details).orElse(null);
        if (!asked.equals(address)) {
            address = asked;
            ReadFilter read = desk.filters().read(asked.text());
            filters.show(asked.text(), read);
            // What cannot be read is named, and the list stays as it was.
            if (read.isFine()) {
                filter = read.filter();
                BacklogSort order = read.text().sort();
                sort = order == null ? BacklogSort.NEWEST_CHANGE : order;
            }
            list();
        }
        showItem();
    }

    private void list() {
        grid.list(filter, sort, present()::with);
        count();
    }

    private void count() {
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
        count();
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
