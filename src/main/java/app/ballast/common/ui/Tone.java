package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/**
 * What a colour stands for. {@link #WORSE} and {@link #BETTER} are only ever used beside a sign, an arrow or a word:
 * colour alone tells nothing to those who cannot tell red from green.
 */
public enum Tone {
    /** Teal. */
    RELIABILITY,
    /** Indigo. */
    PRODUCT,
    /** Amber: tech debt, or a decision. */
    DEBT,
    /** The colour of secondary text. */
    NEUTRAL,
    /** Red. */
    WORSE,
    /** Green. */
    BETTER;

    /** Gives the component this tone: style sheets read it as {@code --tone}. */
    void dye(Component component) {
        component.getElement().setAttribute("data-tone", name().toLowerCase(Locale.ROOT));
    }
}
