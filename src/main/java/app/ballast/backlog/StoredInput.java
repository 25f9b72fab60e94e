package app.ballast.backlog;

import app.ballast.backlog.scoring.Estimates;
import app.ballast.backlog.scoring.Input;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One estimate as it is stored.
 *
 * @param person number of who gave it, null where it was measured
 */
record StoredInput(
        Input input,
        @Nullable Long person,
        @Nullable String personName,
        @Nullable String source,
        BigDecimal amount,
        Instant at) {

    /** Tells scorers apart. */
    String scorer() {
        return person == null ? Estimates.MEASURED : String.valueOf(person);
    }
}
