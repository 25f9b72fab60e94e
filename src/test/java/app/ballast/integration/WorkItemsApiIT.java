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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkItemsApiIT extends WebTest {

    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    @Autowired
    private TokenService tokens;

    @Autowired
    private PortfolioSettings settings;

    private String product = "";
    private String token = "";

    @BeforeEach
    void layTheGround() {
        product = "IT" + PRODUCTS.incrementAndGet();
        asSystem(() -> settings.add(NewProduct.open(product, "Product " + product)));
        token = tokenOf(Role.PRODUCT, Role.TECHNOLOGY);
    }

    @Test
    void aChangeNeedsTheVersionThatItBeganFrom() {
        HttpResponse<String> logged = log("Gift cards");
        assertThat(logged.statusCode()).isEqualTo(201);
        String tag = logged.headers().firstValue("ETag").orElseThrow();
        String path = "/api/v1/work-items/" + key(logged);
        assertThat(send("PATCH", path, "{\"title\": \"Nicer\"}").statusCode()).isEqualTo(428);
        assertThat(send("PATCH", path, "{\"title\": \"Nicer\"}", "If-Match", "\"77\"")
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> changed = send(
                "PATCH",
                path,
                "{\"title\": \"Nicer\", \"labels\": [\"One\"], \"dueOn\": \"2027-01-31\", \"effort\": 2.5}",
                "If-Match",
                tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        JsonNode item = JsonMapper.shared().readTree(changed.body());
        assertThat(item.get("title").asString()).isEqualTo("Nicer");
        assertThat(item.get("labels").get(0).asString()).isEqualTo("one");
        assertThat(item.get("dueOn").asString()).isEqualTo("2027-01-31");
        assertThat(send("PATCH", path, "{\"title\": \"Late\"}", "If-Match", tag).statusCode())
                .isEqualTo(412);
        String present = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(send("GET", path, "").headers().firstValue("ETag")).contains(present);
        assertThat(send("PATCH", path, "{\"dueOn\": null}", "If-Match", present).body())
                .contains("\"dueOn\":null");
    }

    @Test
    void aWrongFieldIsNamedAndARoleThatMayNotIsRefused() {
        HttpResponse<String> logged = log("Gift cards");
        String path = "/api/v1/work-items/" + key(logged);
        String tag = logged.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unknown = send("PATCH", path, "{\"titel\": \"x\"}", "If-Match", tag);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("\"field\":\"titel\"").contains("acceptanceCriteria");
        assertThat(send("PATCH", path, "{\"effort\": \"much\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(422);
        String other = tokenOf(Role.ADMIN);
        assertThat(browser()
                        .send(
                                "PATCH",
                                path,
                                "{\"kind\": \"TECH_DEBT\"}",
                                "Authorization",
                                "Bearer " + other,
                                "If-Match",
                                tag)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSameIdempotencyKeyLogsOnceAndAnswersTheSame() {
        String body = "{\"product\": \"" + product + "\", \"kind\": \"FEATURE\", \"title\": \"Once\"}";
        HttpResponse<String> first = send("POST", "/api/v1/work-items", body, "Idempotency-Key", "key-1");
        HttpResponse<String> second = send("POST", "/api/v1/work-items", body, "Idempotency-Key", "key-1");
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(send("POST", "/api/v1/work-items", body.replace("Once", "Twice"), "Idempotency-Key", "key-1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(keysOf("/api/v1/work-items?product=" + product)).hasSize(1);
    }

    @Test
    void listAndExportTakeTheSameFilter() {
        log("Gift cards");
        send(
                "POST",
                "/api/v1/work-items",
                "{\"product\": \"" + product + "\", \"kind\": \"TECH_DEBT\", \"title\": \"Two clients\"}");
        assertThat(keysOf("/api/v1/work-items?kind=tech-debt&product=" + product))
                .hasSize(1);
        HttpResponse<String> csv =
                send("GET", "/api/v1/work-items/export?format=csv&kind=tech-debt&product=" + product, "");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).contains("Two clients").doesNotContain("Gift cards");
        assertThat(send("GET", "/api/v1/work-items/export?format=pdf", "").statusCode())
                .isEqualTo(422);
        HttpResponse<String> imported = send(
                "POST",
                "/api/v1/imports/work-items?format=jira&product=" + product,
                "Summary,Issue key,Issue Type\nFrom afar,SHOP-1,Bug\n");
        assertThat(imported.body()).contains("\"stored\":1");
    }

    @Test
    void theDescriptionOfTheApiHoldsItsCalls() {
        HttpResponse<String> description = send("GET", "/api/v1/openapi.json", "");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/v1/work-items/{key}").contains("\"patch\"");
    }

    private List<String> keysOf(String path) {
        List<String> keys = new ArrayList<>();
        JsonMapper.shared()
                .readTree(send("GET", path, "").body())
                .get("items")
                .forEach(item -> keys.add(item.get("key").asString()));
        return keys;
    }

    private HttpResponse<String> log(String title) {
        return send(
                "POST",
                "/api/v1/work-items",
                "{\"product\": \"" + product + "\", \"kind\": \"FEATURE\", \"title\": \"" + title + "\"}");
    }

    private static String key(HttpResponse<String> item) {
        return JsonMapper.shared().readTree(item.body()).get("key").asString();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization");
        all.add("Bearer " + token);
        return browser().send(method, path, body, all.toArray(String[]::new));
    }

    private String tokenOf(Role... roles) {
        PersonId owner = addPerson(roles).id();
        return asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.ITEMS), null));
    }
}
