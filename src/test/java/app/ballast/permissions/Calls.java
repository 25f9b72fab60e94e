package app.ballast.permissions;

import app.ballast.people.Role;
import app.ballast.people.TokenScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every call of the REST API, the scope of token that it needs and the roles of the token's owner that it is open to. A
 * call that is not in this table fails the tests.
 */
final class Calls {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);
    private static final Set<Role> KEEPERS = EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY, Role.ADMIN);
    private static final Set<Role> PRODUCT = EnumSet.of(Role.PRODUCT);
    private static final String SOURCE =
            "{\"name\": \"Walked\", \"connector\": \"json\", \"series\": \"none\", \"address\": \"https://example.com/\"}";

    static final List<Call> ALL = List.of(
            new Call("GET", "/api/v1/products", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/products",
                    TokenScope.SETTINGS,
                    ADMIN,
                    "{\"key\": \"WALKED\", \"name\": \"Walked\"}"),
            new Call("GET", "/api/v1/work-items", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/{key}", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/export", TokenScope.READ, EVERYBODY, ""),
            new Call("PATCH", "/api/v1/work-items/{key}", TokenScope.ITEMS, EVERYBODY, "{\"title\": \"Walked\"}"),
            new Call(
                    "POST",
                    "/api/v1/work-items",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"product\": \"NONE\", \"kind\": \"FEATURE\", \"title\": \"Walked\"}"),
            new Call("GET", "/api/v1/views", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/{key}/links", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/{key}/comments", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST", "/api/v1/work-items/{key}/comments", TokenScope.ITEMS, EVERYBODY, "{\"text\": \"Walked\"}"),
            new Call("GET", "/api/v1/work-items/{key}/comments/{number}", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "PATCH",
                    "/api/v1/work-items/{key}/comments/{number}",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"text\": \"Walked\"}"),
            new Call("DELETE", "/api/v1/work-items/{key}/comments/{number}", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("POST", "/api/v1/work-items/{key}/comments/{number}/restore", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("PUT", "/api/v1/work-items/{key}/comments/{number}/resolved", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("DELETE", "/api/v1/work-items/{key}/comments/{number}/resolved", TokenScope.ITEMS, EVERYBODY, ""),
            new Call(
                    "PUT",
                    "/api/v1/work-items/{key}/comments/{number}/reactions/{sign}",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    ""),
            new Call(
                    "DELETE",
                    "/api/v1/work-items/{key}/comments/{number}/reactions/{sign}",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    ""),
            new Call("PUT", "/api/v1/work-items/{key}/vote", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("DELETE", "/api/v1/work-items/{key}/vote", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/{key}/requests", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/{key}/requests/{number}", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/work-items/{key}/requests",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"customer\": \"Walked\"}"),
            new Call(
                    "PATCH",
                    "/api/v1/work-items/{key}/requests/{number}",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"people\": 1}"),
            new Call("DELETE", "/api/v1/work-items/{key}/requests/{number}", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("PUT", "/api/v1/work-items/{key}/blocked-by/{other}", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("DELETE", "/api/v1/work-items/{key}/blocked-by/{other}", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("PUT", "/api/v1/work-items/{key}/parent/{other}", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("DELETE", "/api/v1/work-items/{key}/parent", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/{key}/outcome", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "PUT",
                    "/api/v1/work-items/{key}/outcome",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"purpose\": \"Walked\"}"),
            new Call("POST", "/api/v1/work-items/{key}/accept", TokenScope.ITEMS, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/work-items/{key}/decline",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"reason\": \"Walked\"}"),
            new Call(
                    "POST",
                    "/api/v1/work-items/{key}/snooze",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"until\": \"2099-01-01\"}"),
            new Call("POST", "/api/v1/work-items/{key}/merge", TokenScope.ITEMS, EVERYBODY, "{\"into\": \"NONE-1\"}"),
            new Call("POST", "/api/v1/work-items/{key}/return-to-triage", TokenScope.ITEMS, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/work-items/bulk",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"items\": [], \"status\": \"READY\"}"),
            new Call("POST", "/api/v1/work-items/bulk/{change}/undo", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("GET", "/api/v1/work-items/{key}/score", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "PUT", "/api/v1/work-items/{key}/estimates/{input}", TokenScope.ITEMS, EVERYBODY, "{\"value\": 1}"),
            new Call("DELETE", "/api/v1/work-items/{key}/estimates/{input}", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("PUT", "/api/v1/work-items/{key}/moscow", TokenScope.ITEMS, EVERYBODY, "{\"moscow\": \"MUST\"}"),
            new Call(
                    "PUT",
                    "/api/v1/work-items/{key}/place",
                    TokenScope.ITEMS,
                    EVERYBODY,
                    "{\"over\": \"NONE-1\", \"reason\": \"Walked\"}"),
            new Call("DELETE", "/api/v1/work-items/{key}/place", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("GET", "/api/v1/imports/mappings", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "PUT",
                    "/api/v1/imports/mappings/{name}",
                    TokenScope.ITEMS,
                    EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY),
                    "{\"columns\": {\"title\": \"Walked\"}}"),
            new Call("DELETE", "/api/v1/imports/mappings/{name}", TokenScope.ITEMS, EVERYBODY, ""),
            new Call("GET", "/api/v1/capacity", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "PUT",
                    "/api/v1/capacity/{team}",
                    TokenScope.SETTINGS,
                    EnumSet.of(Role.PROGRAM, Role.ADMIN),
                    "{\"usual\": 5}"),
            new Call("GET", "/api/v1/openapi.json", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/openapi.json.yaml", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/services", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/services/{key}/availability", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/services/{key}/incidents", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/services/{key}/costs", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "PUT",
                    "/api/v1/services/{key}/costs",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY, Role.ADMIN),
                    "{\"costPerMinute\": 600}"),
            new Call("GET", "/api/v1/series", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/series",
                    TokenScope.METRICS,
                    EVERYBODY,
                    "{\"product\": \"NONE\", \"metric\": \"x\", \"unit\": \"COUNT\", \"better\": \"UP\", \"side\": \"PRODUCT\"}"),
            new Call("GET", "/api/v1/services/{key}/maintenance", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/services/{key}/maintenance",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-01T01:00:00Z\", \"title\": \"Walked\"}"),
            new Call(
                    "DELETE",
                    "/api/v1/services/{key}/maintenance/{id}",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    ""),
            new Call("GET", "/api/v1/slos", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/slos/status", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/slos/{id}", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/slos/{id}/status", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/slos/{id}/objectives", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/slos",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"service\": \"none\", \"name\": \"Walked\", \"objective\": 99.9}"),
            new Call(
                    "PATCH",
                    "/api/v1/slos/{id}",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"objective\": 99}"),
            new Call("DELETE", "/api/v1/slos/{id}", TokenScope.METRICS, EnumSet.of(Role.TECHNOLOGY), ""),
            new Call("GET", "/api/v1/incidents", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/incidents/figures", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/incidents/{id}", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/incidents/{id}/timeline", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/incidents/{id}/follow-ups", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/incidents",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"services\": [\"none\"], \"title\": \"Walked\", \"startedAt\": \"2026-01-01T00:00:00Z\"}"),
            new Call(
                    "PATCH",
                    "/api/v1/incidents/{id}",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"severity\": 2}"),
            new Call(
                    "POST",
                    "/api/v1/incidents/{id}/timeline",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"text\": \"Walked\"}"),
            new Call(
                    "POST",
                    "/api/v1/incidents/{id}/follow-ups",
                    TokenScope.ITEMS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"kind\": \"STABILITY\"}"),
            new Call(
                    "POST",
                    "/api/v1/webhooks/alertmanager",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"alerts\": []}"),
            new Call("GET", "/api/v1/deployments", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/deployments/{id}", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/deployments",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"service\": \"none\", \"label\": \"Walked\", \"deployedAt\": \"2026-01-01T00:00:00Z\"}"),
            new Call(
                    "PATCH",
                    "/api/v1/deployments/{id}",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "{\"status\": \"FAILED\"}"),
            new Call("GET", "/api/v1/services/{key}/delivery", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/features", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/features/{key}", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/features",
                    TokenScope.METRICS,
                    PRODUCT,
                    "{\"product\": \"NONE\", \"name\": \"Walked\"}"),
            new Call("PATCH", "/api/v1/features/{key}", TokenScope.METRICS, PRODUCT, "{\"name\": \"Walked\"}"),
            new Call("DELETE", "/api/v1/features/{key}", TokenScope.METRICS, PRODUCT, ""),
            new Call("GET", "/api/v1/products/{product}/adoption", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/features/{key}/adoption", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/features/{key}/adoption",
                    TokenScope.METRICS,
                    PRODUCT,
                    "[{\"date\": \"2026-01-01\", \"adopters\": 1, \"active\": 2}]"),
            new Call("POST", "/api/v1/imports/adoption", TokenScope.METRICS, PRODUCT, "date,feature,adopters,active"),
            new Call("GET", "/api/v1/products/{product}/satisfaction", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/products/{product}/answers", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/products/{product}/answers",
                    TokenScope.METRICS,
                    PRODUCT,
                    "[{\"survey\": \"NPS\", \"date\": \"2026-01-01\", \"score\": 9}]"),
            new Call("DELETE", "/api/v1/products/{product}/answers/{number}", TokenScope.METRICS, PRODUCT, ""),
            new Call("POST", "/api/v1/imports/answers", TokenScope.METRICS, PRODUCT, "date,survey,score"),
            new Call("GET", "/api/v1/products/{product}/revenue", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/products/{product}/revenue",
                    TokenScope.METRICS,
                    PRODUCT,
                    "[{\"date\": \"2026-01-01\", \"amount\": 12.5}]"),
            new Call("POST", "/api/v1/imports/revenue", TokenScope.METRICS, PRODUCT, "date,amount"),
            new Call("GET", "/api/v1/sources", TokenScope.READ, KEEPERS, ""),
            new Call("GET", "/api/v1/sources/{id}", TokenScope.READ, KEEPERS, ""),
            new Call("POST", "/api/v1/sources", TokenScope.METRICS, KEEPERS, SOURCE),
            new Call("PUT", "/api/v1/sources/{id}", TokenScope.METRICS, KEEPERS, SOURCE),
            new Call("DELETE", "/api/v1/sources/{id}", TokenScope.METRICS, KEEPERS, ""),
            new Call("POST", "/api/v1/sources/try", TokenScope.METRICS, KEEPERS, SOURCE),
            new Call("POST", "/api/v1/sources/{id}/poll", TokenScope.METRICS, KEEPERS, ""),
            new Call("POST", "/api/v1/sources/{id}/pause", TokenScope.METRICS, KEEPERS, ""),
            new Call("POST", "/api/v1/sources/{id}/resume", TokenScope.METRICS, KEEPERS, ""),
            new Call("GET", "/api/v1/inner-addresses", TokenScope.READ, ADMIN, ""),
            new Call("POST", "/api/v1/inner-addresses", TokenScope.SETTINGS, ADMIN, "{\"address\": \"walked:80\"}"),
            new Call("DELETE", "/api/v1/inner-addresses/{id}", TokenScope.SETTINGS, ADMIN, ""),
            new Call("GET", "/api/v1/series/{key}", TokenScope.READ, EVERYBODY, ""),
            new Call("GET", "/api/v1/series/{key}/points", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/series/{key}/points",
                    TokenScope.METRICS,
                    EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY),
                    "[{\"at\": \"2026-01-01\", \"value\": 1}]"),
            new Call("GET", "/api/v1/series/{key}/targets", TokenScope.READ, EVERYBODY, ""),
            new Call("PUT", "/api/v1/series/{key}/targets/{since}", TokenScope.METRICS, EVERYBODY, "{\"value\": 1}"),
            new Call("GET", "/api/v1/series/{key}/annotations", TokenScope.READ, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/series/{key}/annotations",
                    TokenScope.METRICS,
                    EVERYBODY,
                    "{\"at\": \"2026-01-01\", \"text\": \"Walked\"}"),
            new Call("DELETE", "/api/v1/series/{key}/annotations/{id}", TokenScope.METRICS, EVERYBODY, ""),
            new Call(
                    "POST",
                    "/api/v1/imports/status-checks",
                    TokenScope.METRICS,
                    EnumSet.of(Role.TECHNOLOGY),
                    "checked_at,service,status"),
            new Call("POST", "/api/v1/imports/analytics", TokenScope.METRICS, EnumSet.of(Role.PRODUCT), "# Report"),
            new Call(
                    "POST",
                    "/api/v1/imports/series",
                    TokenScope.METRICS,
                    EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY),
                    "Day,Value"),
            new Call(
                    "POST",
                    "/api/v1/imports/work-items",
                    TokenScope.ITEMS,
                    EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY),
                    "[]"));

    /** Calls that no token opens: they are signed over what they send, and their own tests try them. */
    static final List<String> SIGNED =
            List.of("POST /api/v1/webhooks/github", "POST /api/v1/webhooks/gitlab", "POST /api/v1/mail/unsubscribe");

    private Calls() {}

    /**
     * One call.
     *
     * @param path as the mapping says it; variables in braces, filled with what is not there
     * @param body JSON without a fault, so that nothing but the rights decides; empty for none
     */
    record Call(String method, String path, TokenScope scope, Set<Role> roles, String body) {

        String address() {
            String address = path.replaceAll("\\{[^}]+}", "no-such-thing");
            if (path.endsWith("/availability") || path.endsWith("/figures") || path.endsWith("/delivery")) {
                return address + "?from=2026-01-01&to=2026-01-02";
            }
            return path.contains("/imports/") ? address + "?product=NONE" : address;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
