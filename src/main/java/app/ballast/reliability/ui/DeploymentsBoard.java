package app.ballast.reliability.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.DeliveryReading;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentChange;
import app.ballast.reliability.DeploymentFilter;
import app.ballast.reliability.DeploymentPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The metrics of one service or all, and the deployments of the window. */
class DeploymentsBoard extends Div {

    private static final int PAGE = 50;
    private static final String CURL = """
            curl -X POST "$BALLAST_URL/api/v1/deployments" \\
              -H "Authorization: Bearer $BALLAST_TOKEN" \\
              -H "Content-Type: application/json" \\
              -d "{\\"service\\": \\"%s\\", \\"label\\": \\"$VERSION\\", \\"externalId\\": \\"$JOB_ID\\",
                   \\"deployedAt\\": \\"$(date -u +%%Y-%%m-%%dT%%H:%%M:%%SZ)\\",
                   \\"firstCommitAt\\": \\"$(git log -1 --format=%%cI)\\"}\"""";

    private final transient ReliabilityDesk desk;
    private final transient DeliveryWords words;

    /**
     * @param mark says something else of a deployment
     * @param go leads to another state of the page
     */
    DeploymentsBoard(
            ReliabilityDesk desk,
            DeliveryWords words,
            DeploymentsAddress address,
            @Nullable ServiceRef service,
            BiConsumer<Deployment, DeploymentChange> mark,
            Consumer<DeploymentsAddress> go) {
        this.desk = desk;
        this.words = words;
        addClassName("slo-content");
        ZoneId zone = words.figures().zone();
        Period window =
                Period.lastDays(address.days(), LocalDate.now(desk.clock().withZone(zone)));
        List<DeliveryReading> readings = service == null
                ? desk.delivery().all(window, zone)
                : List.of(desk.delivery().of(service.id(), window, zone));
        DeploymentPage page = desk.deployments()
                .list(
                        new DeploymentFilter(
                                service == null ? null : service.id(),
                                null,
                                null,
                                window.from().atStartOfDay(zone).toInstant(),
                                null),
                        address.before() == null ? null : DeploymentPage.Cursor.of(address.before()),
                        PAGE);
        boolean nothing =
                readings.stream().allMatch(reading -> reading.figures().since() == null);
        if (nothing && page.rows().isEmpty()) {
            add(empty(service));
            return;
        }
        add(metrics(readings), list(page, address, mark, go));
    }

    private SectionPanel metrics(List<DeliveryReading> readings) {
        SectionPanel panel = new SectionPanel(words.text("delivery.title"), Tone.RELIABILITY);
        List<DeliveryReading> known = readings.stream()
                .filter(reading -> reading.figures().since() != null)
                .toList();
        if (!known.isEmpty()) {
            panel.add(new DeliveryTable(known, words));
        }
        String without = readings.stream()
                .filter(reading -> reading.figures().since() == null)
                .map(reading -> reading.service().name())
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            Paragraph rest = new Paragraph(words.text("delivery.none.of", without));
            rest.addClassName("slo-hint");
            panel.add(rest);
        }
        return panel;
    }

    private SectionPanel list(
            DeploymentPage page,
            DeploymentsAddress address,
            BiConsumer<Deployment, DeploymentChange> mark,
            Consumer<DeploymentsAddress> go) {
        SectionPanel panel = new SectionPanel(words.text("deployments.title"));
        if (page.rows().isEmpty()) {
            panel.add(new Paragraph(words.text("deployments.none.window")));
            return panel;
        }
        panel.add(new DeploymentList(
                page.rows(),
                words,
                desk.keeper(),
                row -> go.accept(address.withPanel(String.valueOf(row.id().value()))),
                mark));
        Div pages = new Div();
        pages.addClassName("slo-commands");
        if (address.before() != null) {
            pages.add(new Button(words.text("deployments.latest"), click -> go.accept(address.withBefore(null))));
        }
        DeploymentPage.Cursor next = page.next();
        if (next != null) {
            pages.add(new Button(words.text("deployments.older"), click -> go.accept(address.withBefore(next.text()))));
        }
        panel.add(pages);
        return panel;
    }

    private SectionPanel empty(@Nullable ServiceRef service) {
        SectionPanel panel = new SectionPanel(words.text("delivery.title"), Tone.RELIABILITY);
        panel.add(new EmptyState(
                VaadinIcon.UPLOAD,
                words.text("deployments.none"),
                words.text(desk.keeper() ? "deployments.none.keeper" : "deployments.none.ask")));
        if (desk.keeper()) {
            List<ServiceRef> services = desk.portfolio().services();
            String key = service != null
                    ? service.key()
                    : services.isEmpty() ? "checkout-api" : services.getFirst().key();
            Pre line = new Pre(CURL.formatted(key));
            line.addClassName("deployments-curl");
            line.getElement().setAttribute("tabindex", "0");
            line.getElement().setAttribute("role", "region");
            line.getElement().setAttribute("aria-label", words.text("deployments.none.line"));
            panel.add(line);
        }
        return panel;
    }
}
