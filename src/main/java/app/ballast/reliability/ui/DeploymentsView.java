package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.DetailName;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentChange;
import app.ballast.reliability.DeploymentId;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How do changes reach production? The five DORA metrics by service, and every deployment behind them. */
@Route(ReliabilityLinks.DEPLOYMENTS)
@PermitAll
@Menu(title = "deployments.title", order = 4.7)
class DeploymentsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient ReliabilityDesk desk;
    private final Select<ServiceRef> service = new Select<>();
    private final Select<Integer> days = new Select<>();
    private final Div content = new Div();
    private final MasterDetailLayout split = new MasterDetailLayout();
    private DeploymentsAddress address = new DeploymentsAddress(null, DeploymentsAddress.DEFAULT_DAYS, null, null);

    DeploymentsView(ReliabilityDesk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "slo-page");
        content.addClassName("slo-content");
        filters();
        PageHeader header = new PageHeader(getTranslation("deployments.title"), service, days);
        if (desk.keeper()) {
            header.addActions(new Button(getTranslation("deployments.log"), click -> open(DeploymentsAddress.NEW)));
        }
        Div main = new Div(header, content);
        main.addClassName("slo-main");
        split.setMaster(main);
        DetailName.keep(split, getTranslation("common.detail"));
        split.setMasterSize("300px", true);
        split.setDetailSize("420px");
        split.setOverlaySize("min(440px, 100%)");
        split.addBackdropClickListener(click -> open(null));
        split.addDetailEscapePressListener(press -> open(null));
        add(split);
        desk.live().follow(this, change -> change.subject().type().equals("service"), news -> read());
    }

    private void filters() {
        service.setAriaLabel(getTranslation("deployments.service"));
        service.setEmptySelectionAllowed(true);
        service.setEmptySelectionCaption(getTranslation("deployments.all-services"));
        service.setItemLabelGenerator(one -> one == null ? getTranslation("deployments.all-services") : one.name());
        service.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ServiceRef chosen = change.getValue();
                go(address.withService(chosen == null ? null : chosen.key()));
            }
        });
        days.setAriaLabel(getTranslation("balance.period"));
        days.setItems(DeploymentsAddress.LENGTHS);
        days.setItemLabelGenerator(length -> getTranslation("balance.period.days", length));
        days.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.withDays(change.getValue()));
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = DeploymentsAddress.of(event.getLocation().getQueryParameters());
        read();
        String panel = address.panel();
        split.setDetail(panel == null ? null : panel(panel));
    }

    private void read() {
        List<ServiceRef> services = desk.portfolio().services();
        ServiceRef chosen = chosen(services);
        service.setItems(services);
        service.setValue(chosen);
        days.setValue(address.days());
        content.removeAll();
        content.add(new DeploymentsBoard(desk, words(), address, chosen, this::mark, this::go));
    }

    private @Nullable ServiceRef chosen(List<ServiceRef> services) {
        String key = address.service();
        return key == null
                ? null
                : services.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> DomainException.notFound("service " + key));
    }

    private @Nullable Component panel(String which) {
        if (which.equals(DeploymentsAddress.NEW)) {
            return desk.keeper()
                    ? DeploymentPanel.fresh(
                            desk, words(), chosen(desk.portfolio().services()), () -> open(null))
                    : null;
        }
        DeploymentId id = new DeploymentId(which.matches("[0-9]{1,18}") ? Long.parseLong(which) : 0);
        return DeploymentPanel.of(desk, words(), desk.deployments().get(id), () -> open(null));
    }

    /** Says something else of a deployment, and offers to take that back. */
    private void mark(Deployment row, DeploymentChange wanted) {
        try {
            Deployment marked = desk.deployments().change(row.id(), row.version(), wanted);
            Notices.undoable(getTranslation("deployments.changed", marked.said().label()), () -> {
                desk.deployments().change(marked.id(), marked.version(), row.present());
                read();
            });
        } catch (DomainException lost) {
            Notices.error(lost.text(getLocale()));
        }
        read();
    }

    private DeliveryWords words() {
        return new DeliveryWords(
                new Figures(getLocale(), desk.portfolio().workspace().zone(), this::getTranslation, desk.clock()));
    }

    private void go(DeploymentsAddress to) {
        UI.getCurrent().navigate(ReliabilityLinks.DEPLOYMENTS, to.query());
    }

    private void open(@Nullable String panel) {
        go(address.withPanel(panel));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deployments.title");
    }
}
