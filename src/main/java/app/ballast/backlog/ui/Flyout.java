package app.ballast.backlog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.popover.Popover;
import java.util.function.Function;

/** A small panel beside the button that asks for it: made when it opens, gone when it closes. */
final class Flyout {

    /** Vaadin would focus the panel as such: one more key before one can choose. */
    private static final String FOCUS_FIRST = """
        const first = () => this.querySelector('input:not([disabled]), vaadin-button:not([disabled])')?.focus();
        requestAnimationFrame(() => requestAnimationFrame(first));\
        """;

    private Flyout() {}

    /**
     * Opens one.
     *
     * @param owner holds it as long as it is open
     * @param button what it stands beside
     * @param content makes what it holds, and may close it
     */
    static <O extends Component & HasComponents> void open(
            O owner, Component button, String label, Function<Runnable, Component> content) {
        Popover popover = new Popover();
        popover.add(content.apply(popover::close));
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setAriaLabel(label);
        popover.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                popover.removeFromParent();
            }
        });
        popover.getElement().executeJs(FOCUS_FIRST);
        owner.add(popover);
        popover.open();
    }
}
