package app.ballast.common.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about. All texts are already localised.
 *
 * @param title what the number is: "Error budget left, Checkout API"
 * @param formula in words and signs: "1 − bad / budget"
 * @param inputs what went into it, in the order of the formula
 * @param notes what else to know: what was left out, where the definition comes from
 */
public record Explanation(String title, String formula, List<Input> inputs, List<String> notes) {

    public Explanation {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    /**
     * One of the numbers that went in.
     *
     * @param name "Bad minutes"
     * @param value with its unit: "48 min"
     * @param source where it comes from: "measured, uptime probe", "entered by T. Manager"
     * @param age how old it is: "2 h ago", "3 Sep"
     * @param link address inside Ballast of what it was computed from; null for none
     */
    public record Input(
            String name,
            String value,
            String source,
            String age,
            @Nullable String link) {}
}
