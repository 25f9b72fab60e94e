package app.ballast.portfolio.ui;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.SplitPage;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.IsoWeek;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.TeamCapacity;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the teams can do in the weeks to come, and what is planned for the releases in them. */
@Route(PortfolioLinks.CAPACITY)
@Menu(title = "nav.capacity", order = 31)
@PermitAll
class CapacityView extends SplitPage implements HasDynamicTitle {

    private static final String FROM = "from";
    private static final String PRODUCT = "product";
    private static final Set<String> CONCERNS =
            Set.of(CapacityService.SUBJECT, "team", "product", "release", "work-item");

    private final transient CapacityService capacity;
    private final transient PortfolioService portfolio;
    private final transient Clock clock;
    private final boolean keeper;
    private final Select<ProductRef> product = new Select<>();
    private final Span span = new Span();
    private final Div hint = new Div();
    private final CapacityGrid grid;
    private final ReleaseList releases;
    private List<ProductRef> products = List.of();
    private transient List<TeamCapacity> teams = List.of();

    CapacityView(
            CapacityService capacity, PortfolioService portfolio, CurrentUser user, LiveUpdates live, Clock clock) {
        super(PortfolioLinks.CAPACITY);
        this.capacity = capacity;
        this.portfolio = portfolio;
        this.clock = clock;
        keeper = user.has(Role.PROGRAM) || user.has(Role.ADMIN);
        product.setAriaLabel(getTranslation("capacity.product"));
        product.setEmptySelectionAllowed(true);
        product.setEmptySelectionCaption(getTranslation("releases.all-products"));
        product.setItemLabelGenerator(one -> one == null ? getTranslation("releases.all-products") : one.name());
        product.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                filter(
                        PRODUCT,
                        change.getValue() == null ? "" : change.getValue().key());
            }
        });
        CapacityWords words = new CapacityWords(getLocale());
        grid = new CapacityGrid(words, present(), keeper);
        new CellEdits(grid, capacity, words, this::stored);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.GROUP, getTranslation("capacity.none"), getTranslation("capacity.none.do")));
        releases = new ReleaseList(words);
        hint.addClassName("capacity-hint");
        hint.setText(getTranslation("capacity.hint"));
        Div weeks = new Div(
                step(VaadinIcon.ANGLE_LEFT, "capacity.earlier", -CapacityGrid.WEEKS),
                span,
                step(VaadinIcon.ANGLE_RIGHT, "capacity.later", CapacityGrid.WEEKS));
        weeks.addClassName("capacity-weeks");
        buildParts(new PageHeader(getTranslation("nav.capacity")), new ListBar(product, weeks), hint, grid, releases);
        live.follow(this, change -> CONCERNS.contains(change.subject().type()), news -> read());
    }

    private Button step(VaadinIcon icon, String labelKey, int weeks) {
        Button button = new Button(icon.create(), click -> from(first().plus(weeks)));
        button.setAriaLabel(getTranslation(labelKey));
        return button;
    }

    private void from(IsoWeek week) {
        filter(FROM, week.equals(present()) ? "" : week.toString());
    }

    private IsoWeek present() {
        return IsoWeek.of(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(portfolio.workspace().zone()));
    }

    private IsoWeek first() {
        return filter(FROM).isEmpty() ? present() : IsoWeek.named(FROM, filter(FROM));
    }

    @Override
    protected void refresh() {
        read();
    }

    /** Shows what is stored now. */
    final void read() {
        products = portfolio.products();
        product.setItems(products);
        ProductId only = wanted();
        products.stream().filter(one -> one.id().equals(only)).findFirst().ifPresent(product::setValue);
        IsoWeek first = first();
        teams = capacity.teams(first, CapacityGrid.WEEKS).stream()
                .filter(team -> only == null || team.products().contains(only))
                .toList();
        span.setText(getTranslation(
                "capacity.span",
                first.number(),
                first.plus(CapacityGrid.WEEKS - 1).number()));
        hint.setVisible(keeper
                && !teams.isEmpty()
                && teams.stream().allMatch(team -> team.usual().signum() == 0));
        grid.show(teams, first, this::names, addressQuery());
        showReleases(first, only);
    }

    /** Those that are to come, as far as the weeks reach that are shown. */
    private void showReleases(IsoWeek first, @Nullable ProductId only) {
        LocalDate last = first.plus(CapacityGrid.WEEKS).monday().minusDays(1);
        LocalDate today = today();
        boolean near = !last.isBefore(today) && last.isBefore(today.plusWeeks(CapacityService.MOST_WEEKS));
        releases.show(
                near
                        ? capacity
                                .releases(
                                        only == null
                                                ? products.stream()
                                                        .map(ProductRef::id)
                                                        .toList()
                                                : Set.of(only),
                                        new Period(today, last))
                                .stream()
                                .filter(release ->
                                        !release.release().releasedOn().isBefore(first.monday()))
                                .toList()
                        : List.of(),
                this::name);
    }

    private @Nullable ProductId wanted() {
        String key = filter(PRODUCT);
        return key.isEmpty() ? null : portfolio.product(key).id();
    }

    private String names(TeamCapacity team) {
        return team.products().isEmpty()
                ? getTranslation("capacity.no-product")
                : products.stream()
                        .filter(one -> team.products().contains(one.id()))
                        .map(ProductRef::name)
                        .collect(Collectors.joining(", "));
    }

    private String name(ProductId id) {
        return products.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(ProductRef::name)
                .orElse("");
    }

    /** Shows what is stored now, and in one cell too where somebody typed the same otherwise. */
    private void stored(TeamId team, @Nullable IsoWeek week) {
        read();
        teams.stream()
                .filter(one -> one.team().equals(team))
                .findFirst()
                .ifPresent(one -> grid.answer(team, week, week == null ? one.usual() : one.in(week)));
    }

    @Override
    protected Component panel(String which) {
        long number = number(which);
        TeamCapacity team = capacity.teams(first(), 1).stream()
                .filter(one -> one.team().value() == number)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("team " + number));
        return new TeamWorkPanel(this, capacity, team, products, keeper);
    }

    final void close() {
        choose((String) null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.capacity");
    }
}
