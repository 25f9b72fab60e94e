package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;

/**
 * Single keys as commands, wherever on the page the focus is, but never while somebody types into a field. Of several
 * components that ask for a key, the one that was attached last gets it. The browser's part is loaded by the shell.
 */
public final class LetterKeys {

    private LetterKeys() {}

    /** Runs a command when its key is pressed, as long as the component is on the page. */
    public static void listen(Component owner, Map<String, Runnable> commands) {
        owner.getElement()
                .addEventListener("ballast-key", event -> {
                    Runnable command = commands.get(
                            event.getEventData().get("event.detail").asString());
                    if (command != null) {
                        command.run();
                    }
                })
                .addEventData("event.detail");
        owner.addAttachListener(attach -> register(owner, commands));
        if (owner.isAttached()) {
            register(owner, commands);
        }
    }

    private static void register(Component owner, Map<String, Runnable> commands) {
        owner.getElement()
                .executeJs("window.ballastKeys.listen(this, $0.split(' '))", String.join(" ", commands.keySet()));
    }

    /** Switches all single keys of a browser window on or off. */
    public static void enable(UI ui, boolean on) {
        ui.getPage().executeJs("window.ballastKeys.enable($0)", on);
    }
}
