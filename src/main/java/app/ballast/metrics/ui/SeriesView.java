package app.ballast.metrics.ui;

import app.ballast.common.ui.LiveUpdates;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.SeriesRow;
import app.ballast.metrics.SeriesService;
import app.ballast.people.AccountService;
import app.ballast.portfolio.PortfolioService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is measured? All series that the reader sees; one of them by its key; or the form for a new one. */
@Route(MetricsLinks.SERIES)
@Menu(title = "nav.series", order = 21)
@PermitAll
class SeriesView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    static final String NEW = "new";

    private final transient SeriesService series;
    private final transient SeriesDesk desk;
    private final transient PortfolioService portfolio;
    private final transient LiveUpdates live;
    private final transient Clock clock;
    private final ZoneId zone;
    private String title = getTranslation("nav.series");

    SeriesView(
            SeriesService series,
            SeriesDesk desk,
            PortfolioService portfolio,
            AccountService account,
            LiveUpdates live,
            Clock clock) {
        this.series = series;
        this.desk = desk;
        this.portfolio = portfolio;
        this.live = live;
        this.clock = clock;
        ZoneId own = account.preferences().zone();
        this.zone = own == null ? portfolio.workspace().zone() : own;
        addClassNames("ballast-page", "series-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        QueryParameters query = event.getLocation().getQueryParameters();
        SeriesNumbers numbers = new SeriesNumbers(getLocale(), zone, this::getTranslation, clock);
        removeAll();
        if (which == null || which.isEmpty()) {
            title = getTranslation("nav.series");
            add(new SeriesList(series, portfolio.products(), numbers, SeriesAddress.of(query), this::filtered));
        } else if (which.equals(NEW)) {
            title = getTranslation("series.new");
            add(new NewSeriesForm(series, portfolio));
        } else {
            SeriesRow row = series.row(which);
            title = row.series().name();
            SeriesSheet sheet = new SeriesSheet(desk, row, numbers, SeriesAddress.of(query));
            live.follow(
                    sheet,
                    change -> change.subject().type().equals(SeriesService.SUBJECT)
                            && change.subject().id() == row.series().id().value(),
                    news -> sheet.refresh());
            add(sheet);
            TalkPanel.asked(query).ifPresent(sheet::lead);
        }
    }

    /** The address says what the list is filtered by; no step in the browser's history. */
    private void filtered(SeriesAddress address) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(MetricsLinks.SERIES, address.query()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
