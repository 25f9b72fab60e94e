package app.ballast.common.ui;

import com.vaadin.flow.component.html.Span;

/**
 * A text that follows changes. It is sent to the browser only when it is another one: what is set again as it was would be
 * sent too, and so tell that something changed to somebody who may not see what.
 */
public class LiveText extends Span {

    /** Says this from now on. */
    public void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }
}
