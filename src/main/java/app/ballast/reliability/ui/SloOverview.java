package app.ballast.reliability.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.metrics.Anomalies;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.availability.DailyAvailability;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All SLOs, or those of the services that a product depends on with the product's own figures; the worst first. */
class SloOverview extends Div {

    private final transient ReliabilityDesk desk;
    private final transient SloWords words;

    /**
     * @param products that are covered, at least one; null for all services
     * @param frame of the page's charts
     */
    SloOverview(ReliabilityDesk desk, SloWords words, @Nullable List<ProductRef> products, ChartFrame frame) {
        this.desk = desk;
        this.words = words;
        addClassName("slo-content");
        List<SloStatus> statuses = products == null
                ? desk.budgets().all()
                : desk.budgets().of(products.stream().map(ProductRef::id).toList());
        List<ServiceRef> services = products == null
                ? desk.portfolio().services()
                : desk
                        .portfolio()
                        .services(products.stream().map(ProductRef::id).toList())
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .map(used -> used.service())
                        .distinct()
                        .sorted(Comparator.comparing(ServiceRef::name))
                        .toList();
        if (products != null && !services.isEmpty()) {
            periods(products, frame);
        }
        SectionPanel panel = new SectionPanel(words.text("slo.title"), Tone.RELIABILITY);
        if (statuses.isEmpty()) {
            panel.add(empty(services));
        } else {
            panel.setAside(new Span(words.text("slo.count", statuses.size())));
            panel.add(new SloTable(statuses, words));
        }
        add(panel);
        List<ProductRef> covered = products == null ? desk.portfolio().products() : products;
        if (!covered.isEmpty()) {
            add(new DebtPanel(desk, words, covered, services));
        }
        without(services, statuses);
    }

    /** One product with its chart, or several in figures: availability of different products is no one number. */
    private void periods(List<ProductRef> products, ChartFrame frame) {
        Period period = frame.period();
        Map<ProductId, ReliabilitySnapshot> shown = desk.reliability()
                .snapshots(products.stream().map(ProductRef::id).toList(), period);
        products.forEach(product -> {
            ReliabilitySnapshot snapshot = shown.get(product.id());
            if (snapshot != null) {
                add(period(product, snapshot, frame, products.size() == 1));
            }
        });
    }

    private Component period(ProductRef product, ReliabilitySnapshot shown, ChartFrame frame, boolean drawn) {
        Period period = frame.period();
        SectionPanel panel =
                new SectionPanel(words.text("slo.period", product.name(), frame.label()), Tone.RELIABILITY);
        PeriodTiles tiles = new PeriodTiles(product, shown, words);
        panel.add(tiles.row());
        if (!drawn) {
            return panel;
        }
        DailyAvailability days = DailyAvailability.of(
                desk.reliability()
                        .snapshot(product.id(), Anomalies.reading(period))
                        .days(),
                period);
        if (days.days().stream().anyMatch(Objects::nonNull)) {
            panel.add(new AvailabilityChart(product, shown, days, frame, tiles.age()).chart());
        }
        return panel;
    }

    private Component empty(List<ServiceRef> services) {
        if (services.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.SERVER,
                    words.text("slo.none.services"),
                    words.text("slo.none.services.text"),
                    link(PortfolioLinks.SETTINGS_SERVICES, "slo.none.services.link"));
        }
        return new EmptyState(
                VaadinIcon.SCALE,
                words.text("slo.none"),
                words.text(desk.keeper() ? "slo.none.keeper" : "slo.none.ask"));
    }

    private Anchor link(String to, String key) {
        Anchor anchor = new Anchor(to, words.text(key));
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    /** The services that keep nothing yet: where to go to say what they should. */
    private void without(List<ServiceRef> services, List<SloStatus> statuses) {
        Set<ServiceRef> kept =
                statuses.stream().map(status -> status.slo().service()).collect(Collectors.toSet());
        List<ServiceRef> left =
                services.stream().filter(service -> !kept.contains(service)).toList();
        if (left.isEmpty()) {
            return;
        }
        SectionPanel panel = new SectionPanel(words.text("slo.without"));
        Div links = new Div();
        links.addClassName("slo-links");
        left.forEach(service -> {
            Anchor anchor = new Anchor(ReliabilityLinks.service(service), service.name());
            anchor.getElement().setAttribute("router-link", true);
            links.add(anchor);
        });
        panel.add(links);
        add(panel);
    }
}
