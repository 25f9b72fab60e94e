package app.ballast.decisions.ui;

import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Tone;
import app.ballast.decisions.DecisionRow;
import app.ballast.decisions.DecisionState;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.decisions.SigningSide;
import app.ballast.decisions.review.DecisionVerdict;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Decisions, one a row: what was asked, where it stands, what came of it. */
class DecisionRows extends Div {

    /** More than anybody reads; the filter finds the rest. */
    private static final int MOST = 200;

    private final transient DecisionWords words;

    DecisionRows(List<DecisionRow> rows, DecisionWords words) {
        this.words = words;
        UnorderedList list = new UnorderedList();
        list.addClassName("decision-rows");
        rows.stream().limit(MOST).forEach(row -> list.add(line(row)));
        add(list);
        if (rows.size() > MOST) {
            add(new Paragraph(words.text("decisions.more", MOST, rows.size())));
        }
    }

    private ListItem line(DecisionRow row) {
        Span key = new Span(row.id().toString());
        key.addClassName("decision-key");
        Anchor question = new Anchor(DecisionsLinks.decision(row.id()), row.question());
        question.getElement().setAttribute("router-link", true);
        Span about = new Span(row.product().name() + " · " + when(row));
        about.addClassName("decision-about");
        Div what = new Div(question, about);
        what.addClassName("decision-what");
        Div said = new Div(badge(row));
        said.addClassName("decision-said");
        if (row.waits()) {
            said.add(new Badge(
                    words.text(row.state() == DecisionState.OPEN ? "decisions.waits.sign" : "decisions.waits.learn"),
                    Tone.DEBT));
        }
        return new ListItem(key, what, said);
    }

    private Badge badge(DecisionRow row) {
        DecisionVerdict verdict = row.verdict();
        if (verdict != null && row.state() != DecisionState.SUPERSEDED) {
            return new Badge(words.text(verdict.labelKey()), DecisionWords.tone(verdict));
        }
        return new Badge(
                words.text(row.state().labelKey()), row.state() == DecisionState.OPEN ? Tone.DEBT : Tone.NEUTRAL);
    }

    private String when(DecisionRow row) {
        LocalDate decided = row.decidedOn();
        if (decided == null) {
            String proposed = words.text(
                    "decisions.proposed", row.proposedBy(), words.figures().age(row.proposedAt()));
            return row.state() == DecisionState.OPEN ? proposed + " · " + missing(row) : proposed;
        }
        String day = words.text("decisions.decided", words.figures().day(decided));
        LocalDate review = row.reviewOn();
        return review == null || row.state() != DecisionState.DECIDED
                ? day
                : day + " · "
                        + words.text("decisions.review.due", words.figures().day(review));
    }

    private String missing(DecisionRow row) {
        return words.text(
                "decisions.unsigned",
                Arrays.stream(SigningSide.values())
                        .filter(side -> !row.signed().contains(side))
                        .map(side -> words.text(side.labelKey()))
                        .collect(Collectors.joining(", ")));
    }
}
