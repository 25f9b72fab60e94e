package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityRow;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.ReaderTime;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.SettingsPage;
import app.ballast.people.ui.SettingsTab;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.WorkspaceActivity;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, when, from what to what. */
@Route(PortfolioLinks.SETTINGS_ACTIVITY)
@RolesAllowed("ADMIN")
class ActivityView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEXT = "q";
    private static final int AT_ONCE = 50;

    private final transient WorkspaceActivity activity;
    private final transient ReaderTime time;
    private final TextField search = new TextField();
    private final Div days = new Div();
    private final Button more = new Button(getTranslation("settings.activity.more"), click -> showMore());
    private @Nullable ActivityDay last;
    private @Nullable Long oldest;

    ActivityView(WorkspaceActivity activity, ReaderTime time, List<SettingsTab> tabs) {
        this.activity = activity;
        this.time = time;
        addClassName("ballast-page");
        search.setPlaceholder(getTranslation("settings.activity.search"));
        search.setAriaLabel(getTranslation("settings.activity.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keepInAddress(change.getValue());
                showNewest();
            }
        });
        days.addClassName("ballast-activity");
        add(SettingsPage.top(PortfolioLinks.SETTINGS_ACTIVITY, tabs), new ListBar(search), days, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TEXT)
                .orElse(""));
        showNewest();
    }

    private static void keepInAddress(String text) {
        QueryParameters query = text.isBlank() ? QueryParameters.empty() : QueryParameters.of(TEXT, text);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(PortfolioLinks.SETTINGS_ACTIVITY, query));
    }

    private void showNewest() {
        days.removeAll();
        last = null;
        oldest = null;
        showMore();
        if (oldest == null) {
            days.add(new EmptyState(
                    VaadinIcon.CLOCK,
                    getTranslation("settings.activity.none"),
                    getTranslation("settings.activity.none.text")));
        }
    }

    private void showMore() {
        List<ActivityRow> rows = activity.newest(oldest, search.getValue(), AT_ONCE + 1);
        var zone = time.zone();
        rows.stream().limit(AT_ONCE).forEach(row -> {
            var day = row.at().atZone(zone).toLocalDate();
            ActivityDay list = last;
            if (list == null || !list.is(day)) {
                list = new ActivityDay(day, getLocale());
                days.add(list);
                last = list;
            }
            list.add(row, zone);
            oldest = row.id();
        });
        more.setVisible(rows.size() > AT_ONCE);
    }

    @Override
    public String getPageTitle() {
        return SettingsPage.title(this, "settings.activity");
    }
}
