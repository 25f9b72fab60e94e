package app.ballast.reliability.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.IncidentFilter;
import app.ballast.reliability.IncidentPlace;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.UnknownAlert;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents by the filter of the page, with their figures, and the alerts that named no service that is known. */
class IncidentOverview extends Div {

    private static final int PAGE = 50;

    private final transient IncidentDesk desk;
    private final transient IncidentWords words;
    private final IncidentFilter filter;
    private final Button more = new Button();
    private final transient IncidentTable table;
    private transient @Nullable IncidentPlace last;

    IncidentOverview(IncidentDesk desk, IncidentWords words, IncidentAddress address) {
        this.desk = desk;
        this.words = words;
        addClassName("slo-content");
        String key = address.service();
        ServiceRef service = key == null ? null : desk.portfolio().service(key);
        ServiceId id = service == null ? null : service.id();
        filter = new IncidentFilter(id, address.severity(), address.state());
        table = new IncidentTable(words);
        if (desk.keeper()) {
            unknown(desk.alerts().unknown());
        }
        LocalDate today = LocalDate.now(desk.clock().withZone(words.figures().zone()));
        String whose = service == null ? words.text("incidents.all-services") : service.name();
        SectionPanel recovery = new SectionPanel(
                words.text("incidents.service", words.text("balance.period.last", address.days())) + ", " + whose,
                Tone.RELIABILITY);
        recovery.add(new IncidentTiles(
                        desk.readings()
                                .figures(
                                        id,
                                        address.severity(),
                                        Period.lastDays(address.days(), today),
                                        words.figures().zone()),
                        words.figures(),
                        whose)
                .row());
        add(recovery);
        SectionPanel panel = new SectionPanel(words.text("nav.incidents"), Tone.RELIABILITY);
        List<IncidentRow> rows = desk.readings().find(filter, null, PAGE + 1);
        if (rows.isEmpty()) {
            panel.add(empty(address.filters()));
        } else {
            more.setText(words.text("incidents.more"));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            more.addClickListener(click -> append(desk.readings().find(filter, last, PAGE + 1)));
            panel.add(table, more);
            append(rows);
        }
        add(panel);
    }

    private void append(List<IncidentRow> rows) {
        List<IncidentRow> shown = rows.stream().limit(PAGE).toList();
        table.append(shown);
        more.setVisible(rows.size() > PAGE);
        last = IncidentPlace.behind(shown.getLast());
    }

    private EmptyState empty(boolean filtered) {
        if (filtered) {
            Anchor all = new Anchor(ReliabilityLinks.INCIDENTS, words.text("incidents.none.filter.link"));
            all.getElement().setAttribute("router-link", true);
            return new EmptyState(
                    VaadinIcon.FILTER,
                    words.text("incidents.none.filter"),
                    words.text("incidents.none.filter.text"),
                    all);
        }
        return new EmptyState(
                VaadinIcon.BELL_O,
                words.text("incidents.none"),
                words.text(desk.keeper() ? "incidents.none.keeper" : "incidents.none.reader"));
    }

    private void unknown(List<UnknownAlert> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        SectionPanel panel = new SectionPanel(words.text("incidents.unknown"));
        panel.add(new Span(words.text("incidents.unknown.text")));
        UnorderedList list = new UnorderedList();
        list.addClassNames("slo-incidents", "incident-unknown");
        alerts.forEach(alert -> {
            ListItem line = new ListItem();
            Button forget = new Button(words.text("incidents.unknown.forget"), click -> {
                desk.alerts().forget(alert.service());
                list.remove(line);
                panel.setVisible(list.getChildren().findAny().isPresent());
            });
            forget.addThemeVariants(ButtonVariant.TERTIARY);
            forget.setAriaLabel(words.text("incidents.unknown.forget.name", alert.service()));
            line.add(
                    new Span(alert.service().isEmpty() ? words.text("incidents.unknown.unnamed") : alert.service()),
                    IncidentWords.muted(words.text(
                            "incidents.unknown.line",
                            alert.times(),
                            alert.alert(),
                            words.figures().moment(alert.lastAt()))),
                    forget);
            list.add(line);
        });
        panel.add(list);
        add(panel);
    }
}
