package app.ballast.portfolio.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamId;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.people.ui.SettingsPage;
import app.ballast.people.ui.SettingsTab;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRow;
import app.ballast.portfolio.Visibility;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What customers use, and who may see it. */
@Route(PortfolioLinks.SETTINGS_PRODUCTS)
@RolesAllowed("ADMIN")
class ProductsView extends SettingsPage {

    private final transient PortfolioSettings products;
    private final transient PeopleDirectory people;
    private final RecordGrid<ProductRow> grid;
    private Map<TeamId, String> teams = Map.of();

    ProductsView(PortfolioSettings products, PeopleDirectory people, List<SettingsTab> tabs) {
        super(PortfolioLinks.SETTINGS_PRODUCTS, tabs);
        this.products = products;
        this.people = people;
        Button add = new Button(getTranslation("settings.products.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.name"),
                ProductRow::name,
                row -> row.archived() ? getTranslation("settings.archived") : "",
                row -> row.key() + " · " + whoSees(row),
                row -> choose(row.id().value()));
        grid.addWideColumn(getTranslation("settings.products.key"), ProductRow::key);
        grid.addWideColumn(getTranslation("settings.products.seen-by"), this::whoSees);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.PACKAGE,
                getTranslation("settings.products.none"),
                getTranslation("settings.products.none.text")));
        buildSettings(new ListBar(add), grid);
    }

    @Override
    protected void refresh() {
        List<ProductRow> rows = products.products();
        Set<TeamId> named = rows.stream().flatMap(row -> row.teams().stream()).collect(Collectors.toSet());
        teams = people.teamNames(named);
        grid.setItems(rows);
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which)) {
            return new ProductPanel(this, products, people.teams());
        }
        ProductId id = new ProductId(number(which));
        ProductRow row = products.products().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(which));
        return new ProductPanel(this, products, people.teams(), row);
    }

    void close() {
        choose((String) null);
    }

    void open(ProductId id) {
        choose(id.value());
    }

    private String whoSees(ProductRow row) {
        return row.visibility() == Visibility.OPEN
                ? getTranslation("settings.visibility.OPEN")
                : row.teams().stream()
                        .map(team -> teams.getOrDefault(team, ""))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining(", "));
    }
}
