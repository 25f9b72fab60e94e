package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.ScoreChange;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who changed what of a score, and what it was from then on; the newest first. */
class ScoreHistorySection extends Details {

    private final transient ScoreWords words;

    ScoreHistorySection(ScoreWords words, ScoreSheet sheet) {
        this.words = words;
        addClassName("backlog-history");
        setWidthFull();
        show(sheet);
    }

    final void show(ScoreSheet sheet) {
        setSummaryText(getTranslation("score.history", sheet.history().size()));
        setVisible(!sheet.history().isEmpty());
        removeAll();
        sheet.history().reversed().forEach(change -> add(line(change)));
    }

    private Div line(ScoreChange change) {
        Span time = new Span(words.words().time(change.at()));
        time.addClassName("backlog-history-time");
        String input = change.input() == null
                ? ""
                : Input.find(change.input())
                        .map(found -> getTranslation(found.labelKey()))
                        .orElse(change.input());
        String text = getTranslation(
                change.cause().labelKey(), change.by(), input, value(change.before()), value(change.after()));
        BigDecimal score = change.score();
        String then = score == null
                ? getTranslation("score.history.unknown")
                : getTranslation("score.history.score", words.words().score(score));
        Div line = new Div(time, new Span(text + " → " + then));
        line.addClassName("backlog-history-line");
        return line;
    }

    private String value(@Nullable String stored) {
        return stored == null ? getTranslation("backlog.none") : words.number(new BigDecimal(stored));
    }
}
