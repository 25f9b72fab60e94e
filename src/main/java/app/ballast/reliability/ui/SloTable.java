package app.ballast.reliability.ui;

import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Tone;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.AlertState;
import app.ballast.reliability.slo.BurnReading;
import app.ballast.reliability.slo.SloReading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** SLOs as dense rows, every figure of which opens. */
class SloTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("slo", "objective", "remaining", "burn", "alerts", "known");

    private final transient SloWords words;

    SloTable(List<SloStatus> statuses, SloWords words) {
        this.words = words;
        addClassName("slo-table");
        NativeTableRow heads = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(words.text("slo.column." + column));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        });
        getHead().add(heads);
        statuses.forEach(status -> getBody().add(row(status)));
    }

    private NativeTableRow row(SloStatus status) {
        SloExplanations opened = new SloExplanations(status, words);
        return new NativeTableRow(
                cell("slo", name(status)),
                cell("objective", new Figure(words.promise(status.slo()), opened::promise)),
                cell("remaining", remaining(status, opened)),
                cell("burn", burn(status, opened)),
                cell("alerts", alert(status, opened)),
                cell("known", known(status, opened)));
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("slo-" + column);
        cell.getElement().setAttribute("data-label", words.text("slo.column." + column));
        return cell;
    }

    private Component name(SloStatus status) {
        Anchor service = new Anchor(
                ReliabilityLinks.service(status.slo().service()),
                status.slo().service().name());
        service.getElement().setAttribute("router-link", true);
        Span what = new Span(
                status.slo().counts()
                        ? status.slo().name()
                        : words.text("slo.not-counting", status.slo().name()));
        what.addClassName("slo-more");
        return new Div(service, what);
    }

    private Component remaining(SloStatus status, SloExplanations opened) {
        SloReading reading = status.reading();
        if (reading.remaining().isEmpty()) {
            return new Figure(words.whyUnknown(status), opened::remaining);
        }
        double left = reading.remaining().getAsDouble();
        Figure figure = new Figure(words.remaining(left), opened::remaining);
        figure.addClassName("slo-large");
        Span more = new Span(words.left(reading));
        more.addClassName("slo-more");
        Div all = new Div(left < 0 ? figure.dyed(Tone.WORSE) : figure, bar(left), more);
        all.addClassName("slo-left");
        return all;
    }

    /** A bar of what is left; overspent, of what is too much. */
    static Component bar(double left) {
        Span fill = new Span();
        fill.getStyle().set("inline-size", Math.round(Math.min(1, Math.abs(left)) * 100) + "%");
        Span bar = new Span(fill);
        bar.addClassName("slo-bar");
        bar.getElement().setAttribute("data-tone", left < 0 ? "worse" : "reliability");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private Component burn(SloStatus status, SloExplanations opened) {
        BurnReading now = status.reading().burnNow().orElse(null);
        if (now == null) {
            return new Figure(
                    words.text(status.slo().objective().leavesBudget() ? "balance.not-known" : "slo.no-budget.short"),
                    opened::burn);
        }
        Span over = new Span(words.text("slo.over", words.length(now.rule().longWindow())));
        over.addClassName("slo-more");
        return new Div(new Figure(words.burn(now.longBurn().orElse(0)), opened::burn), over);
    }

    private Component alert(SloStatus status, SloExplanations opened) {
        AlertState state = status.reading().alert();
        Figure figure = new Figure(words.alert(status.reading()), opened::alerts);
        return state == AlertState.PAGE || state == AlertState.TICKET ? figure.dyed(Tone.WORSE) : figure;
    }

    private Component known(SloStatus status, SloExplanations opened) {
        Span age = new Span(
                status.knownUntil() == null
                        ? words.text("slo.no-data")
                        : words.text("slo.until", words.figures().age(status.knownUntil())));
        age.addClassName("slo-more");
        return new Div(new Figure(words.known(status.reading().tally().knownShare()), opened::known), age);
    }
}
