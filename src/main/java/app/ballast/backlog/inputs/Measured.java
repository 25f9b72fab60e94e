package app.ballast.backlog.inputs;

import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import java.math.BigDecimal;

/**
 * One measured input.
 *
 * @param value within the input's range
 * @param from what it was measured from: "6 incidents of Checkout API in 13 weeks"
 */
public record Measured(Input input, BigDecimal value, MeasuredFrom from) {

    public Measured {
        value = input.checked(value);
    }
}
