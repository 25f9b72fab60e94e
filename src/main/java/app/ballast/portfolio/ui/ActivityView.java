package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityFilter;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.ReaderTime;
import app.ballast.portfolio.PortfolioLinks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;

/** Who did what, when, from what to what, as far as the reader may know of it. */
@Route(PortfolioLinks.ACTIVITY)
@Menu(title = "nav.activity", order = 46)
@PermitAll
class ActivityView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ActivityDesk desk;
    private final ActivityBar bar;
    private final ActivityList list;
    private final Div none = new Div();
    private final Paragraph since = new Paragraph();
    private transient ActivityAddress address = ActivityAddress.of(QueryParameters.empty());

    ActivityView(ActivityDesk desk) {
        this.desk = desk;
        addClassName("ballast-page");
        bar = new ActivityBar(desk, this::go);
        list = new ActivityList(desk, true);
        since.addClassName("ballast-activity-since");
        none.add(new EmptyState(
                VaadinIcon.CLOCK, getTranslation("activity.none"), getTranslation("activity.none.text")));
        Anchor export = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("activity.csv");
                    event.setContentType("text/csv; charset=utf-8");
                    desk.stream().export(filter(), event.getOutputStream());
                },
                getTranslation("activity.export"));
        export.getElement().setAttribute("download", true);
        PageHeader header = new PageHeader(getTranslation("nav.activity"), export);
        add(header, since, bar, list, none);
        desk.live().follow(this, change -> true, news -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = ActivityAddress.of(event.getLocation().getQueryParameters());
        bar.show(address);
        since.setText(desk.stream()
                .since()
                .map(oldest -> getTranslation(
                        "activity.since",
                        ReaderTime.date(oldest, desk.time().zone(), getLocale()),
                        desk.stream().daysKept()))
                .orElse(getTranslation("activity.kept", desk.stream().daysKept())));
        show();
    }

    private void go(ActivityAddress chosen) {
        address = chosen;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(PortfolioLinks.ACTIVITY, chosen.query()));
        show();
    }

    private ActivityFilter filter() {
        return address.filter(desk.portfolio().products(), desk.time().zone());
    }

    private void show() {
        list.show(filter());
        none.setVisible(list.isEmpty());
    }

    private void refresh() {
        list.again();
        none.setVisible(list.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.activity");
    }
}
