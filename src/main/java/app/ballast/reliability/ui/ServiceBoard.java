package app.ballast.reliability.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One service: what it costs and who answers for it, its SLOs with what burned them, how changes reach it,
 * its incidents. */
class ServiceBoard extends Div {

    /**
     * @param frame of the page's charts
     * @param open opens what is named at the side of the page
     */
    ServiceBoard(
            ReliabilityDesk desk,
            SloWords words,
            ServiceRef service,
            ChartFrame frame,
            Consumer<@Nullable String> open) {
        addClassName("slo-content");
        SectionPanel facts = new SectionPanel(words.text("slo.facts"), Tone.RELIABILITY);
        Anchor costs = new Anchor(PortfolioLinks.SERVICES + "/" + service.key(), words.text("slo.facts.link"));
        costs.getElement().setAttribute("router-link", true);
        facts.setAside(costs);
        facts.add(new FactTiles(
                        desk.costs().sheet(service.key()),
                        words,
                        LocalDate.now(desk.clock().withZone(words.figures().zone())))
                .row());
        Div commands = new Div();
        commands.addClassName("slo-commands");
        if (desk.keeper()) {
            Button add = new Button(words.text("slo.add"), click -> open.accept(ReliabilityAddress.NEW));
            commands.add(add);
        }
        commands.add(new Button(words.text("maintenance.title"), click -> open.accept(ReliabilityAddress.MAINTENANCE)));
        add(facts, commands);
        List<SloDetails> slos = desk.budgets().details(service);
        if (slos.isEmpty()) {
            SectionPanel none = new SectionPanel(words.text("slo.title"), Tone.RELIABILITY);
            none.add(new EmptyState(
                    VaadinIcon.SCALE,
                    words.text("slo.none.here"),
                    words.text(desk.keeper() ? "slo.none.here.keeper" : "slo.none.ask")));
            add(none);
        }
        slos.forEach(details -> add(new BudgetPanel(details, words, frame, desk.keeper(), open)));
        add(recovery(desk, words, service, frame), new DeliveryPanel(desk, words, service, frame));
        add(new IncidentList(desk.reliability().incidents(service.id()), words));
    }

    /** How fast its incidents of the period were noticed and ended. */
    private static SectionPanel recovery(ReliabilityDesk desk, SloWords words, ServiceRef service, ChartFrame frame) {
        ZoneId zone = words.figures().zone();
        SectionPanel panel = new SectionPanel(words.text("incidents.service", frame.label()), Tone.RELIABILITY);
        Anchor all = new Anchor(
                ReliabilityLinks.INCIDENTS + "?service=" + service.key(), words.text("incidents.service.all"));
        all.getElement().setAttribute("router-link", true);
        panel.setAside(all);
        panel.add(new IncidentTiles(
                        desk.incidents().figures(service.id(), null, frame.period(), zone),
                        words.figures(),
                        service.name())
                .row());
        return panel;
    }
}
