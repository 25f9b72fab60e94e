package app.ballast.decisions.ui;

import app.ballast.common.ui.Figure;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionOption;
import app.ballast.decisions.Expectation;
import app.ballast.decisions.Review;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.decisions.review.KnownDays;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was expected of the chosen option, and what came of it; every verdict opens to its working. */
class ExpectationTable extends NativeTable {

    private static final List<String> COLUMNS =
            List.of("metric", "expected", "before", "measured", "verdict", "confidence");

    private final transient DecisionDetails decision;
    private final transient @Nullable Review review;
    private final transient DecisionWords words;

    ExpectationTable(DecisionDetails decision, DecisionOption choice, DecisionWords words) {
        this.decision = decision;
        this.review = decision.review();
        this.words = words;
        addClassName("decision-table");
        NativeTableRow heads = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(words.text("decisions.column." + column));
            head.getElement().setAttribute("scope", "col");
            head.addClassName("decision-" + column);
            heads.add(head);
        });
        getHead().add(heads);
        choice.expectations().forEach(expectation -> getBody().add(row(expectation)));
    }

    private NativeTableRow row(Expectation expectation) {
        ExpectationVerdict verdict = review == null ? null : review.outcomes().get(expectation.number());
        return new NativeTableRow(
                cell("metric", new Span(words.metric(expectation.metric()))),
                cell("expected", expected(expectation, verdict)),
                cell("before", level(expectation, verdict == null ? null : verdict.before())),
                cell("measured", level(expectation, verdict == null ? null : verdict.after())),
                cell("verdict", said(expectation, verdict)),
                cell("confidence", new Span(expectation.confidence() + "\u00a0%")));
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("decision-" + column);
        cell.getElement().setAttribute("data-label", words.text("decisions.column." + column));
        return cell;
    }

    private Component expected(Expectation expectation, @Nullable ExpectationVerdict verdict) {
        Span amount = new Span(words.text(
                "decisions.expected.by",
                words.expected(expectation),
                words.figures().day(expectation.by())));
        if (verdict == null || verdict.before().known() == 0) {
            return amount;
        }
        double level =
                verdict.before().mean().orElseThrow() + expectation.direction().sign() * expectation.amount();
        Span about = new Span(
                words.text("decisions.expected." + expectation.direction(), words.level(expectation.metric(), level)));
        about.addClassName("decision-about");
        return new Div(amount, about);
    }

    private Component level(Expectation expectation, @Nullable KnownDays days) {
        if (days == null) {
            return new Span(words.text("decisions.not-yet"));
        }
        return days.known() == 0
                ? new Span(words.text("decisions.not-known"))
                : new Span(words.level(expectation.metric(), days.mean().orElseThrow()));
    }

    private Component said(Expectation expectation, @Nullable ExpectationVerdict verdict) {
        Review latest = review;
        if (verdict == null || latest == null) {
            return new Span(words.text("decisions.not-yet"));
        }
        return new Figure(
                        words.verdict(expectation, verdict),
                        () -> new VerdictExplanation(decision, latest, expectation, words).of(verdict))
                .dyed(DecisionWords.tone(verdict.verdict()));
    }
}
