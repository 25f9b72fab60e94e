package app.ballast.backlog;

import app.ballast.backlog.scoring.Estimates;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One estimate as it is stored.
 *
 * @param person number of who gave it, null where it was measured
 * @param source what it was measured from, null where a person gave it
 */
record StoredInput(
        Input input,
        @Nullable Long person,
        @Nullable String personName,
        @Nullable MeasuredFrom source,
        BigDecimal amount,
        Instant at) {

    /** Tells scorers apart. */
    String scorer() {
        return person == null ? Estimates.MEASURED : String.valueOf(person);
    }
}
