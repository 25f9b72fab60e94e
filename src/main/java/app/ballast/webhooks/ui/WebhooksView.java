package app.ballast.webhooks.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.ReaderTime;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.people.ui.SettingsPage;
import app.ballast.people.ui.SettingsTab;
import app.ballast.portfolio.PortfolioService;
import app.ballast.webhooks.ConnectionId;
import app.ballast.webhooks.ConnectionRow;
import app.ballast.webhooks.DeliveryRow;
import app.ballast.webhooks.WebhookSettings;
import app.ballast.webhooks.WebhooksLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may send webhooks, and how that goes. */
@Route(WebhooksLinks.SETTINGS_WEBHOOKS)
@RolesAllowed("ADMIN")
class WebhooksView extends SettingsPage {

    private final transient WebhookSettings settings;
    private final transient PortfolioService portfolio;
    private final transient ReaderTime time;
    private final RecordGrid<ConnectionRow> grid;
    private ZoneId zone = ZoneOffset.UTC;

    WebhooksView(WebhookSettings settings, PortfolioService portfolio, ReaderTime time, List<SettingsTab> tabs) {
        super(WebhooksLinks.SETTINGS_WEBHOOKS, tabs);
        this.settings = settings;
        this.portfolio = portfolio;
        this.time = time;
        Button add = new Button(getTranslation("webhooks.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.name"),
                ConnectionRow::name,
                row -> row.active() ? "" : getTranslation("webhooks.paused"),
                row -> row.platform().title() + " · " + last(row),
                row -> choose(row.id().value()));
        grid.addWideColumn(
                getTranslation("webhooks.platform"), row -> row.platform().title());
        grid.addWideColumn(getTranslation("webhooks.mapped"), ConnectionRow::mappings);
        grid.addWideColumn(
                getTranslation("webhooks.taken"),
                row -> row.lastTaken() == null ? getTranslation("webhooks.never") : moment(row.lastTaken()));
        grid.addWideColumn(getTranslation("webhooks.last"), this::last);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CONNECT, getTranslation("webhooks.none"), getTranslation("webhooks.none.text")));
        buildSettings(new ListBar(add), grid);
    }

    @Override
    protected void refresh() {
        zone = time.zone();
        grid.setItems(settings.all());
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which)) {
            return new NewConnectionPanel(this, settings);
        }
        ConnectionId id = new ConnectionId(number(which));
        ConnectionRow row = settings.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(which));
        return new ConnectionPanel(this, settings, portfolio, row);
    }

    void close() {
        choose((String) null);
    }

    void open(ConnectionId id) {
        choose(id.value());
    }

    /** Loads the list anew; what is open stays. */
    void again() {
        refresh();
    }

    String moment(Instant at) {
        return ReaderTime.dateAndTime(at, zone, getLocale());
    }

    /** A delivery in a line: what came, and what came of it. */
    String line(DeliveryRow row) {
        return getTranslation("webhooks.delivery", getTranslation("webhooks.outcome." + row.outcome()), about(row));
    }

    private static String about(DeliveryRow row) {
        StringBuilder words = new StringBuilder(row.event());
        for (@Nullable String part : new @Nullable String[] {row.project(), row.environment(), row.detail()}) {
            if (part != null) {
                words.append(" · ").append(part);
            }
        }
        return words.toString();
    }

    private String last(ConnectionRow row) {
        DeliveryRow last = row.last();
        return last == null
                ? getTranslation("webhooks.never")
                : getTranslation("webhooks.outcome." + last.outcome()) + ", " + moment(last.at());
    }
}
