package app.ballast.common.ui;

import com.vaadin.flow.component.Component;

/** Whether somebody is writing in a part of a page, which only the browser knows. */
public final class Typing {

    private static final String IS_TYPING = """
            const active = document.activeElement;
            const field = this.contains(active) && active.closest('input, textarea, [contenteditable], vaadin-combo-box');
            return !!field || [...this.querySelectorAll('vaadin-text-area')].some((area) => area.value);""";

    private Typing() {}

    /**
     * Asks the browser, and then does the one or the other.
     *
     * @param idle nobody writes there and no text waits to be sent: the part may be built anew
     * @param busy what is there must stay
     */
    public static void ask(Component part, Runnable idle, Runnable busy) {
        part.getElement().executeJs(IS_TYPING).then(Boolean.class, typing -> {
            if (typing) {
                busy.run();
            } else {
                idle.run();
            }
        });
    }
}
