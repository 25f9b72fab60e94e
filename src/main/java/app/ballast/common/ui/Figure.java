package app.ballast.common.ui;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/** A number in a row or a sentence that opens to how it is worked out. {@link StatTile} is the same, large. */
@Tag("button")
public class Figure extends HtmlContainer implements ClickNotifier<Figure> {

    /**
     * @param text the number with its unit and sign
     * @param explanation asked for on each click, so that it costs nothing until then
     */
    public Figure(String text, Supplier<Explanation> explanation) {
        addClassName("ballast-figure");
        getElement().setAttribute("type", "button");
        Span said = new Span(" " + getTranslation("common.tile.explain"));
        said.addClassName("ballast-hidden");
        add(new Span(text), said);
        ExplainPanel.opensFrom(this, explanation);
    }

    /** Gives it a colour; the text has a sign or an arrow then. */
    public Figure dyed(Tone tone) {
        tone.dye(this);
        return this;
    }
}
