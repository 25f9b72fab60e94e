package app.ballast.portfolio.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.Role;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.people.ui.SplitPage;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceCostRow;
import app.ballast.portfolio.ServiceCosts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The running systems that the reader sees: who answers for each, and what it costs. */
@Route(PortfolioLinks.SERVICES)
@Menu(title = "nav.services", order = 40)
@PermitAll
class RunningServicesView extends SplitPage implements HasDynamicTitle {

    private final transient ServiceCosts costs;
    private final transient PortfolioService portfolio;
    private final transient PeopleDirectory people;
    private final transient Clock clock;
    private final transient CostWords words;
    private final boolean keeper;
    private final RecordGrid<ServiceCostRow> grid;

    RunningServicesView(
            ServiceCosts costs, PortfolioService portfolio, PeopleDirectory people, CurrentUser user, Clock clock) {
        super(PortfolioLinks.SERVICES);
        this.costs = costs;
        this.portfolio = portfolio;
        this.people = people;
        this.clock = clock;
        words = new CostWords(getLocale(), portfolio.workspace().currency());
        keeper = user.has(Role.TECHNOLOGY) || user.has(Role.ADMIN);
        grid = new RecordGrid<>(
                getTranslation("services.name"),
                row -> row.service().name(),
                row -> "",
                row -> getTranslation(
                        "services.line",
                        money(row.now().outageMinute()),
                        money(row.now().peopleHour())),
                row -> choose(row.service().key()));
        grid.addWideColumn(getTranslation("services.owner"), row -> row.owner() == null ? "—" : row.owner());
        amount("services.minute", row -> row.now().outageMinute());
        amount("services.hour", row -> row.now().peopleHour());
        amount("services.month", row -> row.now().runningMonth());
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.SERVER, getTranslation("services.none"), getTranslation("services.none.text")));
        build(
                new PageHeader(getTranslation("nav.services")),
                new ListBar(new Paragraph(getTranslation(keeper ? "services.text.keeper" : "services.text"))),
                grid);
    }

    private void amount(String label, Function<ServiceCostRow, @Nullable BigDecimal> amount) {
        grid.addWideColumn(getTranslation(label), row -> money(amount.apply(row)));
    }

    private String money(@Nullable BigDecimal amount) {
        return words.money(amount, getTranslation("services.unknown"));
    }

    @Override
    protected void refresh() {
        grid.setItems(costs.all());
    }

    @Override
    protected Component panel(String which) {
        LocalDate today = LocalDate.now(clock.withZone(portfolio.workspace().zone()));
        return new ServiceCostPanel(
                costs,
                costs.sheet(which),
                people.teams(),
                keeper,
                today,
                () -> choose((String) null),
                () -> choose(which));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.services");
    }
}
