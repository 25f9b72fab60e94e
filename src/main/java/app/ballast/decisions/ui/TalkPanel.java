package app.ballast.decisions.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.SubmitKeys;
import app.ballast.decisions.DecisionId;
import app.ballast.discussion.CommentRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

/** What people say about a decision, before it is signed and after, and the field to say more. */
@JsModule("./keys/submit-keys.ts")
class TalkPanel extends SectionPanel {

    private static final int MOST = 200;

    private final transient DecisionDesk desk;
    private final transient DecisionId decision;
    private final transient DecisionWords words;
    private final Div list = new Div();
    private final TextArea text = new TextArea();
    private final FieldErrors errors = new FieldErrors().put("comment", text);

    TalkPanel(DecisionDesk desk, DecisionId decision, DecisionWords words) {
        super(words.text("decisions.talk"));
        this.desk = desk;
        this.decision = decision;
        this.words = words;
        addClassName("decision-talk");
        text.setPlaceholder(words.text("decisions.talk.placeholder"));
        text.setAriaLabel(words.text("decisions.talk.placeholder"));
        text.setWidthFull();
        Button send = new Button(words.text("decisions.talk.add"), click -> send());
        Div form = new Div(text, send);
        form.addClassName("decision-form-part");
        SubmitKeys.listen(form, this::send, () -> {});
        add(list, form);
        load();
    }

    /** Reads what was said again; what is being typed stays. */
    void load() {
        list.removeAll();
        desk.talk().comments(decision, MOST).forEach(comment -> list.add(comment(comment)));
    }

    private Div comment(CommentRow comment) {
        Span by = new Span(comment.author() + " · " + words.figures().age(comment.createdAt()));
        by.addClassName("decision-about");
        Div box = new Div(by, new MarkdownBlock(comment.body()));
        box.addClassName("decision-comment");
        return box;
    }

    private void send() {
        errors.clear();
        try {
            desk.talk().comment(decision, text.getValue());
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        text.clear();
        load();
    }
}
