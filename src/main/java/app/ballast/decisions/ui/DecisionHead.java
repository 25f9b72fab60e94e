package app.ballast.decisions.ui;

import app.ballast.common.ui.Badge;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.Tone;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionState;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.decisions.Review;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.discussion.ui.PresenceBar;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;

/** What was asked, where it stands, and what may be done with it. */
class DecisionHead extends Div {

    private final transient DecisionDetails decision;
    private final transient DecisionWords words;

    DecisionHead(DecisionDesk desk, DecisionDetails decision, DecisionWords words, Runnable changed) {
        this.decision = decision;
        this.words = words;
        PageHeader header = new PageHeader(decision.question());
        Span key = new Span(decision.id().toString());
        key.addClassName("decision-key");
        header.addComponentAsFirst(key);
        header.addActions(verdict());
        if (desk.proposer() && decision.state() == DecisionState.OPEN) {
            header.addActions(
                    new Button(words.text("decisions.edit"), click -> UI.getCurrent()
                            .navigate(
                                    DecisionsLinks.decision(decision.id()),
                                    QueryParameters.simple(Map.of(DecisionsView.EDIT, "true")))),
                    new WithdrawButton(desk, decision.id(), changed));
        } else if (desk.proposer() && decision.state() == DecisionState.DECIDED) {
            Button next = new Button(words.text("decisions.supersede"), click -> anew());
            next.addThemeVariants(ButtonVariant.TERTIARY);
            header.addActions(next);
        }
        Paragraph line = new Paragraph(when());
        line.addClassName("decision-about");
        add(header, line, new PresenceBar(desk.comments(), decision.id().subject()));
    }

    private void anew() {
        UI.getCurrent()
                .navigate(
                        DecisionsLinks.DECISIONS + "/" + DecisionsLinks.NEW,
                        QueryParameters.simple(Map.of(
                                "product",
                                decision.product().key(),
                                DecisionsView.SUPERSEDES,
                                decision.id().toString())));
    }

    private Badge verdict() {
        Review review = decision.review();
        if (review == null || decision.state() != DecisionState.DECIDED) {
            return new Badge(
                    words.text(decision.state().labelKey()),
                    decision.state() == DecisionState.OPEN ? Tone.DEBT : Tone.NEUTRAL);
        }
        long met = review.outcomes().values().stream()
                .filter(outcome -> outcome.verdict() == ExpectationVerdict.Verdict.MET)
                .count();
        return new Badge(
                words.text(
                        "decisions.verdict.of",
                        words.text(review.verdict().labelKey()),
                        met,
                        review.outcomes().size()),
                DecisionWords.tone(review.verdict()));
    }

    private String when() {
        String said = decision.product().name() + " · "
                + words.text(
                        "decisions.proposed",
                        decision.proposedBy(),
                        words.figures().age(decision.proposedAt()));
        LocalDate decided = decision.decidedOn();
        if (decided != null) {
            said += " · " + words.text("decisions.decided", words.figures().day(decided));
        }
        Review review = decision.review();
        return review == null
                ? said
                : said + " · "
                        + words.text("decisions.reviewed", words.figures().day(review.dueOn()));
    }
}
