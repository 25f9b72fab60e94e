package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;
import java.time.Instant;

/**
 * All that is known of a deployment.
 *
 * @param said what was said of it
 * @param judged whether a person said how it went, so that what is sent again does not change that
 * @param setBy who said the last of it
 */
public record Deployment(
        DeploymentId id,
        long version,
        ServiceRef service,
        NewDeployment said,
        DeploymentOrigin origin,
        boolean judged,
        String setBy,
        Instant setAt) {

    /** When it was done. */
    public Instant at() {
        return said.at();
    }

    /** How it went. */
    public DeploymentStatus status() {
        return said.status();
    }

    /** What may be changed of it, as it is. */
    public DeploymentChange present() {
        return new DeploymentChange(
                said.label(),
                said.revision(),
                said.status(),
                said.firstCommitAt(),
                said.unplanned(),
                said.recoveredAt(),
                said.incident());
    }
}
