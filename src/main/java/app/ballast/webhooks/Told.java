package app.ballast.webhooks;

import app.ballast.reliability.DeploymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a delivery says, whoever sent it. */
sealed interface Told {

    /**
     * Something was deployed, or failed to be.
     *
     * @param project in small letters
     * @param environment in small letters
     * @param id the platform's number of the deployment
     * @param label what was deployed: a branch or tag and the beginning of the revision
     */
    record Deployed(
            String project,
            String environment,
            String id,
            Instant at,
            String label,
            @Nullable String revision,
            DeploymentStatus status)
            implements Told {}

    /**
     * Commits came to a project's main branch.
     *
     * @param commits the oldest first
     */
    record Pushed(String project, List<Commit> commits) implements Told {}

    /** A commit that was pushed. */
    record Commit(String revision, Instant at) {}

    /**
     * Nothing that Ballast keeps.
     *
     * @param project null where none is named
     * @param detail what it says instead, such as a status; null for nothing to add
     */
    record Nothing(@Nullable String project, @Nullable String detail) implements Told {}
}
