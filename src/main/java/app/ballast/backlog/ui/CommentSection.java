package app.ballast.backlog.ui;

import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Drafts;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.MarkdownPreview;
import app.ballast.common.ui.SubmitKeys;
import app.ballast.discussion.CommentRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** What people say about an item, and the field to say more. */
@JsModule("./drafts/drafts.ts")
@JsModule("./keys/submit-keys.ts")
class CommentSection extends Section {

    private static final int MOST = 200;
    private static final String DRAFT = "comment";

    private final transient Desk desk;
    private final transient WorkItemDetails item;
    private final transient Words words;
    private final H3 heading = new H3();
    private final Div list = new Div();
    private final TextArea text = new TextArea();
    private final FieldErrors errors = new FieldErrors().put("comment", text);

    CommentSection(Desk desk, WorkItemDetails item, Words words) {
        this.desk = desk;
        this.item = item;
        this.words = words;
        addClassName("backlog-comments");
        add(heading, list);
        load();
        if (item.status() == Status.MERGED) {
            return;
        }
        text.setPlaceholder(getTranslation("backlog.comment.placeholder"));
        text.setAriaLabel(getTranslation("backlog.comment.placeholder"));
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxRows(12);
        Drafts.name(text, DRAFT);
        Button send = new Button(getTranslation("backlog.comment.add"), click -> send());
        send.setTooltipText(getTranslation("backlog.comment.keys"));
        Div form = new Div(text, new MarkdownPreview(text), send);
        form.addClassName("backlog-comment-form");
        SubmitKeys.listen(form, this::send, () -> {});
        form.addAttachListener(
                attach -> Drafts.keep(form, draft(), found -> text.setValue(found.getOrDefault(DRAFT, ""))));
        add(form);
    }

    private void load() {
        List<CommentRow> comments = desk.talk().comments(item.id(), MOST);
        heading.setText(
                comments.size() < MOST
                        ? getTranslation("backlog.comments", comments.size())
                        : getTranslation("backlog.comments.capped", MOST));
        list.removeAll();
        comments.forEach(comment -> list.add(comment(comment)));
    }

    private Div comment(CommentRow comment) {
        Span author = new Span(comment.author());
        author.addClassName("backlog-comment-author");
        Span time = new Span(words.time(comment.createdAt()));
        Div by = new Div(author, time);
        by.addClassName("backlog-comment-by");
        Div box = new Div(by, new MarkdownBlock(comment.body()));
        box.addClassName("backlog-comment");
        return box;
    }

    private void send() {
        errors.clear();
        try {
            desk.talk().comment(item.id(), text.getValue());
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        Drafts.clear(this, draft());
        text.clear();
        load();
    }

    private String draft() {
        return desk.draft("comment-" + item.key());
    }
}
