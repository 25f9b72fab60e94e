package app.ballast.reliability;

import app.ballast.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deployment that was sent.
 *
 * @param sort what became of it
 * @param refusal why it was refused; null where it was not
 */
public record DeploymentOutcome(Sort sort, @Nullable DomainException refusal) {

    /** What can become of one. */
    public enum Sort {
        /** It is new. */
        STORED,
        /** It was there and says something else now. */
        CHANGED,
        /** It was there as it was sent, or as a person has corrected it since. */
        UNCHANGED,
        /** It is not stored. */
        REFUSED
    }

    static DeploymentOutcome of(Sort sort) {
        return new DeploymentOutcome(sort, null);
    }

    static DeploymentOutcome refused(DomainException why) {
        return new DeploymentOutcome(Sort.REFUSED, why);
    }
}
