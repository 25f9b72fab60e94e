package app.ballast.reliability.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.DetailName;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.PeriodChoice;
import app.ballast.common.ui.PeriodPicker;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.TeamWork;
import app.ballast.portfolio.ui.TeamPicker;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How is the system? All SLOs by product, or one service with what burned its budgets. */
@Route(ReliabilityLinks.RELIABILITY)
@PermitAll
@Menu(title = "nav.reliability", order = 4)
class ReliabilityView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    /** What of others' changes may change what is shown: status checks come with their product. */
    private static final Set<String> CONCERNS =
            Set.of(SloId.SUBJECT, "service", "product", "series", "incident", "work-item");

    private final transient ReliabilityDesk desk;
    private final TeamPicker team = new TeamPicker(chosen -> go(this.address.withTeam(chosen)));
    private final Select<ProductRef> product = new Select<>();
    private final PeriodPicker period =
            new PeriodPicker(ReliabilityAddress.LENGTHS, chosen -> go(this.address.withPeriod(chosen)));
    private final PageHeader header = new PageHeader("");
    private final Div back = new Div();
    private final Div content = new Div();
    private final MasterDetailLayout split = new MasterDetailLayout();
    private ReliabilityAddress address = new ReliabilityAddress(null, null, PeriodChoice.USUAL, null);
    private @Nullable String key;
    private String title = "";

    ReliabilityView(ReliabilityDesk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "slo-page");
        content.addClassName("slo-content");
        back.addClassName("slo-back");
        filters();
        header.addActions(team, product, period);
        Div main = new Div(back, header, content);
        main.addClassName("slo-main");
        split.setMaster(main);
        DetailName.keep(split, getTranslation("common.detail"));
        split.setMasterSize("300px", true);
        split.setDetailSize("420px");
        split.setOverlaySize("min(440px, 100%)");
        split.addBackdropClickListener(click -> open(null));
        split.addDetailEscapePressListener(press -> open(null));
        add(split);
        desk.live().follow(this, change -> CONCERNS.contains(change.subject().type()), news -> read());
    }

    private void filters() {
        product.setAriaLabel(getTranslation("balance.product"));
        product.setEmptySelectionAllowed(true);
        product.setEmptySelectionCaption(getTranslation("releases.all-products"));
        product.setItemLabelGenerator(one -> one == null ? getTranslation("releases.all-products") : one.name());
        product.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.withProduct(
                        change.getValue() == null ? null : change.getValue().key()));
            }
        });
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        address = ReliabilityAddress.of(event.getLocation().getQueryParameters());
        key = which == null || which.isEmpty() ? null : which;
        read();
        String panel = address.panel();
        split.setDetail(
                key == null || panel == null ? null : panel(desk.portfolio().service(key), panel));
    }

    private void read() {
        content.removeAll();
        back.removeAll();
        product.setVisible(key == null);
        team.setVisible(false);
        if (key == null) {
            overview();
        } else {
            service(desk.portfolio().service(key));
        }
        header.setTitle(title);
    }

    private void overview() {
        title = getTranslation("nav.reliability");
        TeamWork covered = team.show(desk.capacity().work(), address.team());
        List<ProductRef> products = covered == null ? desk.portfolio().products() : covered.products();
        String wanted = address.product();
        ProductRef chosen = wanted == null
                ? null
                : products.stream()
                        .filter(one -> one.key().equals(wanted))
                        .findFirst()
                        .orElseGet(() -> desk.portfolio().product(wanted));
        product.setItems(products);
        product.setValue(chosen);
        List<ProductRef> shown = chosen != null ? List.of(chosen) : covered != null ? covered.products() : null;
        period.setVisible(shown != null);
        period.setComparable(shown != null && shown.size() == 1);
        content.add(new SloOverview(desk, words(), shown, frame()));
    }

    private void service(ServiceRef service) {
        title = service.name();
        period.setVisible(true);
        period.setComparable(false);
        Anchor up = new Anchor(ReliabilityLinks.RELIABILITY, "← " + getTranslation("nav.reliability"));
        up.getElement().setAttribute("router-link", true);
        back.add(up);
        content.add(new ServiceBoard(desk, words(), service, frame(), this::open));
    }

    private Component panel(ServiceRef service, String which) {
        if (which.equals(ReliabilityAddress.MAINTENANCE)) {
            return new MaintenancePanel(desk, service, () -> open(null), this::again);
        }
        SloId id = new SloId(which.matches("[0-9]{1,18}") ? Long.parseLong(which) : 0);
        return new SloPanel(
                desk,
                words(),
                service,
                which.equals(ReliabilityAddress.NEW) ? null : desk.slos().get(id),
                () -> open(null));
    }

    private ChartFrame frame() {
        Figures figures = words().figures();
        LocalDate today = LocalDate.now(desk.clock().withZone(figures.zone()));
        period.show(address.period(), today);
        return new ChartFrame(address.period(), today, figures, chosen -> go(address.withPeriod(chosen)));
    }

    private SloWords words() {
        return new SloWords(
                new Figures(getLocale(), desk.portfolio().workspace().zone(), this::getTranslation, desk.clock()));
    }

    private void go(ReliabilityAddress to) {
        UI.getCurrent()
                .navigate(
                        key == null ? ReliabilityLinks.RELIABILITY : ReliabilityLinks.RELIABILITY + "/" + key,
                        to.query());
    }

    /** Opens a panel at the side, or none. */
    private void open(@Nullable String panel) {
        go(address.withPanel(panel));
    }

    private void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
