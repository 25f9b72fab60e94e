package app.ballast.reliability.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Opened;
import app.ballast.reliability.IncidentRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Incidents as dense rows, the newest first. */
class IncidentTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("title", "severity", "state", "started", "length", "impact");

    private final transient IncidentWords words;

    IncidentTable(IncidentWords words) {
        this.words = words;
        addClassNames("slo-table", "incident-table");
        NativeTableRow heads = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(words.text("incidents.column." + column));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        });
        getHead().add(heads);
    }

    /** Adds rows below those that are there. */
    void append(List<IncidentRow> rows) {
        rows.forEach(row -> getBody().add(row(row)));
    }

    private NativeTableRow row(IncidentRow row) {
        Anchor title = words.link(row.id(), words.title(row));
        NativeTableCell name = cell("title", new Div(title, IncidentWords.muted(words.services(row))));
        name.addClassName("slo-slo");
        return new NativeTableRow(
                name,
                cell("severity", words.badge(row.severity())),
                cell("state", words.badge(row.state())),
                cell("started", new Span(words.figures().moment(row.startedAt()))),
                cell("length", new Figure(words.length(row), () -> length(words, row))),
                cell("impact", new Figure(words.impact(row), () -> impact(words, row))));
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("incident-" + column);
        cell.getElement().setAttribute("data-label", words.text("incidents.column." + column));
        return cell;
    }

    /** How long an incident took, opened. */
    static Explanation length(IncidentWords words, IncidentRow row) {
        String source = words.text("balance.source.incident." + row.origin().name());
        Opened opened = new Opened(words.figures(), "incidents.length", words.title(row))
                .input(
                        "incidents.column.started",
                        words.figures().moment(row.startedAt()),
                        source,
                        words.figures().age(row.startedAt()));
        return row.resolvedAt() == null
                ? opened.note("incidents.length.open").done()
                : opened.input(
                                "incidents.resolved",
                                words.figures().moment(row.resolvedAt()),
                                source,
                                words.figures().age(row.resolvedAt()))
                        .note("balance.definitions")
                        .done();
    }

    /** How long customers felt it, opened. */
    static Explanation impact(IncidentWords words, IncidentRow row) {
        String source = words.text("balance.source.incident." + row.origin().name());
        return new Opened(words.figures(), "incidents.impact", words.title(row))
                .input(
                        "incidents.impact.said",
                        words.impact(row),
                        words.text("incidents.impact.source"),
                        words.figures().age(row.startedAt()))
                .input(
                        "incidents.length",
                        words.length(row),
                        source,
                        words.figures().age(row.startedAt()))
                .note("incidents.impact.note")
                .note("balance.definitions")
                .done();
    }
}
