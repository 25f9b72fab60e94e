package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An item's score as a sum of terms, each input in a field beside it. What changes here is shown in place, so that whoever
 * goes from field to field with the keyboard keeps their place.
 */
class ScoreSection extends Div {

    private final transient Desk desk;
    private final transient ScoreWords words;
    private final Runnable changed;
    private final StatTile score;
    private final StatTile cost;
    private final StatTile effort;
    private final Paragraph missing = new Paragraph();
    private final ScoreTerms terms;
    private final Paragraph spread = new Paragraph();
    private final OtherScoresSection others;
    private final Paragraph why = new Paragraph();
    private final Paragraph last = new Paragraph();
    private final LineNote line;
    private final QueuePlaceForm queue;
    private final ScoreHistorySection history;
    private transient ScoreSheet sheet;

    /** @param changed runs after a change of the score */
    ScoreSection(Desk desk, WorkItemDetails item, Words plain, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        words = new ScoreWords(plain, desk.portfolio().workspace().currency());
        sheet = desk.scoring().sheet(item.id());
        addClassName("score-section");
        score = new StatTile(
                getTranslation("score.score"), item.kind().tone(), scoreReading(), () -> words.scoreExplained(sheet));
        cost = new StatTile(
                getTranslation("score.cost"), item.kind().tone(), costReading(), () -> words.costExplained(sheet));
        effort = new StatTile(
                getTranslation("backlog.field.effort"),
                item.kind().tone(),
                effortReading(),
                () -> words.scoreExplained(sheet));
        terms = new ScoreTerms(desk, words, sheet, this::refresh);
        others = new OtherScoresSection(desk, words, sheet, this::refresh);
        line = new LineNote(desk, item.id(), plain);
        queue = new QueuePlaceForm(desk, words, sheet, this::refresh);
        history = new ScoreHistorySection(desk.clock(), words, sheet);
        missing.addClassName("score-missing");
        spread.addClassName("score-source");
        last.addClassName("score-source");
        add(
                new TileRow(score, cost, effort),
                new H3(getTranslation("score.terms")),
                missing,
                terms,
                spread,
                others,
                new H3(getTranslation("score.why")),
                why,
                last,
                line,
                queue,
                history);
        show();
    }

    private void refresh() {
        sheet = desk.scoring().sheet(sheet.id());
        score.show(scoreReading());
        cost.show(costReading());
        effort.show(effortReading());
        terms.show(sheet);
        others.show(sheet);
        line.show();
        queue.show(sheet);
        history.show(sheet);
        show();
        changed.run();
    }

    private void show() {
        missing.setVisible(!sheet.cost().missing().isEmpty());
        missing.setText(missing.isVisible() ? words.missing(sheet) : "");
        String apart = words.spread(sheet);
        spread.setVisible(!apart.isEmpty());
        spread.setText(apart);
        spread.setClassName(
                "score-wide", sheet.spread() != null && sheet.spread().isWide());
        why.setText(words.why(sheet));
        last.setText(words.last(sheet));
        last.setVisible(!last.getText().isEmpty());
    }

    private Reading scoreReading() {
        BigDecimal known = sheet.score();
        return known == null
                ? new Reading.Unknown(
                        getTranslation(sheet.cost().total() == null ? "score.unknown.cost" : "score.unknown.effort"))
                : new Reading.Known(words.words().score(known), "", null, null, trend(ScoreChange::score));
    }

    private Reading costReading() {
        BigDecimal known = sheet.cost().total();
        return known == null
                ? new Reading.Unknown(getTranslation("score.unknown.input"))
                : new Reading.Known(
                        words.money(known),
                        getTranslation("score.cost.unit"),
                        null,
                        null,
                        trend(ScoreChange::costOfDelay));
    }

    private Reading effortReading() {
        BigDecimal known = sheet.effort();
        return known == null
                ? new Reading.Unknown(getTranslation("backlog.effort.unknown"))
                : new Reading.Known(words.number(known), getTranslation("backlog.unit.weeks"), null, null, List.of());
    }

    private List<@Nullable Double> trend(Function<ScoreChange, @Nullable BigDecimal> figure) {
        List<@Nullable Double> trend = new ArrayList<>();
        for (ScoreChange change : sheet.history()) {
            BigDecimal value = figure.apply(change);
            trend.add(value == null ? null : value.doubleValue());
        }
        return trend;
    }
}
