package app.ballast.reliability.ui;

import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Explanation;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.SloDetails;
import app.ballast.reliability.slo.Burned;
import app.ballast.reliability.slo.SloReading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What burned a budget: by incident and by day, what burned most first; each opens. */
class BurnedLists extends Div {

    private static final int MOST = 6;

    private final transient SloDetails details;
    private final transient SloReading reading;
    private final transient SloWords words;
    private final transient SloExplanations opened;

    BurnedLists(SloDetails details, SloWords words, SloExplanations opened, ZoneId zone) {
        this.details = details;
        this.words = words;
        this.opened = opened;
        reading = details.status().reading();
        addClassName("slo-burned");
        Burned burned = details.burned();
        if (reading.tally().bad() == 0) {
            add(new Paragraph(words.text("slo.burned.nothing")));
            return;
        }
        Div incidents = part("slo.burned.incidents");
        List<IncidentRow> rows = details.incidents().stream()
                .filter(row -> burned.incidents().containsKey(row.id().value()))
                .sorted(Comparator.comparingDouble(this::burnedBy).reversed())
                .toList();
        rows.stream()
                .limit(MOST)
                .forEach(row ->
                        incidents.add(line(words.incident(row), burnedBy(row), () -> opened.incident(details, row))));
        double others = rows.stream().skip(MOST).mapToDouble(this::burnedBy).sum();
        rest(incidents, "slo.burned.others", others);
        rest(incidents, "slo.burned.elsewhere", burned.elsewhere());
        Div days = part("slo.burned.days");
        List<Burned.Day> worst = burned.days().stream()
                .filter(day -> day.tally().bad() > 0)
                .sorted(Comparator.comparingDouble(
                                (Burned.Day day) -> day.tally().bad())
                        .reversed())
                .toList();
        worst.stream()
                .limit(MOST)
                .forEach(day -> days.add(line(
                        words.figures().day(day.date()), day.tally().bad(), () -> opened.day(details, day, zone))));
        rest(
                days,
                "slo.burned.other-days",
                worst.stream().skip(MOST).mapToDouble(day -> day.tally().bad()).sum());
        add(incidents, days);
    }

    private double burnedBy(IncidentRow row) {
        return details.burned().incidents().getOrDefault(row.id().value(), 0.0);
    }

    private Div part(String key) {
        return new Div(new H3(words.text(key)));
    }

    private Component line(String name, double amount, Supplier<Explanation> explained) {
        NativeButton line = new NativeButton();
        line.addClassName("slo-burned-line");
        line.add(parts(name, amount));
        ExplainPanel.opensFrom(line, explained);
        return line;
    }

    private void rest(Div part, String key, double amount) {
        if (amount > 0) {
            part.add(line(words.text(key), amount, () -> opened.rest(words.text(key), amount)));
        }
    }

    private Component[] parts(String name, double amount) {
        Span what = new Span(name);
        what.addClassName("slo-burned-name");
        double share = reading.budget().allowed().isPresent()
                ? amount / reading.budget().allowed().getAsDouble()
                : 0;
        Span much = new Span(
                words.text("slo.burned.amount", words.amount(reading.measure(), amount), words.remaining(share)));
        much.addClassName("slo-burned-amount");
        return new Component[] {what, SloTable.bar(share), much};
    }
}
