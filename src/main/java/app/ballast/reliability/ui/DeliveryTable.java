package app.ballast.reliability.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.reliability.DeliveryReading;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.delivery.DeliveryFigures;
import app.ballast.reliability.delivery.Missing;
import app.ballast.reliability.slo.DurationSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The five metrics by service, by name: nothing here is a ranking. */
class DeliveryTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("service", "lead", "frequency", "recovery", "fail", "rework");

    private final transient DeliveryWords words;

    DeliveryTable(List<DeliveryReading> readings, DeliveryWords words) {
        this.words = words;
        addClassNames("slo-table", "delivery-table");
        NativeTableRow heads = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(words.text("delivery." + column));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        });
        getHead().add(heads);
        readings.forEach(reading -> getBody().add(row(reading)));
    }

    private NativeTableRow row(DeliveryReading reading) {
        DeliveryFigures figures = reading.figures();
        DeliveryExplanations opened = new DeliveryExplanations(reading, words);
        Anchor service = new Anchor(
                ReliabilityLinks.service(reading.service()), reading.service().name());
        service.getElement().setAttribute("router-link", true);
        NativeTableCell name = cell("service", service);
        name.addClassName("slo-slo");
        return new NativeTableRow(
                name,
                cell(
                        "lead",
                        times(
                                figures.leadTime(),
                                figures.leadTimeMissing(),
                                "delivery.without",
                                figures.withoutCommit(),
                                opened::leadTime)),
                cell("frequency", frequency(figures, opened)),
                cell(
                        "recovery",
                        times(
                                figures.recovery(),
                                figures.recoveryMissing(),
                                "delivery.still-open",
                                figures.open(),
                                opened::recovery)),
                cell("fail", share(figures, figures.changeFailRate(), figures.failed(), opened::failRate)),
                cell("rework", share(figures, figures.reworkRate(), figures.unplanned(), opened::rework)));
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("delivery-" + column);
        cell.getElement().setAttribute("data-label", words.text("delivery." + column));
        return cell;
    }

    private Component times(
            @Nullable DurationSummary times,
            Optional<Missing> missing,
            String leftKey,
            int left,
            Supplier<Explanation> opened) {
        if (times == null) {
            return unknown(missing, opened);
        }
        String p90 = words.text("delivery.p90", words.figures().duration(times.p90()), times.count());
        return known(
                words.figures().duration(times.median()),
                left == 0 ? p90 : p90 + ", " + words.text(leftKey, left),
                opened);
    }

    private Component frequency(DeliveryFigures figures, DeliveryExplanations opened) {
        OptionalDouble rate = figures.perWeek();
        return rate.isEmpty()
                ? unknown(figures.frequencyMissing(), opened::frequency)
                : known(words.frequency(rate.getAsDouble()), words.often(figures), opened::frequency);
    }

    private Component share(DeliveryFigures figures, OptionalDouble share, int part, Supplier<Explanation> opened) {
        return share.isEmpty()
                ? unknown(figures.sharesMissing(), opened)
                : known(
                        words.share(share.getAsDouble()),
                        words.text("delivery.of", part, figures.deployments()),
                        opened);
    }

    private static Component known(String value, String more, Supplier<Explanation> opened) {
        Span small = new Span(more);
        small.addClassName("slo-more");
        return new Div(new Figure(value, opened), small);
    }

    private Component unknown(Optional<Missing> missing, Supplier<Explanation> opened) {
        Figure why = new Figure(missing.map(words::missing).orElseThrow(), opened);
        why.addClassName("delivery-missing");
        return why;
    }
}
