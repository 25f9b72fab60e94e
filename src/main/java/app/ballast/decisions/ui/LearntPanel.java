package app.ballast.decisions.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.Review;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** What was learnt, of every review; and the field for it, for those who propose and sign. */
class LearntPanel extends SectionPanel {

    private final transient DecisionDesk desk;
    private final transient DecisionDetails decision;
    private final transient Runnable changed;
    private final TextArea text = new TextArea();
    private final FieldErrors errors = new FieldErrors().put("learnt", text);

    LearntPanel(DecisionDesk desk, DecisionDetails decision, DecisionWords words, Runnable changed) {
        super(words.text("decisions.learnt"));
        this.desk = desk;
        this.decision = decision;
        this.changed = changed;
        addClassName("decision-learnt");
        for (Review review : decision.reviews()) {
            if (!review.learnt().isEmpty()) {
                Paragraph by = new Paragraph(words.text(
                        "decisions.learnt.by",
                        review.learntBy() == null ? "" : review.learntBy(),
                        words.figures().day(review.dueOn())));
                by.addClassName("decision-about");
                add(new MarkdownBlock(review.learnt()), by);
            }
        }
        Review latest = decision.review();
        if (latest == null) {
            add(new Paragraph(words.text("decisions.learnt.later")));
        } else if (latest.learnt().isEmpty()) {
            add(desk.proposer() ? form(words) : new Paragraph(words.text("decisions.learnt.none")));
        }
    }

    private Div form(DecisionWords words) {
        text.setLabel(words.text("decisions.learnt.ask"));
        text.setWidthFull();
        text.setMinRows(2);
        Button save = new Button(words.text("common.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(text, save);
        form.addClassName("decision-form-part");
        return form;
    }

    private void save() {
        try {
            desk.reviews().learn(decision.id(), text.getValue());
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        Notices.success(getTranslation("settings.saved"));
        getUI().ifPresent(NavigationBadge::recount);
        changed.run();
    }
}
