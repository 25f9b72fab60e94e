package app.ballast.backlog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;

/** Around a button that the reader may not use: says who may, to the mouse and to the keyboard. */
final class Refusal {

    private Refusal() {}

    static Span wrap(Button button, String who) {
        button.setEnabled(false);
        Span around = new Span(button);
        around.addClassName("backlog-refusal");
        around.getElement().setAttribute("tabindex", "0");
        around.getElement().setAttribute("role", "note");
        around.getElement().setAttribute("aria-label", button.getText() + ": " + who);
        Tooltip.forComponent(around).setText(who);
        return around;
    }
}
