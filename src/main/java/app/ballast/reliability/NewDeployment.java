package app.ballast.reliability;

import app.ballast.common.DomainException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that was brought to production.
 *
 * @param at in whole microseconds
 * @param label what was brought, such as a version; 1 to 200 characters
 */
public record NewDeployment(Instant at, String label) {

    private static final int LONGEST_LABEL = 200;

    public NewDeployment {
        at = at.truncatedTo(ChronoUnit.MICROS);
        label = label.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw DomainException.invalid("label", "error.name", LONGEST_LABEL);
        }
    }
}
