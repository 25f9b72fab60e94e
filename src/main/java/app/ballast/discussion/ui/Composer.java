package app.ballast.discussion.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Drafts;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownPreview;
import app.ballast.common.ui.SubmitKeys;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** A field to write a comment in, with a preview; what is typed outlives the session. */
@JsModule("./drafts/drafts.ts")
@JsModule("./keys/submit-keys.ts")
class Composer extends Div {

    private static final String DRAFT = "comment";

    private final MentionArea text;
    private final FieldErrors errors;
    private final Div actions = new Div();
    private final transient Consumer<String> send;
    private final String draft;

    /**
     * @param label says what is written here
     * @param draft key of what is being typed
     * @param send may refuse by a {@link DomainException}
     */
    Composer(Talk talk, String label, String action, String draft, Consumer<String> send) {
        this.send = send;
        this.draft = draft;
        addClassName("talk-composer");
        text = new MentionArea(talk.desk());
        text.setPlaceholder(label);
        text.setAriaLabel(label);
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxRows(14);
        errors = new FieldErrors().put("comment", text);
        Drafts.name(text, DRAFT);
        Button button = new Button(getTranslation(action), click -> send());
        button.setTooltipText(getTranslation("talk.keys"));
        actions.addClassName("talk-composer-actions");
        actions.add(button);
        add(text, actions, new MarkdownPreview(text));
        SubmitKeys.listen(this, this::send, () -> {});
        addAttachListener(attach -> Drafts.keep(this, draft, found -> {
            if (text.isEmpty()) {
                text.setValue(found.getOrDefault(DRAFT, ""));
            }
        }));
    }

    /** Asks for something more. */
    Composer with(Component field) {
        actions.add(field);
        return this;
    }

    /** Can be left without sending; what was typed is forgotten then. */
    Composer leftBy(Runnable leave) {
        Button cancel = new Button(getTranslation("talk.cancel"), click -> {
            forget();
            leave.run();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(cancel);
        return this;
    }

    /** Puts a text before what is typed, and the cursor behind all. */
    void put(String before) {
        String typed = text.getValue();
        text.setValue(typed.isBlank() ? before : before + typed);
        text.focus();
    }

    private void send() {
        errors.clear();
        try {
            send.accept(text.getValue());
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        forget();
        text.clear();
    }

    /** By the window: the field itself may be gone by now. */
    private void forget() {
        Drafts.clear(UI.getCurrent(), draft);
    }
}
