package app.ballast.backlog;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a person had an item in progress, from when to when; no end while they still have. */
@Embeddable
class Stint {

    private long personId;
    private Instant fromAt;
    private @Nullable Instant toAt;

    @SuppressWarnings("NullAway.Init")
    protected Stint() {}

    Stint(long personId, Instant fromAt) {
        this.personId = personId;
        this.fromAt = fromAt;
    }

    boolean isOpen() {
        return toAt == null;
    }

    boolean isOf(@Nullable Long person) {
        return person != null && person == personId;
    }

    void end(Instant at) {
        toAt = at.isBefore(fromAt) ? fromAt : at;
    }
}
