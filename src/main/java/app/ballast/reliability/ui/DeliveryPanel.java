package app.ballast.reliability.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.DeliveryReading;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;

/** How changes reach production on one service, over the period of the page. */
class DeliveryPanel extends SectionPanel {

    DeliveryPanel(ReliabilityDesk desk, SloWords slo, ServiceRef service, ChartFrame frame) {
        super(slo.text("delivery.title"), Tone.RELIABILITY);
        DeliveryWords words = new DeliveryWords(slo.figures());
        ZoneId zone = words.figures().zone();
        DeliveryReading reading = desk.delivery().of(service.id(), frame.period(), zone);
        Anchor all = new Anchor(ReliabilityLinks.deployments(service), words.text("delivery.all"));
        all.getElement().setAttribute("router-link", true);
        setAside(all);
        if (reading.figures().since() == null) {
            add(new Paragraph(words.text(desk.keeper() ? "delivery.none.keeper" : "delivery.none.ask")));
        } else {
            Paragraph hint = new Paragraph(words.text("delivery.window", frame.label()));
            hint.addClassName("slo-hint");
            add(hint, new DeliveryTiles(reading, words).row());
        }
    }
}
