package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.outgoing.InnerAddress;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.sources.InnerAddressService;
import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SourcesApiIT extends WebTest {

    private static final String PATH = "/api/v1/sources";
    private static final String SECRET = "correct-horse-battery-staple";

    @Autowired
    private TokenService tokens;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private InnerAddressService inner;

    private final AnsweringHost host = new AnsweringHost();
    private String token = "";
    private String service = "";

    @BeforeEach
    void layTheGround() {
        String name = "Asked shop " + host.port();
        service = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        asSystem(() -> services.add(name, Map.of()));
        asSystem(() -> inner.allow(new InnerAddress(host.hostAndPort()), ""));
        host.on("/up", Answer.json("1"));
        PersonId owner = addPerson(Role.TECHNOLOGY).id();
        token = asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.METRICS), null));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aSourceIsTriedAddedPolledChangedPausedAndRemoved() {
        JsonNode tried = json(send("POST", PATH + "/try", body("")), 200);
        assertThat(tried.path("count").asInt(0)).isEqualTo(1);
        assertThat(tried.path("error").isNull()).isTrue();

        JsonNode added =
                json(send("POST", PATH, body(", \"signOn\": \"BEARER\", \"secret\": \"" + SECRET + "\"")), 201);
        assertThat(added.toString()).contains("\"hasSecret\":true").doesNotContain(SECRET);
        String one = PATH + "/" + added.path("id").asLong(0);

        JsonNode polled = json(send("POST", one + "/poll", ""), 200);
        assertThat(polled.path("state").path("lastPoints").asInt(0)).isEqualTo(1);
        assertThat(host.shown()).last().isEqualTo("Bearer " + SECRET);

        HttpResponse<String> stale = send("PUT", one, body(", \"version\": 7, \"signOn\": \"BEARER\""));
        assertThat(stale.statusCode()).isEqualTo(409);
        JsonNode changed =
                json(send("PUT", one, body(", \"version\": 0, \"signOn\": \"BEARER\", \"everySeconds\": 300")), 200);
        assertThat(changed.path("everySeconds").asInt(0)).isEqualTo(300);
        assertThat(changed.path("hasSecret").asBoolean(false)).isTrue();

        assertThat(json(send("POST", one + "/pause", ""), 200).path("active").asBoolean(true))
                .isFalse();
        assertThat(json(send("POST", one + "/resume", ""), 200).path("active").asBoolean(false))
                .isTrue();
        assertThat(send("GET", PATH, "").body()).contains(service).doesNotContain(SECRET);
        assertThat(send("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", one, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused(body(", \"series\": \"some-series\""), "series");
        assertRefused(body(", \"everySeconds\": 29"), "every");
        assertRefused(body(", \"speed\": 1"), "speed");
        assertRefused(body(", \"settings\": {\"value\": \"$.n\"}"), "value");
        assertRefused(body(", \"signOn\": \"BEARER\""), "secret");
        assertRefused(body("").replace(host.address("/up"), "ftp://example.com/"), "address");
        HttpResponse<String> inside =
                send("POST", PATH + "/try", body("").replace(host.address("/up"), "http://169.254.169.254/"));
        assertThat(inside.body()).contains("169.254.169.254 leads to an inner address");
    }

    private void assertRefused(String body, String field) {
        HttpResponse<String> answer = send("POST", PATH, body);
        assertThat(answer.statusCode()).as(body).isEqualTo(422);
        assertThat(answer.body()).as(body).contains("\"field\":\"" + field + "\"");
    }

    private String body(String more) {
        return """
                {"name": "Probe", "connector": "json", "service": "%s", "address": "%s"%s}""".formatted(service, host.address("/up"), more);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return browser().send(method, path, body, "Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
