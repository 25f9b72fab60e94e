package app.ballast.webhooks;

import app.ballast.reliability.DeploymentStatus;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads GitLab's events: deployments, and pushes for the times of commits. */
final class GitlabEvents {

    private static final String PROJECT = "/project/path_with_namespace";
    /** The whole revision stands only at the end of the commit's address. */
    private static final Pattern REVISION = Pattern.compile("/commit/([0-9a-f]{40,64})$");

    private GitlabEvents() {}

    static Told read(JsonNode body) {
        String kind = Json.text(body, "/object_kind");
        return switch (kind) {
            case "deployment" -> deployment(body);
            case "push" -> Json.pushed(body, Json.small(body, PROJECT), Json.text(body, "/project/default_branch"));
            default -> new Told.Nothing(nullIfEmpty(Json.optional(body, PROJECT)), kind);
        };
    }

    private static Told deployment(JsonNode body) {
        String state = Json.text(body, "/status");
        DeploymentStatus status =
                switch (state) {
                    case "success" -> DeploymentStatus.SUCCEEDED;
                    case "failed" -> DeploymentStatus.FAILED;
                    default -> null;
                };
        String project = Json.small(body, PROJECT);
        if (status == null) {
            return new Told.Nothing(project, state);
        }
        Matcher whole = REVISION.matcher(Json.optional(body, "/commit_url"));
        String revision = whole.find() ? whole.group(1) : Json.optional(body, "/short_sha");
        return new Told.Deployed(
                project,
                Json.small(body, "/environment"),
                Json.text(body, "/deployment_id"),
                Json.moment(body, "/status_changed_at"),
                Json.label(Json.optional(body, "/ref"), revision),
                nullIfEmpty(revision),
                status);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
