package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/**
 * Shows in a part of a page what others changed, but never under the hands of somebody who writes there: until they have written
 * it, this line says that something waits.
 */
public class NewsLine extends Div {

    private final Component part;
    private final transient Runnable read;
    private final transient BooleanSupplier other;

    /**
     * @param read builds the part anew
     * @param other whether what is stored is something else than what the part shows
     */
    public NewsLine(Component part, Runnable read, BooleanSupplier other) {
        this.part = part;
        this.read = read;
        this.other = other;
        addClassName("ballast-news");
        getElement().setAttribute("role", "status");
        setText(getTranslation("common.live.waits"));
        setVisible(false);
    }

    /** Others changed what the part may show. */
    public void hear() {
        Typing.whenIdle(part, read, () -> setVisible(other.getAsBoolean()));
    }

    /** The part was built anew: nothing waits. */
    public void settle() {
        setVisible(false);
    }
}
