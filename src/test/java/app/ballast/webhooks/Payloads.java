package app.ballast.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Deliveries as the platforms' documentation describes them, in words of our own. */
final class Payloads {

    private Payloads() {}

    static String githubStatus(long deployment, String state, String sha, String at) {
        return """
                {"action": "created",
                 "deployment_status": {"id": 7%1$d, "state": "%2$s", "environment": "Production",
                   "created_at": "%4$s", "updated_at": "%4$s", "description": ""},
                 "deployment": {"id": %1$d, "sha": "%3$s", "ref": "main", "task": "deploy",
                   "environment": "Production", "created_at": "2026-10-10T09:00:00Z"},
                 "repository": {"id": 1, "name": "shop", "full_name": "Acme/Shop", "default_branch": "main"},
                 "sender": {"login": "somebody"}}""".formatted(deployment, state, sha, at);
    }

    static String githubPush(String branch, String... shaAndTime) {
        return """
                {"ref": "refs/heads/%s", "commits": [%s],
                 "repository": {"full_name": "Acme/Shop", "default_branch": "main"}}""".formatted(branch, commits(shaAndTime));
    }

    static String gitlabDeployment(long deployment, String status, String sha, String at) {
        return """
                {"object_kind": "deployment", "status": "%2$s", "status_changed_at": "%4$s", "deployment_id": %1$d,
                 "deployable_id": 8, "environment": "production", "environment_tier": "production",
                 "short_sha": "%5$s", "ref": "main", "commit_title": "Pay faster",
                 "commit_url": "https://gitlab.example.com/acme/web/shop/-/commit/%3$s",
                 "project": {"id": 3, "path_with_namespace": "acme/web/shop", "default_branch": "main"}}""".formatted(deployment, status, sha, at, sha.substring(0, 8));
    }

    static String gitlabPush(String... shaAndTime) {
        return """
                {"object_kind": "push", "ref": "refs/heads/main", "commits": [%s],
                 "project": {"path_with_namespace": "acme/web/shop", "default_branch": "main"}}""".formatted(commits(shaAndTime));
    }

    private static String commits(String... shaAndTime) {
        StringBuilder commits = new StringBuilder();
        for (int i = 0; i < shaAndTime.length; i += 2) {
            commits.append(i == 0 ? "" : ", ")
                    .append("{\"id\": \"%s\", \"timestamp\": \"%s\"}".formatted(shaAndTime[i], shaAndTime[i + 1]));
        }
        return commits.toString();
    }

    static Map<String, String> githubHeaders(String secret, String event, String delivery, String body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-github-event", event);
        headers.put("x-github-delivery", delivery);
        headers.put("x-hub-signature-256", "sha256=" + hmac(secret, body));
        return headers;
    }

    static String hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
