package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.PeriodChoice;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.engagement.ui.UsageTiles;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.TeamWork;
import app.ballast.tradeoffs.Balance;
import app.ballast.tradeoffs.BalanceService;
import app.ballast.tradeoffs.TradeoffsLinks;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Balance, Reliability and Product of one product, or of each in turn, for a screen that hangs on a wall: no navigation,
 * large, and up to date without anybody's hand. Escape leaves.
 */
@Route(value = TradeoffsLinks.WALL, autoLayout = false)
@PermitAll
class WallView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** So long each product is shown, and so old a figure gets at most, in milliseconds. */
    private static final int TURN = 30_000;

    /** Only where nothing else waits for the key: an open panel or the browser's own full screen. */
    private static final String LEAVE_BY_KEY = """
            const leave = (event) => {
              if (!this.isConnected) {
                window.removeEventListener('keydown', leave);
              } else if (event.key === 'Escape' && !document.querySelector(':popover-open') && !document.fullscreenElement) {
                this.$server.leave();
              }
            };
            window.addEventListener('keydown', leave);""";

    private final transient BalanceService service;
    private final transient PortfolioService portfolio;
    private final transient Clock clock;
    private final H1 name = new H1();
    private final Span about = new Span();
    private final Div content = new Div();
    private BalanceAddress address = new BalanceAddress(null, PeriodChoice.USUAL);
    private @Nullable Registration polls;
    private int turn;

    WallView(BalanceService service, PortfolioService portfolio, Clock clock) {
        this.service = service;
        this.portfolio = portfolio;
        this.clock = clock;
        addClassName("wall");
        about.addClassName("wall-about");
        content.addClassName("wall-content");
        Button whole = new Button(getTranslation("wall.full-screen"), VaadinIcon.EXPAND_FULL.create());
        whole.getElement()
                .executeJs("this.addEventListener('click', () => document.documentElement.requestFullscreen())");
        Button leave = new Button(getTranslation("wall.leave"), VaadinIcon.CLOSE_SMALL.create(), click -> leave());
        whole.addThemeVariants(ButtonVariant.TERTIARY);
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(whole, leave);
        tools.addClassName("wall-tools");
        Div head = new Div(name, about, tools);
        head.addClassName("wall-head");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = BalanceAddress.of(event.getLocation().getQueryParameters());
        turn = 0;
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(TURN);
        polls = event.getUI().addPollListener(poll -> {
            turn++;
            show();
        });
        getElement().executeJs(LEAVE_BY_KEY);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polls != null) {
            polls.remove();
        }
    }

    private void show() {
        content.removeAll();
        List<ProductRef> products = products();
        if (products.isEmpty()) {
            name.setText(getTranslation("wall.title"));
            about.setText("");
            content.add(new EmptyState(
                    VaadinIcon.SCALE, getTranslation("balance.start.title"), getTranslation("balance.start.ask")));
            return;
        }
        ProductRef shown = products.get(turn % products.size());
        LocalDate today = service.today();
        Balance balance = service.balance(shown.id(), address.period().period(today));
        Figures figures = new Figures(getLocale(), balance.zone(), this::getTranslation, clock);
        // Nobody drags over a wall: its charts stay as they are.
        ChartFrame frame = new ChartFrame(address.period(), today, figures, null);
        name.setText(shown.name());
        about.setText(getTranslation(
                "wall.about",
                frame.label(),
                figures.moment(clock.instant()),
                turn % products.size() + 1,
                products.size()));
        content.add(sides(balance, figures), both(balance, frame));
    }

    /** The one that the address names, or all in turn: of a team where it names one. */
    private List<ProductRef> products() {
        String wanted = address.product();
        if (wanted != null) {
            return List.of(portfolio.product(wanted));
        }
        Long team = address.team();
        return service.teams().stream()
                .filter(work -> Objects.equals(work.team().value(), team))
                .findFirst()
                .map(TeamWork::products)
                .orElseGet(service::products);
    }

    private Div sides(Balance balance, Figures figures) {
        SectionPanel reliability = new SectionPanel(getTranslation("balance.reliability"), Tone.RELIABILITY);
        reliability.add(new ReliabilityTiles(balance, figures).row());
        SectionPanel engagement = new SectionPanel(getTranslation("balance.product-side"), Tone.PRODUCT);
        UsageTiles usage = new UsageTiles(balance.product(), balance.engagement(), figures);
        engagement.add(new TileRow(usage.users(7), usage.users(30), usage.stickiness(), usage.retention()));
        Div sides = new Div(reliability, engagement);
        sides.addClassName("ballast-sides");
        return sides;
    }

    private SectionPanel both(Balance balance, ChartFrame frame) {
        SectionPanel both = new SectionPanel(getTranslation("balance.chart"));
        TwoSidesChart chart = frame.chart(new BalanceChart(balance, frame.figures()).model());
        both.add(chart);
        return both;
    }

    /** Back to where one can do something about it. */
    @ClientCallable
    void leave() {
        getUI().ifPresent(ui -> ui.navigate(BalanceView.class, address.query()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wall.title");
    }
}
