package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SeriesApiIT extends WebTest {

    private static final String PATH = "/api/v1/series";

    @Autowired
    private TokenService tokens;

    @Autowired
    private PortfolioSettings settings;

    private String token = "";
    private String product = "";
    private String series = "";

    @BeforeEach
    void aSeries() {
        PersonId owner = addPerson(Role.TECHNOLOGY).id();
        product = "SER" + owner.value();
        token = asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.METRICS), null));
        asSystem(() -> settings.add(NewProduct.open(product, "Product " + product)));
        HttpResponse<String> made = send("POST", PATH, wanted("latency"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        series = PATH + "/" + json(made).get("key").asString();
    }

    @Test
    void whatIsDefinedIsListedAndFilled() {
        HttpResponse<String> taken = send("POST", series + "/points", """
                {"points": [{"at": 1767225600000, "value": 12.5}, {"at": "2026-01-01T01:00:00+01:00", "value": 12.5},
                            {"at": "2026-01-01T00:30:00Z", "value": 7.5}]}""");
        assertThat(json(taken).get("stored").asInt()).as(taken.body()).isEqualTo(2);
        assertThat(json(taken).get("unchanged").asInt()).isEqualTo(1);
        JsonNode hours = json(get(series + "/points?from=2026-01-01&to=2026-01-01&grain=hour"));
        assertThat(hours.get("values")).hasSize(1);
        assertThat(hours.get("values").get(0).get("value").asDouble()).isEqualTo(10);
        assertThat(hours.get("values").get(0).get("at").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(json(get(series + "/points?most=1")).get("grain").asString()).isEqualTo("hour");
        JsonNode listed = json(get(PATH + "?product=" + product)).get("series");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("latest").get("value").asDouble()).isEqualTo(7.5);
        assertThat(json(get(series)).get("points")).hasSize(2);
        assertThat(send("POST", PATH, wanted("latency")).statusCode()).isEqualTo(409);
    }

    @Test
    void ofTenThousandPointsTheThreeBadAreNamed() {
        String batch = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"at\": " + (1_767_225_600_000L + i * 1000L) + ", \"value\": "
                        + (i == 4_711 ? "NaN" : i) + "}")
                .collect(Collectors.joining(",", "[", "]"))
                .replace("\"at\": 1767225617000", "\"at\": 1767225617")
                .replace("\"at\": 1767235599000", "\"at\": null");
        HttpResponse<String> strict = send("POST", series + "/points?strict=true", batch);
        assertThat(strict.statusCode()).isEqualTo(422);
        assertThat(json(strict).get("refusedTotal").asInt()).isEqualTo(3);
        assertThat(json(get(series)).get("points"))
                .as("nothing of what was refused is there")
                .isEmpty();

        JsonNode taken = json(send("POST", series + "/points", batch));
        assertThat(taken.get("stored").asInt()).isEqualTo(9_997);
        assertThat(taken.get("refused").valueStream().map(one -> one.get("index")
                        .asInt()))
                .containsExactly(17, 4_711, 9_999);
        assertThat(taken.get("refused").get(0).get("reason").asString()).contains("seconds");
        assertThat(taken.get("refused").get(1).get("field").asString()).isEqualTo("value");
        assertThat(json(send("POST", series + "/points", batch))
                        .get("unchanged")
                        .asInt())
                .isEqualTo(9_997);
    }

    @Test
    void aBodyThatIsNoBatchIsRefusedByWhatIsWrong() {
        assertRefused(send("POST", series + "/points", "[{\"at\": 1, \"valeu\": 2}]"), "valeu");
        assertRefused(send("POST", series + "/points", "[]"), "1 to 10,000");
        assertRefused(send("POST", series + "/points", "[{\"at\": 1"), "JSON");
        assertRefused(send("POST", series + "/points", "<html>"), "JSON");
        assertRefused(
                send(
                        "POST",
                        series + "/points",
                        "[" + "{\"at\": \"2026-01-01\", \"value\": 1},".repeat(10_000)
                                + "{\"at\": \"2026-01-01\", \"value\": 1}]"),
                "1 to 10,000");
        assertRefused(
                send("POST", series + "/points", "{\"at\": \"2026-01-01\", \"value\": true}"), "\"field\":\"value\"");
        assertRefused(send("POST", PATH, wanted("Latency")), "\"field\":\"metric\"");
        assertRefused(send("POST", PATH, wanted("x").replace("OTHER", "MILES")), "\"field\":\"unit\"");
        assertRefused(get(series + "/points?grain=year"), "\"field\":\"grain\"");
        assertRefused(get(series + "/points?from=soon"), "\"field\":\"from\"");
        assertThat(send("POST", PATH, wanted("x").replace("RELIABILITY", "PRODUCT"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void targetsHoldFromADayOnAndAnnotationsStandOnTheirDay() {
        assertThat(send("PUT", series + "/targets/2026-01-01", "{\"value\": 250}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("PUT", series + "/targets/2026-06-01", "{\"value\": 200}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("PUT", series + "/targets/2026-06-01", "{\"value\": null}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode targets = json(get(series + "/targets"));
        assertThat(targets).hasSize(2);
        assertThat(targets.get(0).get("value").asDouble()).isEqualTo(250);
        assertThat(targets.get(1).get("value").isNull()).isTrue();
        assertRefused(send("PUT", series + "/targets/soon", "{\"value\": 1}"), "\"field\":\"since\"");

        long id = json(send("POST", series + "/annotations", "{\"at\": \"2026-02-01\", \"text\": \"New cache\"}"))
                .get("id")
                .asLong();
        assertThat(get(series + "/annotations").body()).contains("2026-02-01").contains("New cache");
        assertThat(send("DELETE", series + "/annotations/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(json(get(series + "/annotations"))).isEmpty();
        assertThat(send("DELETE", series + "/annotations/" + id, "").statusCode())
                .isEqualTo(404);
    }

    private String wanted(String metric) {
        return """
                {"product": "%s", "metric": "%s", "name": "Latency", "unit": "OTHER", "unitLabel": "ms",
                 "better": "DOWN", "side": "RELIABILITY"}""".formatted(product, metric);
    }

    private static void assertRefused(HttpResponse<String> answer, String part) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(part);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return browser()
                .send(method, path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }
}
