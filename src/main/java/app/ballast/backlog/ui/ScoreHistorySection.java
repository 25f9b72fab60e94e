package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a score came to be what it is: its course, and who changed what, the newest first. Built when somebody opens it. */
class ScoreHistorySection extends Details {

    private final transient Clock clock;
    private final transient ScoreWords words;
    private final Tone tone;
    private transient ScoreSheet shown;

    ScoreHistorySection(Clock clock, ScoreWords words, ScoreSheet sheet) {
        this.clock = clock;
        this.words = words;
        this.tone = sheet.kind().tone();
        this.shown = sheet;
        addClassName("backlog-history");
        setWidthFull();
        addOpenedChangeListener(change -> fill());
        show(sheet);
    }

    final void show(ScoreSheet sheet) {
        shown = sheet;
        setSummaryText(getTranslation("score.history", sheet.history().size()));
        setVisible(!sheet.history().isEmpty());
        fill();
    }

    private void fill() {
        removeAll();
        if (!isOpened()) {
            return;
        }
        List<ScoreChange> history = shown.history();
        if (ScoreChart.drawable(history)) {
            ScoreChart chart = new ScoreChart(history, clock.instant(), words, this::told);
            chart.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
            add(chart);
        }
        history.reversed().forEach(change -> add(line(change)));
    }

    private Div line(ScoreChange change) {
        Span time = new Span(words.words().time(change.at()));
        time.addClassName("backlog-history-time");
        Div line = new Div(time, new Span(told(change)));
        line.addClassName("backlog-history-line");
        return line;
    }

    private String told(ScoreChange change) {
        Input input = change.input() == null ? null : Input.find(change.input()).orElse(null);
        String text = getTranslation(
                change.cause().labelKey() + part(change),
                change.by(),
                input == null ? "" : getTranslation(input.labelKey()),
                value(input, change.before()),
                value(input, change.after()));
        BigDecimal score = change.score();
        return text + " → "
                + (score == null
                        ? getTranslation("score.history.unknown")
                        : getTranslation("score.history.score", words.words().score(score)));
    }

    /** A value that came first has none before it; one that nobody measures any more has none after it. */
    private static String part(ScoreChange change) {
        boolean measured = change.cause() == ScoreChange.Cause.MEASURED;
        if (change.before() == null && (measured || change.cause() == ScoreChange.Cause.ENTERED)) {
            return ".first";
        }
        return measured && change.after() == null ? ".gone" : "";
    }

    private String value(@Nullable Input input, @Nullable String stored) {
        return stored == null || input == null
                ? getTranslation("backlog.none")
                : words.value(input, new BigDecimal(stored));
    }
}
