package app.ballast.webhooks;

import app.ballast.reliability.DeploymentStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads GitHub's events: {@code deployment_status}, and {@code push} for the times of commits. */
final class GithubEvents {

    private static final String PROJECT = "/repository/full_name";

    private GithubEvents() {}

    static Told read(String event, JsonNode body) {
        return switch (event) {
            case "deployment_status" -> status(body);
            case "push" -> Json.pushed(body, Json.small(body, PROJECT), Json.text(body, "/repository/default_branch"));
            default -> new Told.Nothing(nullIfEmpty(Json.optional(body, PROJECT)), event);
        };
    }

    private static Told status(JsonNode body) {
        String state = Json.text(body, "/deployment_status/state");
        DeploymentStatus status =
                switch (state) {
                    case "success" -> DeploymentStatus.SUCCEEDED;
                    case "failure", "error" -> DeploymentStatus.FAILED;
                    default -> null;
                };
        String project = Json.small(body, PROJECT);
        if (status == null) {
            return new Told.Nothing(project, state);
        }
        String revision = Json.text(body, "/deployment/sha");
        return new Told.Deployed(
                project,
                Json.small(body, "/deployment/environment"),
                Json.text(body, "/deployment/id"),
                Json.moment(body, "/deployment_status/created_at"),
                Json.label(Json.optional(body, "/deployment/ref"), revision),
                revision,
                status);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
