package app.ballast.reliability.ui;

import app.ballast.common.ui.Figure;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.List;

/** The newest incidents of a service. */
class IncidentList extends Div {

    private static final int MOST = 20;

    IncidentList(List<IncidentRow> rows, SloWords words) {
        SectionPanel panel = new SectionPanel(words.text("balance.incidents"), Tone.RELIABILITY);
        if (rows.isEmpty()) {
            panel.add(new Paragraph(words.text("slo.incidents.none")));
        } else {
            panel.setAside(new Span(words.text("slo.incidents.count", rows.size())));
            UnorderedList list = new UnorderedList();
            list.addClassName("slo-incidents");
            rows.reversed().stream().limit(MOST).forEach(row -> list.add(line(row, words)));
            panel.add(list);
            if (rows.size() > MOST) {
                panel.add(new Paragraph(words.text("balance.more", rows.size() - MOST)));
            }
        }
        add(panel);
    }

    private static ListItem line(IncidentRow row, SloWords words) {
        Span when = new Span(words.figures().moment(row.startedAt()));
        when.addClassName("slo-when");
        Anchor name = new Anchor(
                ReliabilityLinks.incident(row.id()),
                row.title() == null
                        ? words.text("balance.source.incident." + row.origin().name())
                        : words.incident(row));
        name.getElement().setAttribute("router-link", true);
        Figure length = new Figure(
                row.resolvedAt() == null
                        ? words.text("balance.incidents.still-open")
                        : words.figures().duration(Duration.ofSeconds(row.downSeconds())),
                () -> IncidentTable.length(new IncidentWords(words.figures()), row));
        length.addClassName("slo-length");
        return new ListItem(when, name, length);
    }
}
