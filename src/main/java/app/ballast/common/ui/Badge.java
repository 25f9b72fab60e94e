package app.ballast.common.ui;

import com.vaadin.flow.component.html.Span;

/** A word in a small frame: the kind of an item, a status, a verdict. */
public class Badge extends Span {

    public Badge(String text, Tone tone) {
        super(text);
        addClassName("ballast-badge");
        tone.dye(this);
    }
}
