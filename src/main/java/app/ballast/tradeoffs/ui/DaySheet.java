package app.ballast.tradeoffs.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.LinkedItem;
import app.ballast.common.ui.Figures;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.metrics.ui.UnusualDays;
import app.ballast.reliability.DeploymentRow;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.tradeoffs.BalanceDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One day of a product: what was measured on it, and what happened, each with the way there. */
class DaySheet extends Div {

    private static final int MOST = 50;

    private final transient Figures figures;

    /** @param unusual days of the chart's lines that were not as usual, by the line's name */
    DaySheet(BalanceDay day, Map<String, UnusualDays> unusual, Figures figures) {
        this.figures = figures;
        Double availability = day.availability();
        add(new Paragraph(
                availability == null
                        ? figures.text("balance.day.unknown")
                        : figures.text("balance.day.availability", figures.percent(availability, 3))));
        List<ProductDaySheet.Line> product = new ProductDaySheet(day.product(), figures).lines();
        if (product.isEmpty()) {
            add(new Paragraph(figures.text("balance.day.product.unknown")));
        }
        section("balance.day.product", product, one -> line(one.link(), one.said(), one.from()));
        List<String> said = new ArrayList<>();
        unusual.forEach((line, days) -> days.said(day.day()).ifPresent(rule -> said.add(line + ": " + rule)));
        section("balance.day.unusual", said, Paragraph::new);
        section("balance.day.incidents", day.incidents(), this::incident);
        section("balance.day.deployments", day.deployments(), this::deployment);
        section("balance.day.releases", day.releases(), release -> line(null, release.name(), ""));
        section(
                "balance.day.decisions",
                day.decisions(),
                decision ->
                        line(DecisionsLinks.decision(decision.id()), decision.id() + " " + decision.question(), ""));
        section("balance.day.done", day.done(), this::done);
        if (day.incidents().isEmpty()
                && day.deployments().isEmpty()
                && day.releases().isEmpty()
                && day.decisions().isEmpty()
                && day.done().isEmpty()) {
            add(new Paragraph(figures.text("balance.day.nothing")));
        }
    }

    private <T> void section(String heading, List<T> all, Function<T, Component> line) {
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("balance-day-list");
        all.stream().limit(MOST).map(line).map(ListItem::new).forEach(list::add);
        String count = all.size() > MOST ? figures.text("balance.day.more", MOST) : figures.count(all.size());
        add(new H3(figures.text(heading, count)), list);
    }

    private Component incident(IncidentRow incident) {
        String title = incident.title();
        String name = incident.service().name() + (title == null ? "" : ": " + title);
        return line(
                ReliabilityLinks.incident(incident.id()),
                name,
                incident.resolvedAt() == null
                        ? figures.text("balance.incidents.still-open")
                        : figures.duration(Duration.ofSeconds(incident.downSeconds())));
    }

    private Component deployment(DeploymentRow deployment) {
        return line(
                ReliabilityLinks.deployments(deployment.service()),
                deployment.service().name() + " " + deployment.label(),
                figures.moment(deployment.deployedAt()));
    }

    private Component done(LinkedItem item) {
        return line(
                BacklogLinks.item(item.key()),
                item.key() + " " + item.title(),
                figures.text(item.kind().labelKey()));
    }

    private static Component line(@Nullable String address, String name, String about) {
        Component what = address == null ? new Span(name) : link(address, name);
        Span aside = new Span(about);
        aside.addClassName("balance-day-about");
        Div line = new Div(what, aside);
        line.addClassName("balance-day-line");
        return line;
    }

    private static Anchor link(String address, String name) {
        Anchor link = new Anchor(address, name);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
