package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

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
            ScoreChart chart = new ScoreChart(history, clock.instant(), words, words::told);
            chart.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
            add(chart);
        }
        history.reversed().forEach(change -> add(line(change)));
    }

    private Div line(ScoreChange change) {
        Span time = new Span(words.words().time(change.at()));
        time.addClassName("backlog-history-time");
        Div line = new Div(time, new Span(words.told(change)));
        line.addClassName("backlog-history-line");
        return line;
    }
}
