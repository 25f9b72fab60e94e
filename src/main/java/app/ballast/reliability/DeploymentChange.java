package app.ballast.reliability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person may say of a deployment afterwards; each as in {@link NewDeployment}. */
public record DeploymentChange(
        String label,
        @Nullable String revision,
        DeploymentStatus status,
        @Nullable Instant firstCommitAt,
        boolean unplanned,
        @Nullable Instant recoveredAt,
        @Nullable IncidentId incident) {

    /** With another status; one that did not fail has not been recovered from. */
    public DeploymentChange with(DeploymentStatus other) {
        return new DeploymentChange(
                label,
                revision,
                other,
                firstCommitAt,
                unplanned,
                other == DeploymentStatus.FAILED ? recoveredAt : null,
                incident);
    }

    /** Made only because of an incident in production, or not. */
    public DeploymentChange withUnplanned(boolean because) {
        return new DeploymentChange(label, revision, status, firstCommitAt, because, recoveredAt, incident);
    }

    NewDeployment of(NewDeployment before) {
        return new NewDeployment(
                before.environment(),
                before.at(),
                label,
                revision,
                status,
                firstCommitAt,
                unplanned,
                recoveredAt,
                incident,
                before.externalId());
    }
}
