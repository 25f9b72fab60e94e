package app.ballast.tradeoffs.ui;

import app.ballast.common.SubjectRef;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.PeriodChoice;
import app.ballast.common.ui.PeriodPicker;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.discussion.ui.WatchControl;
import app.ballast.discussion.ui.WatchDesk;
import app.ballast.engagement.ui.BetTiles;
import app.ballast.engagement.ui.UsageTiles;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.TargetService;
import app.ballast.metrics.ui.UnusualDays;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.tradeoffs.Balance;
import app.ballast.tradeoffs.BalanceService;
import app.ballast.tradeoffs.TradeoffsLinks;
import app.ballast.tradeoffs.policy.PolicyLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Fix the system or build the feature? Both kinds of metrics of a product, side by side and on one time axis. */
@Route("")
@PermitAll
@Menu(title = "nav.balance", order = 1)
class BalanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BalanceService service;
    private final transient TargetService targets;
    private final transient PortfolioService portfolio;
    private final transient CurrentUser user;
    private final transient BalanceParts parts;
    private final transient SpentTime spent;
    private final transient Clock clock;
    private final Select<ProductRef> product = new Select<>();
    private final Anchor all = new Anchor(BalanceAddress.ALL_QUERY, getTranslation("balance.all"));
    private final PeriodPicker period = new PeriodPicker(chosen -> go(this.address.withPeriod(chosen)));
    private final transient WatchDesk watching;
    private final Div watch = new Div();
    private final Div content = new Div();
    private BalanceAddress address = new BalanceAddress(null, PeriodChoice.USUAL);

    BalanceView(
            BalanceService service,
            TargetService targets,
            PortfolioService portfolio,
            CurrentUser user,
            BalanceParts parts,
            SpentTime spent,
            WatchDesk watching,
            Clock clock) {
        this.service = service;
        this.targets = targets;
        this.portfolio = portfolio;
        this.user = user;
        this.parts = parts;
        this.spent = spent;
        this.watching = watching;
        this.clock = clock;
        addClassName("ballast-page");
        content.addClassName("ballast-balance");
        product.setAriaLabel(getTranslation("balance.product"));
        product.setItemLabelGenerator(ProductRef::name);
        product.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(address.withProduct(change.getValue().key()));
            }
        });
        all.getElement().setAttribute("router-link", true);
        add(new PageHeader(getTranslation("nav.balance"), watch, product, all, period), content);
    }

    private void go(BalanceAddress to) {
        getUI().ifPresent(ui -> ui.navigate(BalanceView.class, to.query()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = BalanceAddress.of(event.getLocation().getQueryParameters());
        List<ProductRef> products = service.products();
        content.removeAll();
        watch.removeAll();
        boolean any = !products.isEmpty();
        product.setVisible(any);
        period.setVisible(any);
        if (!any) {
            content.add(noProducts());
            return;
        }
        all.setVisible(products.size() > 1 && !address.isOfAll());
        product.setItems(products);
        if (address.isOfAll()) {
            product.clear();
            product.setPlaceholder(getTranslation("balance.all"));
            period.setVisible(false);
            content.add(parts.table(figures(portfolio.workspace().zone())));
            return;
        }
        String wanted = address.product();
        ProductRef chosen = wanted == null
                ? products.getFirst()
                : products.stream()
                        .filter(one -> one.key().equals(wanted))
                        .findFirst()
                        .orElseGet(() -> portfolio.product(wanted));
        address = address.withProduct(chosen.key());
        watch.add(
                new WatchControl(watching, new SubjectRef("product", chosen.id().value())));
        product.setValue(chosen);
        LocalDate today = service.today();
        period.show(address.period(), today);
        show(service.balance(chosen.id(), address.period().period(today)));
    }

    private void show(Balance balance) {
        Figures figures = figures(balance.zone());
        SectionPanel reliability = new SectionPanel(getTranslation("balance.reliability"), Tone.RELIABILITY);
        reliability.setAside(
                policy(balance.product()),
                new TargetEditor(balance, Tone.RELIABILITY, targets, user, figures, this::reload));
        reliability.add(new ReliabilityTiles(balance, figures).row());
        SectionPanel engagement = new SectionPanel(getTranslation("balance.product-side"), Tone.PRODUCT);
        engagement.setAside(new TargetEditor(balance, Tone.PRODUCT, targets, user, figures, this::reload));
        UsageTiles usage = new UsageTiles(balance.product(), balance.engagement(), figures);
        BetTiles bets =
                new BetTiles(balance.product(), figures, portfolio.workspace().currency());
        engagement.add(new TileRow(
                usage.users(7), bets.adoption(balance.bet()), usage.retention(), bets.nps(balance.surveys())));
        Div sides = new Div(reliability, engagement);
        sides.addClassName("ballast-sides");
        SectionPanel both = new SectionPanel(getTranslation("balance.chart"));
        Anchor wall =
                new Anchor(TradeoffsLinks.WALL + "?" + address.query().getQueryString(), getTranslation("wall.open"));
        wall.getElement().setAttribute("router-link", true);
        both.setAside(wall);
        both.add(chart(balance, figures));
        both.add(parts.course(balance.product().id(), balance.period(), figures));
        Div lower = new Div(parts.next(balance.product(), figures), spent.panel(balance, address, figures, this::go));
        lower.addClassName("balance-lower");
        content.add(parts.strip(balance.product(), figures), sides, both, lower, spent.signs(balance, figures));
    }

    private Figures figures(ZoneId zone) {
        return new Figures(getLocale(), zone, this::getTranslation, clock);
    }

    private Anchor policy(ProductRef of) {
        Anchor policy = new Anchor(PolicyLinks.of(of), getTranslation("policy.link"));
        policy.getElement().setAttribute("router-link", true);
        return policy;
    }

    private Component chart(Balance balance, Figures figures) {
        boolean known = balance.reliability().daily().stream().anyMatch(ratio -> ratio != null)
                || balance.engagement().activeUsers().stream().anyMatch(users -> users.latest() != null);
        if (known) {
            BalanceChart drawn = new BalanceChart(balance, figures);
            Map<String, UnusualDays> unusual = drawn.unusual();
            ProductRef of = balance.product();
            TwoSidesChart chart = new ChartFrame(
                            address.period(), service.today(), figures, to -> go(address.withPeriod(to)))
                    .chart(drawn.model());
            chart.addDayClickListener(click -> open(of, click.date(), unusual, figures));
            return chart;
        }
        Anchor imports = new Anchor(MetricsLinks.IMPORTS, getTranslation("balance.empty.import"));
        imports.getElement().setAttribute("router-link", true);
        return new EmptyState(
                VaadinIcon.CHART_LINE,
                getTranslation("balance.empty.title"),
                getTranslation("balance.empty.text", balance.product().name()),
                imports);
    }

    private void open(ProductRef of, LocalDate day, Map<String, UnusualDays> unusual, Figures figures) {
        getUI().ifPresent(ui -> ExplainPanel.show(
                ui, figures.day(day) + ", " + of.name(), new DaySheet(service.day(of.id(), day), unusual, figures)));
    }

    private EmptyState noProducts() {
        if (!user.has(Role.ADMIN)) {
            return new EmptyState(
                    VaadinIcon.SCALE, getTranslation("balance.start.title"), getTranslation("balance.start.ask"));
        }
        Anchor settings = new Anchor("settings/products", getTranslation("balance.start.product"));
        settings.getElement().setAttribute("router-link", true);
        return new EmptyState(
                VaadinIcon.SCALE,
                getTranslation("balance.start.title"),
                getTranslation("balance.start.text"),
                settings);
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.balance");
    }
}
