package app.ballast.backlog.inputs;

import app.ballast.backlog.scoring.Input;
import java.math.BigDecimal;

/**
 * One measured input.
 *
 * @param value within the input's range
 * @param source what it was measured from, at most 200 characters: "6 incidents of Checkout API in 13 weeks"
 */
public record Measured(Input input, BigDecimal value, String source) {

    public Measured {
        value = input.checked(value);
    }
}
