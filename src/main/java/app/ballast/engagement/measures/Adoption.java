package app.ballast.engagement.measures;

import app.ballast.common.DomainException;
import java.time.LocalDate;

/**
 * Adoption of a feature: people who did its core action / active people who could have, in the {@value #WINDOW} days to the
 * date. Both counts are of distinct people over the same days.
 *
 * @param date last of the {@value #WINDOW} days
 * @param adopters who did its core action, from 0 to {@code active}
 * @param active who could have, at least 1: of nobody there is no share
 */
public record Adoption(LocalDate date, long adopters, long active) {

    /** Days over which people are counted. */
    public static final int WINDOW = 28;

    public Adoption {
        if (active < 1) {
            throw DomainException.invalid("active", "engagement.error.active", active);
        }
        if (adopters < 0) {
            throw DomainException.invalid("adopters", "engagement.error.adopters", adopters);
        }
        if (adopters > active) {
            throw DomainException.invalid("adopters", "engagement.error.more-adopters", adopters, active);
        }
    }

    /** Adopters by active people, from 0 to 1. */
    public double share() {
        return (double) adopters / active;
    }
}
