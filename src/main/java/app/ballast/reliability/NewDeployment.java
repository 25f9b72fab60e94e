package app.ballast.reliability;

import app.ballast.common.DomainException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was brought to an environment. All times in whole microseconds.
 *
 * @param environment in small letters, 1 to 100 characters; {@value #PRODUCTION} is the one that the DORA metrics count
 * @param at when it was done, not before {@link #EARLIEST}
 * @param label what was brought, such as a version; 1 to 200 characters
 * @param revision of the source, such as a commit's hash, at most 100 characters; null where nobody said
 * @param firstCommitAt when the oldest change was committed that it brought first, not after {@code at}; null where nobody said
 * @param unplanned whether it was made only because of an incident in production
 * @param recoveredAt when the service was well again after it failed, not before {@code at}; null where nobody said
 * @param incident the incident that it caused, or that it was made for; null for none
 * @param externalId the sender's own name for it, at most 200 characters; null where the sender has none
 */
public record NewDeployment(
        String environment,
        Instant at,
        String label,
        @Nullable String revision,
        DeploymentStatus status,
        @Nullable Instant firstCommitAt,
        boolean unplanned,
        @Nullable Instant recoveredAt,
        @Nullable IncidentId incident,
        @Nullable String externalId) {

    /** The environment that counts. */
    public static final String PRODUCTION = "production";

    /** No deployment is older: what is, was sent in the wrong unit. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final int LONGEST_ENVIRONMENT = 100;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_REVISION = 100;
    private static final int LONGEST_ID = 200;

    public NewDeployment {
        at = at.truncatedTo(ChronoUnit.MICROS);
        firstCommitAt = firstCommitAt == null ? null : firstCommitAt.truncatedTo(ChronoUnit.MICROS);
        recoveredAt = recoveredAt == null ? null : recoveredAt.truncatedTo(ChronoUnit.MICROS);
        environment = text("environment", environment.toLowerCase(Locale.ROOT), LONGEST_ENVIRONMENT);
        label = text("label", label, LONGEST_LABEL);
        revision = revision == null ? null : text("revision", revision, LONGEST_REVISION);
        externalId = externalId == null ? null : text("externalId", externalId, LONGEST_ID);
        if (at.isBefore(EARLIEST)) {
            throw DomainException.invalid("deployedAt", "deployments.error.early", at.toString());
        }
        if (firstCommitAt != null && (firstCommitAt.isAfter(at) || firstCommitAt.isBefore(EARLIEST))) {
            throw DomainException.invalid(
                    "firstCommitAt", "deployments.error.commit", firstCommitAt.toString(), at.toString());
        }
        if (recoveredAt != null && status != DeploymentStatus.FAILED) {
            throw DomainException.invalid("recoveredAt", "deployments.error.not-failed");
        }
        if (recoveredAt != null && recoveredAt.isBefore(at)) {
            throw DomainException.invalid(
                    "recoveredAt", "deployments.error.recovered", recoveredAt.toString(), at.toString());
        }
    }

    /** A deployment to production that went well, of which nothing else is known. */
    public static NewDeployment of(Instant at, String label) {
        return new NewDeployment(
                PRODUCTION, at, label, null, DeploymentStatus.SUCCEEDED, null, false, null, null, null);
    }

    /** What tells it from the service's others in its environment. */
    String sentAs() {
        return externalId == null ? "at " + at + " " + label : "id " + externalId;
    }

    private static String text(String field, String value, int longest) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid(field, "deployments.error.text", field, longest);
        }
        return text;
    }
}
