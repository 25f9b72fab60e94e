package app.ballast.common.ui;

import com.vaadin.flow.component.Component;

/**
 * Ctrl+Enter (on a Mac Cmd+Enter) and Esc inside a form. The form's class carries
 * {@code @JsModule("./keys/submit-keys.ts")}.
 */
public final class SubmitKeys {

    private SubmitKeys() {}

    /** Runs {@code submit} or {@code leave} when somebody presses the keys inside the form; its fields are up to date then. */
    public static void listen(Component form, Runnable submit, Runnable leave) {
        form.getElement().addEventListener("ballast-submit", event -> submit.run());
        form.getElement().addEventListener("ballast-escape", event -> leave.run());
        form.addAttachListener(attach -> form.getElement().executeJs("window.ballastSubmit.listen(this)"));
    }
}
