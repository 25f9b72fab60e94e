package app.ballast.portfolio.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.people.ui.SplitPage;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRow;
import app.ballast.portfolio.ReleaseService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was or will be released when, of every product that the reader sees. */
@Route(PortfolioLinks.RELEASES)
@Menu(title = "nav.releases", order = 30)
@PermitAll
class ReleasesView extends SplitPage implements HasDynamicTitle {

    private static final String PRODUCT = "product";

    private final transient ReleaseService releases;
    private final transient PortfolioService portfolio;
    private final boolean keeper;
    private final Select<ProductRef> product = new Select<>();
    private final RecordGrid<ReleaseRow> grid;
    private List<ProductRef> products = List.of();

    ReleasesView(ReleaseService releases, PortfolioService portfolio, CurrentUser user) {
        super(PortfolioLinks.RELEASES);
        this.releases = releases;
        this.portfolio = portfolio;
        this.keeper = user.has(Role.PROGRAM);
        product.setAriaLabel(getTranslation("releases.product"));
        product.setEmptySelectionAllowed(true);
        product.setEmptySelectionCaption(getTranslation("releases.all-products"));
        product.setItemLabelGenerator(one -> one == null ? getTranslation("releases.all-products") : one.name());
        product.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ProductRef chosen = change.getValue();
                filter(PRODUCT, chosen == null ? "" : chosen.key());
            }
        });
        grid = new RecordGrid<>(
                getTranslation("releases.name"),
                row -> row.release().name(),
                row -> row.archived() ? getTranslation("settings.archived") : "",
                row -> day(row) + " · " + productName(row.release().product()),
                row -> choose(row.release().id().value()));
        grid.addWideColumn(
                getTranslation("releases.product"),
                row -> productName(row.release().product()));
        grid.addWideColumn(getTranslation("releases.date"), this::day);
        grid.setItems(
                query -> releases.find(wanted(), query.getPage(), query.getPageSize()).stream(),
                query -> Math.toIntExact(releases.count(wanted())));
        ListBar bar = new ListBar(product);
        if (keeper) {
            Button add = new Button(getTranslation("releases.add"), click -> choose(NEW));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(add);
        }
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.FLAG_O,
                getTranslation("releases.none"),
                getTranslation(keeper ? "releases.none.keeper" : "releases.none.reader")));
        build(new PageHeader(getTranslation("nav.releases")), bar, grid);
    }

    @Override
    protected void refresh() {
        products = portfolio.products();
        product.setItems(products);
        ProductId only = wanted();
        products.stream().filter(one -> one.id().equals(only)).findFirst().ifPresent(product::setValue);
        grid.getDataProvider().refreshAll();
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which) && keeper) {
            return new ReleasePanel(this, releases, products);
        }
        ReleaseRow row = releases.get(new ReleaseId(number(which)));
        return new ReleasePanel(this, releases, portfolio.product(row.release().product()), row, keeper);
    }

    void close() {
        choose((String) null);
    }

    void open(ReleaseId id) {
        choose(id.value());
    }

    /** The product that the address names; an unknown one answers as one that is not for the reader. */
    private @Nullable ProductId wanted() {
        String key = filter(PRODUCT);
        return key.isEmpty() ? null : portfolio.product(key).id();
    }

    private String productName(ProductId id) {
        return products.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(ProductRef::name)
                .orElse("");
    }

    private String day(ReleaseRow row) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(row.release().releasedOn());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.releases");
    }
}
