package app.ballast.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One number with its unit, its change, its target and its course; a button that opens how it is worked out. Where the
 * number is not known the tile says why.
 */
@Tag("button")
public class StatTile extends HtmlContainer implements ClickNotifier<StatTile> {

    private final String label;
    private final Tone side;
    private final Span said = span("said", "");
    private Reading reading;

    /**
     * @param label what the number is
     * @param side colours the line of its course
     * @param explanation asked for on each click, so that it costs nothing until then
     */
    public StatTile(String label, Tone side, Reading reading, Supplier<Explanation> explanation) {
        this.label = label;
        this.side = side;
        this.reading = reading;
        addClassName("ballast-tile");
        getElement().setAttribute("type", "button");
        ExplainPanel.opensFrom(this, explanation);
        fill();
    }

    /** Shows a newer reading in place; the focus stays where it is. */
    public void show(Reading newer) {
        reading = newer;
        fill();
        if (isAttached()) {
            describe();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        describe();
    }

    private void fill() {
        removeAll();
        add(span("label", label));
        switch (reading) {
            case Reading.Unknown unknown -> add(span("reason", unknown.reason()));
            case Reading.Known known -> fill(known);
        }
        getElement().setAttribute("data-figure", reading instanceof Reading.Known ? "known" : "reason");
        said.addClassName("ballast-hidden");
        add(said);
    }

    private void fill(Reading.Known known) {
        Span value = span("value", known.value());
        if (!known.unit().isEmpty()) {
            value.add(span("unit", known.unit()));
        }
        add(value);
        Change change = known.change();
        if (change != null) {
            Span moved = span("change", change.arrow() + " " + change.text());
            moved.getElement().setAttribute("aria-hidden", "true");
            change.tone().dye(moved);
            add(moved);
        }
        String target = known.target();
        if (target != null) {
            add(span("target", target));
        }
        if (Sparkline.drawable(known.trend())) {
            Span trend = span("trend", "");
            side.dye(trend);
            trend.add(Sparkline.of(known.trend()));
            add(trend);
        }
    }

    private static Span span(String part, String text) {
        Span span = new Span(text);
        span.addClassName("ballast-tile-" + part);
        return span;
    }

    /** Says in words what the eye takes from arrow, colour and place. */
    private void describe() {
        List<String> words = new ArrayList<>();
        if (reading instanceof Reading.Known known && known.change() != null) {
            words.add(describe(known.change()));
        }
        words.add(getTranslation("common.tile.explain"));
        said.setText(" " + String.join("; ", words));
    }

    private String describe(Change change) {
        String way = change.amount() > 0 ? "up" : change.amount() < 0 ? "down" : "same";
        String key = "common.tile.change." + way;
        return change.tone() == Tone.NEUTRAL
                ? getTranslation(key, change.text())
                : getTranslation(key + "." + (change.tone() == Tone.BETTER ? "better" : "worse"), change.text());
    }
}
