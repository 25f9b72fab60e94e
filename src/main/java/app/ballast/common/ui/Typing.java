package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;

/** Whether somebody is writing in a part of a page, which only the browser knows. */
public final class Typing {

    private static final String IS_TYPING = """
            const active = document.activeElement;
            const field = this.contains(active) && active.closest('input, textarea, [contenteditable], vaadin-combo-box');
            const waits = (area) => area.value && !area.closest('[data-stays]');
            return !!field || [...this.querySelectorAll('vaadin-text-area')].some(waits);""";

    private static final String STAYS = "data-stays";

    private static final String WAITING = "waits-until-nobody-writes";

    /** Milliseconds between two looks at whether somebody still writes; such a look asks nothing of the server. */
    private static final int PAUSE = 500;

    private static final String WHEN_IDLE = """
            const isTyping = () => { %s };
            return new Promise((done) => {
              const look = () => (this.isConnected && isTyping() ? setTimeout(look, %d) : done(this.isConnected));
              look();
            });""".formatted(IS_TYPING, PAUSE);

    private enum Phase {
        ASKED,
        WATCHED
    }

    private Typing() {}

    /** Says of a part that it is the same one after what surrounds it was built anew, with every text that waits in it. */
    public static void stays(Component part) {
        part.getElement().setAttribute(STAYS, "");
    }

    /**
     * Asks the browser, and then does the one or the other.
     *
     * @param idle nobody writes there, and no text waits to be sent but in what {@link #stays}: the part may be built anew
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

    /**
     * Waits, in the browser, until nobody writes there and no text waits to be sent but in what {@link #stays}. Whoever asks
     * again meanwhile need not: it comes once for all.
     *
     * @param busy called each time that it has to wait
     */
    public static void whenIdle(Component part, Runnable idle, Runnable busy) {
        Object phase = ComponentUtil.getData(part, WAITING);
        if (phase == Phase.WATCHED) {
            busy.run();
        }
        if (phase != null) {
            return;
        }
        ComponentUtil.setData(part, WAITING, Phase.ASKED);
        ask(part, () -> done(part, idle), () -> {
            ComponentUtil.setData(part, WAITING, Phase.WATCHED);
            part.getElement().executeJs(WHEN_IDLE).then(Boolean.class, there -> done(part, there ? idle : () -> {}));
            // Last, since what fails in it must not end the watch.
            busy.run();
        });
    }

    private static void done(Component part, Runnable last) {
        ComponentUtil.setData(part, WAITING, null);
        last.run();
    }
}
