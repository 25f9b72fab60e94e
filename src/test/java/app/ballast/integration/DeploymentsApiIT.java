package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeploymentsApiIT extends WebTest {

    private static final String PATH = "/api/v1/deployments";

    @Autowired
    private TokenService tokens;

    @Autowired
    private ServiceSettings services;

    private String token = "";
    private String service = "";

    @BeforeEach
    void layTheGround() {
        service = "shipped-" + UUID.randomUUID().toString().substring(0, 8);
        asSystem(() -> services.add(service, Map.of()));
        PersonId owner = addPerson(Role.TECHNOLOGY).id();
        token = asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.METRICS), null));
    }

    @Test
    void aDeploymentIsSentReadAndChangedByItsVersion() {
        HttpResponse<String> made = post("""
                {"service": "%s", "deployedAt": "2026-10-10T12:00:00+02:00", "revision": "0123456789abcdef",
                 "externalId": "run-1", "commits": ["2026-10-10T08:00:00Z", "2026-10-10T07:00:00Z"]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode row = json(made);
        assertThat(row.get("label").asString()).isEqualTo("0123456789ab");
        assertThat(row.get("deployedAt").asString()).isEqualTo("2026-10-10T10:00:00Z");
        assertThat(row.get("firstCommitAt").asString()).isEqualTo("2026-10-10T07:00:00Z");
        assertThat(row.get("environment").asString()).isEqualTo("production");
        assertThat(row.get("origin").asString()).isEqualTo("REST");

        String path = PATH + "/" + row.get("id").asLong();
        String tag = made.headers().firstValue("ETag").orElseThrow();
        String failed = "{\"status\": \"FAILED\", \"recoveredAt\": \"2026-10-10T10:20:00Z\"}";
        assertThat(send("PATCH", path, failed).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = send("PATCH", path, failed, "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(send("PATCH", path, failed, "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(json(send("GET", path, "")).get("status").asString()).isEqualTo("FAILED");

        JsonNode delivery =
                json(send("GET", "/api/v1/services/" + service + "/delivery?from=2026-10-01&to=2026-10-31", ""));
        assertThat(delivery.get("changeFailRate").get("value").asDouble()).isEqualTo(1);
        assertThat(delivery.get("changeLeadTime").get("medianSeconds").asLong()).isEqualTo(10_800);
        assertThat(delivery.get("failedDeploymentRecoveryTime")
                        .get("medianSeconds")
                        .asLong())
                .isEqualTo(1_200);
        assertThat(delivery.get("deploymentFrequency").get("count").asInt()).isEqualTo(1);
        assertThat(delivery.get("reworkRate").get("value").asDouble()).isZero();
    }

    @Test
    void aServiceWithoutDeploymentsSaysWhatIsMissing() {
        JsonNode delivery =
                json(send("GET", "/api/v1/services/" + service + "/delivery?from=2026-10-01&to=2026-10-31", ""));
        for (String metric : Set.of(
                "changeLeadTime",
                "deploymentFrequency",
                "failedDeploymentRecoveryTime",
                "changeFailRate",
                "reworkRate")) {
            assertThat(delivery.get(metric).get("missing").asString()).contains("No deployment");
        }
    }

    @Test
    void ofABatchTheBadOnesAreNamedByTheirPlace() {
        String batch = """
                {"deployments": [
                 {"service": "%1$s", "deployedAt": "2026-10-10T10:00:00Z", "label": "v1"},
                 {"service": "%1$s", "deployedAt": "yesterday", "label": "v2"},
                 {"service": "no-such", "deployedAt": "2026-10-10T10:00:00Z", "label": "v3"},
                 {"service": "%1$s", "deployedAt": "2026-10-10T11:00:00Z", "label": "v4", "colour": "red"},
                 7]}""";
        HttpResponse<String> strict = send("POST", PATH + "?strict=true", batch.formatted(service));
        assertThat(strict.statusCode()).isEqualTo(422);
        assertThat(json(send("GET", PATH + "?service=" + service, "")).get("deployments"))
                .isEmpty();
        HttpResponse<String> taken = post(batch);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(json(taken).get("stored").asInt()).isEqualTo(1);
        assertThat(json(taken).get("refused").findValuesAsString("field"))
                .containsExactly("deployedAt", "service", "colour", "deployments");
        assertThat(json(post(batch)).get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void theListIsFilteredAndGoesOn() {
        post("""
                [{"service": "%1$s", "deployedAt": "2026-10-10T10:00:00Z", "label": "v1"},
                 {"service": "%1$s", "deployedAt": "2026-10-11T10:00:00Z", "label": "v2", "status": "failed"},
                 {"service": "%1$s", "deployedAt": "2026-10-12T10:00:00Z", "label": "v3", "environment": "Staging"}]""");
        JsonNode first = json(send("GET", PATH + "?limit=2&service=" + service, ""));
        assertThat(first.get("deployments").findValuesAsString("label")).containsExactly("v3", "v2");
        JsonNode second = json(send(
                "GET",
                PATH + "?limit=2&service=" + service + "&cursor="
                        + first.get("next").asString(),
                ""));
        assertThat(second.get("deployments").findValuesAsString("label")).containsExactly("v1");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(send("GET", PATH + "?service=" + service + "&environment=staging&from=2026-10-12", "")
                        .body())
                .contains("v3")
                .doesNotContain("v2");
        assertThat(send("GET", PATH + "?status=failed&to=2026-10-11&service=" + service, "")
                        .body())
                .contains("v2")
                .doesNotContain("v1");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused("\"deployedAt\": \"2026-10-10\"", "deployedAt");
        assertRefused("\"deployedAt\": \"2099-10-10T10:00:00Z\"", "deployedAt");
        assertRefused("\"deployedAt\": 1790000000", "deployedAt");
        assertRefused("\"deployedAt\": \"2026-10-10T10:00:00Z\", \"status\": \"great\"", "status");
        assertRefused("\"deployedAt\": \"2026-10-10T10:00:00Z\", \"commits\": \"many\"", "commits");
        assertRefused("\"deployedAt\": \"2026-10-10T10:00:00Z\", \"unplanned\": \"perhaps\"", "unplanned");
        assertRefused("\"deployedAt\": \"2026-10-10T10:00:00Z\", \"incident\": 999999999", "incident");
        assertThat(send("POST", PATH, "no json").statusCode()).isEqualTo(422);
        assertThat(send("POST", PATH, "[]").statusCode()).isEqualTo(422);
        assertThat(send("GET", PATH + "?cursor=here", "").statusCode()).isEqualTo(422);
        assertThat(send("GET", PATH + "?limit=0", "").statusCode()).isEqualTo(422);
        assertThat(send("POST", PATH, "[\"" + "x".repeat(3_000_000) + "\"]").statusCode())
                .isEqualTo(413);
    }

    private void assertRefused(String fields, String field) {
        HttpResponse<String> answer = post("{\"service\": \"%s\", \"label\": \"v1\", " + fields + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private HttpResponse<String> post(String body) {
        return send("POST", PATH, body.formatted(service));
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return browser().send(method, path, body, all);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
