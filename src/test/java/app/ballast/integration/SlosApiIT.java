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

class SlosApiIT extends WebTest {

    @Autowired
    private TokenService tokens;

    @Autowired
    private ServiceSettings services;

    private String token = "";

    @BeforeEach
    void layTheGround() {
        boolean there = asSystem(() -> services.all()).stream()
                .anyMatch(service -> service.name().equals("Kept shop"));
        if (!there) {
            asSystem(() -> services.add("Kept shop", Map.of()));
        }
        PersonId owner = addPerson(Role.TECHNOLOGY).id();
        token = asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.METRICS), null));
    }

    @Test
    void anSloIsDefinedChangedByItsVersionReadAndArchived() {
        HttpResponse<String> made = define(UUID.randomUUID().toString(), "99.9");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = "/api/v1/slos/" + json(made).get("id").asLong();
        String tag = made.headers().firstValue("ETag").orElseThrow();

        assertThat(send("PATCH", path, "{\"objective\": 99.5}").statusCode()).isEqualTo(428);
        HttpResponse<String> changed = send("PATCH", path, "{\"objective\": 99.5}", "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("objective").asDouble()).isEqualTo(99.5);
        assertThat(send("PATCH", path, "{\"objective\": 99}", "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(json(send("GET", path + "/objectives", ""))).hasSize(2);

        JsonNode status = json(send("GET", path + "/status", "")).get("status");
        assertThat(status.get("alert").asString()).isEqualTo("NOT_KNOWN");
        assertThat(status.get("remaining").isNull()).isTrue();
        assertThat(status.get("budget").asDouble()).isEqualTo(38_880);
        assertThat(send("GET", "/api/v1/slos/status", "").body()).contains("kept-shop");

        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", "/api/v1/slos?service=kept-shop", "").body())
                .doesNotContain("\"id\":" + json(made).get("id").asLong() + ",");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused(define("Mine", "\"high\""), "objective");
        assertRefused(define("Mine", "100.5"), "objective");
        assertRefused(define("", "99"), "name");
        assertRefused(sloWith("\"measure\": \"EVENTS\""), "series");
        assertRefused(sloWith("\"window\": \"YEAR\""), "window");
        assertRefused(sloWith("\"counts\": \"perhaps\""), "counts");
        assertRefused(sloWith("\"goal\": 99"), "goal");
    }

    @Test
    void maintenanceIsAnnouncedAndTakenBack() {
        String path = "/api/v1/services/kept-shop/maintenance";
        HttpResponse<String> planned = send("POST", path, """
                        {"from": "2026-01-01T01:00:00Z", "to": "2026-01-01T03:00:00Z", "title": "New disks"}""");
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        long id = json(planned).get(0).get("id").asLong();
        assertThat(send("DELETE", path + "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", path + "/" + id, "").statusCode()).isEqualTo(404);
        assertRefused(send("POST", path, """
                        {"from": "2026-01-01", "to": "2026-01-01T03:00:00Z", "title": "New disks"}"""), "from");
    }

    private HttpResponse<String> define(String name, String objective) {
        return send(
                "POST",
                "/api/v1/slos",
                "{\"service\": \"kept-shop\", \"name\": \"%s\", \"objective\": %s, \"window\": \"DAYS_90\", \"measure\": \"TIME\"}"
                        .formatted(name, objective));
    }

    private HttpResponse<String> sloWith(String field) {
        return send(
                "POST",
                "/api/v1/slos",
                "{\"service\": \"kept-shop\", \"name\": \"Mine\", \"objective\": 99.9, %s}".formatted(field));
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + token;
        return browser().send(method, path, body, all);
    }
}
