package app.ballast.reliability.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.reliability.SloDetails;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.AlertState;
import app.ballast.reliability.slo.BurnReading;
import app.ballast.reliability.slo.SloReading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One SLO: how it stands, its budget over the window, and what burned it. */
class BudgetPanel extends SectionPanel {

    private final transient SloDetails details;
    private final transient SloStatus status;
    private final transient SloReading reading;
    private final transient SloWords words;
    private final transient SloExplanations opened;

    /**
     * @param frame of the page's charts
     * @param keeper whether the reader may change it
     */
    BudgetPanel(SloDetails details, SloWords words, ChartFrame frame, boolean keeper, Consumer<@Nullable String> open) {
        super(
                details.status().slo().name() + ", "
                        + words.promise(details.status().slo()),
                Tone.RELIABILITY);
        this.details = details;
        this.words = words;
        status = details.status();
        reading = status.reading();
        opened = new SloExplanations(status, words);
        Button edit = new Button(
                words.text(keeper ? "slo.edit" : "slo.look"),
                click -> open.accept(String.valueOf(status.slo().id().value())));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(edit.getText() + ": " + status.slo().name());
        setAside(edit);
        add(tiles());
        if (reading.remaining().isPresent()) {
            ZoneId zone = words.figures().zone();
            add(chart(zone, frame), hint(), new BurnedLists(details, words, opened, zone));
        }
    }

    private TileRow tiles() {
        return new TileRow(
                tile("slo.remaining", remaining(), opened::remaining),
                tile("slo.good." + reading.measure().name(), good(), opened::good),
                tile("slo.burn", burn(), opened::burn),
                tile("slo.alerts", alerts(), opened::alerts),
                tile("slo.known", known(words.known(reading.tally().knownShare()), words.age(status)), opened::known));
    }

    private StatTile tile(String key, Reading shown, Supplier<Explanation> explained) {
        return new StatTile(words.text(key), Tone.RELIABILITY, shown, explained);
    }

    private static Reading known(String value, @Nullable String target) {
        return new Reading.Known(value, "", null, target, List.of());
    }

    private Reading remaining() {
        return reading.remaining().isPresent()
                ? known(words.remaining(reading.remaining().getAsDouble()), words.left(reading))
                : new Reading.Unknown(words.whyUnknown(status));
    }

    private Reading good() {
        return reading.good().isPresent()
                ? known(
                        words.figures().percent(reading.good().getAsDouble(), 3) + "\u00a0%",
                        words.text(
                                "slo.bad",
                                words.amount(reading.measure(), reading.tally().bad())))
                : new Reading.Unknown(words.whyUnknown(status));
    }

    private Reading burn() {
        BurnReading now = reading.burnNow().orElse(null);
        if (now == null) {
            return new Reading.Unknown(
                    words.text(reading.objective().leavesBudget() ? "slo.burn.unknown" : "slo.no-budget"));
        }
        return known(
                words.burn(now.longBurn().orElse(0)),
                words.text("slo.over", words.length(now.rule().longWindow())));
    }

    private Reading alerts() {
        return reading.alert() == AlertState.NOT_KNOWN || reading.alert() == AlertState.NEVER
                ? new Reading.Unknown(words.alert(reading))
                : known(words.text("slo.alert.short." + reading.alert().name()), alertDetail());
    }

    private @Nullable String alertDetail() {
        return reading.alert() == AlertState.QUIET ? null : words.alert(reading);
    }

    private Component chart(ZoneId zone, ChartFrame frame) {
        // Its window says what it shows, the page's period only how close one looks.
        TwoSidesChart chart = frame.chart(
                new BudgetChart(details, words, zone).model(frame.shown().between()));
        chart.addClassName("slo-chart");
        chart.addDayClickListener(click -> details.burned().days().stream()
                .filter(day -> day.date().equals(click.date()))
                .findFirst()
                .ifPresent(day -> getUI().ifPresent(ui -> ExplainPanel.show(ui, opened.day(details, day, zone)))));
        return chart;
    }

    private Component hint() {
        Paragraph hint = new Paragraph(new Span(words.text("slo.chart.hint")));
        hint.addClassName("slo-hint");
        return hint;
    }
}
