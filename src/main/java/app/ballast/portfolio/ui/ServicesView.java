package app.ballast.portfolio.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.people.ui.SettingsPage;
import app.ballast.people.ui.SettingsTab;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRow;
import app.ballast.portfolio.ServiceSettings;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Running systems, and the products that depend on them. */
@Route(PortfolioLinks.SETTINGS_SERVICES)
@RolesAllowed("ADMIN")
class ServicesView extends SettingsPage {

    private final transient ServiceSettings services;
    private final transient PortfolioService portfolio;
    private final RecordGrid<ServiceRow> grid;
    private List<ProductRef> products = List.of();

    ServicesView(ServiceSettings services, PortfolioService portfolio, List<SettingsTab> tabs) {
        super(PortfolioLinks.SETTINGS_SERVICES, tabs);
        this.services = services;
        this.portfolio = portfolio;
        Button add = new Button(getTranslation("settings.services.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.name"),
                ServiceRow::name,
                row -> row.archived() ? getTranslation("settings.archived") : "",
                this::usedBy,
                row -> choose(row.id().value()));
        grid.addWideColumn(getTranslation("settings.services.key"), ServiceRow::key);
        grid.addWideColumn(getTranslation("settings.services.used-by"), this::usedBy);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.SERVER,
                getTranslation("settings.services.none"),
                getTranslation("settings.services.none.text")));
        buildSettings(new ListBar(add), grid);
    }

    @Override
    protected void refresh() {
        products = portfolio.products();
        grid.setItems(services.all());
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which)) {
            return new ServicePanel(this, services, products);
        }
        ServiceId id = new ServiceId(number(which));
        ServiceRow row = services.all().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(which));
        return new ServicePanel(this, services, products, row);
    }

    void close() {
        choose((String) null);
    }

    void open(ServiceId id) {
        choose(id.value());
    }

    private String usedBy(ServiceRow row) {
        String names = products.stream()
                .filter(product -> row.products().containsKey(product.id()))
                .map(product -> row.products().getOrDefault(product.id(), false)
                        ? getTranslation("settings.services.critical-for", product.name())
                        : product.name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? getTranslation("settings.services.unused") : names;
    }
}
