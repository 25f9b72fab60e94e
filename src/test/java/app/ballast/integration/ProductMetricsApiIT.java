package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductMetricsApiIT extends WebTest {

    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";

    @Autowired
    private TokenService tokens;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private PortfolioSettings products;

    private String token = "";

    @BeforeEach
    void layTheGround() {
        if (asSystem(portfolio::products).stream()
                .noneMatch(product -> product.key().equals("USED"))) {
            asSystem(() -> products.add(NewProduct.open("USED", "Used product")));
        }
        PersonId owner = addPerson(Role.PRODUCT).id();
        token = asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.METRICS), null));
    }

    @Test
    void aFeatureIsDefinedCountedChangedByItsVersionAndArchived() {
        String name = "f" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> made = send(
                "POST",
                "/api/v1/features",
                "{\"product\": \"USED\", \"name\": \"%s\", \"target\": 12.5, \"targetDue\": \"2026-12-15\"}"
                        .formatted(name));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = "/api/v1/features/" + json(made).get("key").asString();
        assertThat(path).endsWith("/used-" + name);
        String tag = made.headers().firstValue("ETag").orElseThrow();

        assertThat(send("PATCH", path, "{\"name\": \"Other\"}").statusCode()).isEqualTo(428);
        HttpResponse<String> changed = send("PATCH", path, "{\"name\": \"Other\"}", "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("target").asDouble()).isEqualTo(12.5);
        assertThat(send("PATCH", path, "{\"name\": \"Third\"}", "If-Match", tag).statusCode())
                .isEqualTo(412);

        HttpResponse<String> counted =
                send("POST", path + "/adoption", "[{\"date\": \"2026-03-01\", \"adopters\": 41, \"active\": 100}]");
        assertThat(json(counted).get("stored").asInt()).as(counted.body()).isEqualTo(1);
        JsonNode counts = json(send("GET", path + "/adoption" + MARCH, ""));
        assertThat(counts).hasSize(1);
        assertThat(counts.get(0).get("share").asDouble()).isEqualTo(0.41);
        assertThat(send("GET", "/api/v1/products/USED/adoption", "").body()).contains("NO_ADOPTION");
        assertThat(send("GET", "/api/v1/features?product=USED", "").body()).contains("used-" + name);

        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", "/api/v1/features?product=USED", "").body()).doesNotContain("used-" + name);
    }

    @Test
    void whatIsWrongIsNamedWithItsEntry() {
        assertRefused(send("POST", "/api/v1/features", "{\"product\": \"USED\"}"), "name");
        assertRefused(
                send("POST", "/api/v1/features", "{\"product\": \"USED\", \"name\": \"X\", \"target\": 101}"),
                "target");
        assertRefused(
                send("POST", "/api/v1/features", "{\"product\": \"USED\", \"name\": \"X\", \"services\": \"all\"}"),
                "services");
        String name = "g" + UUID.randomUUID().toString().substring(0, 8);
        send("POST", "/api/v1/features", "{\"product\": \"USED\", \"name\": \"%s\"}".formatted(name));
        String adoption = "/api/v1/features/used-" + name + "/adoption";
        assertRefused(send("POST", adoption, """
                        [{"date": "2026-03-01", "adopters": 1, "active": 2},
                         {"date": "2026-03-02", "adopters": 3, "active": 2}]"""), "[1].adopters");
        assertRefused(send("POST", adoption, "[{\"date\": \"2026-03-01\", \"adopters\": 1}]"), "[0].active");
        assertRefused(
                send("POST", adoption, "[{\"date\": \"2026-03-01\", \"adopters\": 0.5, \"active\": 2}]"),
                "[0].adopters");
        assertRefused(
                send(
                        "POST",
                        "/api/v1/products/USED/answers",
                        "[{\"survey\": \"NPS\", \"date\": \"2026-03-01\", \"score\": 11}]"),
                "[0].score");
        assertRefused(
                send(
                        "POST",
                        "/api/v1/products/USED/revenue",
                        "[{\"date\": \"2026-03-01\", \"amount\": 1, \"currency\": \"XXX\"}]"),
                "[0].currency");
        assertThat(send("GET", adoption + "?from=2026-03-05&to=2026-03-01", "").statusCode())
                .isEqualTo(422);
    }

    @Test
    void answersAndRevenueComeInAndAreRead() {
        String id = UUID.randomUUID().toString();
        String answer =
                "[{\"survey\": \"CSAT\", \"date\": \"2026-03-01\", \"score\": 5, \"id\": \"%s\"}]".formatted(id);
        HttpResponse<String> taken = send("POST", "/api/v1/products/USED/answers", answer, "Idempotency-Key", id);
        assertThat(json(taken).get("stored").asInt()).as(taken.body()).isEqualTo(1);
        assertThat(json(send("POST", "/api/v1/products/USED/answers", answer))
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);
        JsonNode csat = json(send("GET", "/api/v1/products/USED/satisfaction" + MARCH, ""))
                .get(1);
        assertThat(csat.get("value").isNull()).isTrue();
        assertThat(csat.get("scores").get("5").asInt()).isGreaterThanOrEqualTo(1);
        JsonNode first =
                json(send("GET", "/api/v1/products/USED/answers" + MARCH, "")).get(0);
        assertThat(send(
                                "DELETE",
                                "/api/v1/products/USED/answers/"
                                        + first.get("number").asLong(),
                                "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(json(send("POST", "/api/v1/products/USED/revenue", """
                        [{"date": "2026-03-01", "amount": 112}, {"date": "2026-02-01", "amount": 100}]"""))
                        .get("kept")
                        .asInt())
                .isZero();
        JsonNode revenue = json(send("GET", "/api/v1/products/USED/revenue" + MARCH, ""));
        assertThat(revenue.get("growth").asDouble()).isEqualTo(0.12);
        assertThat(revenue.get("now").get("missing").asInt()).isEqualTo(30);
        assertThat(send("POST", "/api/v1/imports/revenue?product=USED", "date,amount\n2026-03-02,5\n")
                        .statusCode())
                .isEqualTo(200);
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
