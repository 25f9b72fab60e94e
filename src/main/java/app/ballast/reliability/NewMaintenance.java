package app.ballast.reliability;

import app.ballast.common.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Time for which a service is announced to be away.
 *
 * @param from a fraction of a second is cut off
 * @param to after {@code from}, by at most {@value #MOST_DAYS} days
 * @param title why, 1 to 200 characters
 */
public record NewMaintenance(Instant from, Instant to, String title) {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_DAYS = 31;

    public NewMaintenance {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw DomainException.invalid("title", "reliability.error.label", LONGEST_TITLE);
        }
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw DomainException.invalid("to", "reliability.error.maintenance", MOST_DAYS);
        }
    }
}
