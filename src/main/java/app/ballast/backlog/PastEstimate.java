package app.ballast.backlog;

import app.ballast.backlog.scoring.Input;
import app.ballast.people.PersonId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What somebody once said of an input, to be restored.
 *
 * @param name the person's, at most 120 characters
 */
public record PastEstimate(PersonId by, String name, Input input, BigDecimal value, Instant at) {

    public PastEstimate {
        value = input.checked(value);
    }
}
