package app.ballast.decisions.ui;

import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionLink;
import app.ballast.decisions.DecisionOption;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.decisions.Review;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.portfolio.ui.ActivityDetails;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One decision: its options side by side, what was expected and what came, who signed, how it stood, what was learnt. */
class DecisionBoard extends Div {

    private final transient DecisionDesk desk;
    private final transient DecisionDetails decision;
    private final transient DecisionWords words;

    /**
     * @param talk kept while others' changes are shown, so that what is being typed stays
     * @param history kept too, so that it stays open
     */
    DecisionBoard(
            DecisionDesk desk,
            DecisionDetails decision,
            DecisionWords words,
            TalkPanel talk,
            ActivityDetails history,
            Runnable changed) {
        this.desk = desk;
        this.decision = decision;
        this.words = words;
        addClassName("decision-content");
        link("decisions.supersedes", decision.supersedes());
        link("decisions.superseded-by", decision.supersededBy());
        if (!decision.withdrawnWhy().isEmpty()) {
            add(new Paragraph(words.text("decisions.withdrawn", decision.withdrawnWhy())));
        }
        if (!decision.background().isEmpty()) {
            SectionPanel background = new SectionPanel(words.text("decisions.background"));
            background.add(new MarkdownBlock(decision.background()));
            add(background);
        }
        Div options = new Div();
        options.addClassName("decision-options");
        decision.options()
                .forEach(option -> options.add(
                        new OptionCard(option, option.equals(decision.choice()), decision.decidedOn() != null, words)));
        Div beside = new Div(new SignPanel(desk, decision, words, changed));
        LocalDate on = decision.decidedOn();
        if (on != null) {
            beside.add(new StoodPanel(decision, on, words), new LearntPanel(desk, decision, words, changed));
        }
        beside.add(new RecordPanel(
                desk.records().of(decision.product().id()), decision.product().name(), words, false));
        beside.addClassName("decision-beside");
        Div main = new Div(expected(), talk, history);
        main.addClassName("decision-main");
        Div below = new Div(main, beside);
        below.addClassName("decision-below");
        add(options, below);
    }

    private void link(String key, @Nullable DecisionLink other) {
        if (other != null) {
            Anchor anchor = new Anchor(DecisionsLinks.decision(other.id()), other.id() + " " + other.question());
            anchor.getElement().setAttribute("router-link", true);
            Div line = new Div(words.text(key) + " ");
            line.add(anchor);
            line.addClassName("decision-link");
            add(line);
        }
    }

    private Component expected() {
        SectionPanel panel = new SectionPanel(words.text("decisions.came"));
        DecisionOption choice = decision.choice();
        if (choice == null) {
            panel.add(new Paragraph(words.text("decisions.came.no-choice")));
            return panel;
        }
        if (choice.expectations().isEmpty()) {
            panel.add(new Paragraph(words.text("decisions.came.nothing", choice.letter(), choice.name())));
            return panel;
        }
        Div scroll = new Div(new ExpectationTable(decision, choice, words));
        scroll.addClassName("decision-scroll");
        panel.add(scroll);
        Review review = decision.review();
        if (review != null && review.notShipped() > 0) {
            panel.add(new Paragraph(words.text("decisions.not-shipped", review.notShipped())));
        }
        Paragraph hint = new Paragraph(next());
        hint.addClassName("decision-about");
        panel.add(hint);
        new DecisionChart(decision, words)
                .model(desk.reviews(), desk.today())
                .ifPresent(model -> panel.add(new TwoSidesChart(model)));
        return panel;
    }

    private String next() {
        LocalDate next = decision.reviewOn();
        if (next == null) {
            return words.text(decision.review() == null ? "decisions.next.unset" : "decisions.next.none");
        }
        String day = words.figures().day(next);
        return switch (decision.state()) {
            case OPEN -> words.text("decisions.next.open", day);
            case DECIDED -> words.text(decision.review() == null ? "decisions.next" : "decisions.next.again", day);
            case SUPERSEDED, WITHDRAWN -> words.text("decisions.next.none");
        };
    }
}
