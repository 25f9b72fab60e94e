package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.support.WebTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue by REST: what the pages do, by the same rules. */
class QueueApiIT extends WebTest {

    private static final AtomicInteger PRODUCTS = new AtomicInteger();
    private static final String ITEMS = "/api/v1/work-items";

    @Autowired
    private TokenService tokens;

    @Autowired
    private PortfolioSettings settings;

    private String product = "";
    private String token = "";

    @BeforeEach
    void layTheGround() {
        product = "QA" + PRODUCTS.incrementAndGet();
        asSystem(() -> settings.add(NewProduct.open(product, "Product " + product)));
        token = tokenOf(Role.PRODUCT, Role.TECHNOLOGY);
    }

    @Test
    void theListTakesTheFilterLanguage() {
        log("FEATURE", "Gift cards");
        String debt = log("TECH_DEBT", "Two clients");
        assertThat(keys("kind:debt product:" + product)).containsExactly(debt);
        assertThat(keys("-kind:debt product:" + product)).hasSize(1).doesNotContain(debt);
        String first = "&limit=1";
        JsonNode page = json(get(ITEMS + "?q=" + encoded("product:" + product + " sort:title") + first));
        assertThat(page.get("items").get(0).get("title").asString()).isEqualTo("Gift cards");
        String next = page.get("next").asString();
        JsonNode rest = json(get(
                ITEMS + "?q=" + encoded("product:" + product + " sort:title") + first + "&cursor=" + encoded(next)));
        assertThat(rest.get("items").get(0).get("title").asString()).isEqualTo("Two clients");
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(get(ITEMS + "/export?format=csv&q=" + encoded("kind:debt product:" + product))
                        .body())
                .contains("Two clients")
                .doesNotContain("Gift cards");
    }

    @Test
    void anUnknownWordOfTheFilterIsPointedAtWithASuggestion() {
        HttpResponse<String> answer = get(ITEMS + "?q=" + encoded("gift kidn:debt"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("field").asString()).isEqualTo("q");
        assertThat(problem.get("position").asInt()).isEqualTo(6);
        assertThat(problem.get("part").asString()).isEqualTo("kidn");
        assertThat(problem.get("suggestion").asString()).isEqualTo("kind");
        assertThat(problem.get("detail").asString()).contains("kidn").contains("kind");
        assertThat(get(ITEMS + "/export?q=" + encoded("kidn:debt")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void itemsAreLinkedAndARingIsRefused() {
        String one = log("FEATURE", "One");
        String two = log("FEATURE", "Two");
        JsonNode links = json(send("PUT", ITEMS + "/" + two + "/blocked-by/" + one, ""));
        assertThat(links.get("blockedBy").get(0).get("key").asString()).isEqualTo(one);
        HttpResponse<String> ring = send("PUT", ITEMS + "/" + one + "/blocked-by/" + two, "");
        assertThat(ring.statusCode()).isEqualTo(422);
        assertThat(ring.body()).contains(one).contains(two);
        assertThat(json(send("PUT", ITEMS + "/" + two + "/parent/" + one, ""))
                        .get("parent")
                        .get("key")
                        .asString())
                .isEqualTo(one);
        assertThat(json(get(ITEMS + "/" + one + "/links")).get("parts").size()).isEqualTo(1);
        assertThat(json(send("DELETE", ITEMS + "/" + two + "/parent", ""))
                        .get("parent")
                        .isNull())
                .isTrue();
        assertThat(json(send("DELETE", ITEMS + "/" + two + "/blocked-by/" + one, ""))
                        .get("blockedBy")
                        .size())
                .isZero();
    }

    @Test
    void anOutcomeIsStatedAndTooLittleOfItIsRefusedByField() {
        String feature = log("FEATURE", "Gift cards");
        String path = ITEMS + "/" + feature + "/outcome";
        assertThat(get(path).statusCode()).isEqualTo(204);
        HttpResponse<String> little = send("PUT", path, "{\"purpose\": \"Better\"}");
        assertThat(little.statusCode()).isEqualTo(422);
        assertThat(little.body()).contains("\"field\":\"metric\"");
        assertThat(send("PUT", path, "{\"metric\": \"Adoption\", \"target\": 0.25, \"dueOn\": \"2027-06-01\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(get(path)).get("metric").asString()).isEqualTo("Adoption");
        HttpResponse<String> wrong = send("PUT", path, "{\"dueOn\": \"soon\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"dueOn\"");
    }

    @Test
    void newItemsAreAcceptedDeclinedSnoozedMergedAndReturned() {
        String one = log("FEATURE", "One");
        HttpResponse<String> accepted = send("POST", ITEMS + "/" + one + "/accept", "");
        assertThat(json(accepted).get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(send("POST", ITEMS + "/" + one + "/accept", "").statusCode()).isEqualTo(409);
        assertThat(send("POST", ITEMS + "/" + one + "/return-to-triage", "").statusCode())
                .isEqualTo(428);
        String tag = accepted.headers().firstValue("ETag").orElseThrow();
        assertThat(json(send("POST", ITEMS + "/" + one + "/return-to-triage", "", "If-Match", tag))
                        .get("status")
                        .asString())
                .isEqualTo("NEW");
        HttpResponse<String> without = send("POST", ITEMS + "/" + one + "/decline", "{}");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("\"field\":\"reason\"");
        String path = ITEMS + "/" + one + "/decline";
        String reason = "{\"reason\": \"Nobody asked\"}";
        HttpResponse<String> declined = send("POST", path, reason, "Idempotency-Key", "d-" + product);
        assertThat(json(declined).get("status").asString()).isEqualTo("DECLINED");
        assertThat(send("POST", path, reason, "Idempotency-Key", "d-" + product).body())
                .isEqualTo(declined.body());
        String two = log("STABILITY", "Two");
        assertThat(send("POST", ITEMS + "/" + two + "/snooze", "{\"until\": \"2001-01-01\"}")
                        .body())
                .contains("\"field\":\"until\"");
        String three = log("STABILITY", "Three");
        assertThat(json(send("POST", ITEMS + "/" + three + "/merge", "{\"into\": \"" + two + "\"}"))
                        .get("status")
                        .asString())
                .isEqualTo("MERGED");
        String viewer = tokenOf(Role.VIEWER);
        assertThat(browser()
                        .send("POST", ITEMS + "/" + two + "/accept", "", "Authorization", "Bearer " + viewer)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void manyItemsChangeWithAPreviewTheRefusalsAndAnUndo() {
        String one = log("FEATURE", "One");
        String two = log("FEATURE", "Two");
        send("POST", ITEMS + "/" + one + "/accept", "");
        String wanted = "{\"q\": \"product:" + product + "\", \"status\": \"READY\"";
        JsonNode preview = json(send("POST", ITEMS + "/bulk", wanted + ", \"dryRun\": true}"));
        assertThat(preview.get("changed").asInt()).isEqualTo(1);
        assertThat(preview.get("refused").get(0).get("key").asString()).isEqualTo(two);
        assertThat(json(get(ITEMS + "/" + one)).get("status").asString()).isEqualTo("ACCEPTED");
        JsonNode done = json(send("POST", ITEMS + "/bulk", wanted + "}", "Idempotency-Key", "b-" + product));
        assertThat(done.get("refusedTotal").asInt()).isEqualTo(1);
        assertThat(json(get(ITEMS + "/" + one)).get("status").asString()).isEqualTo("READY");
        String undo = ITEMS + "/bulk/" + done.get("undo").asString() + "/undo";
        assertThat(json(send("POST", undo, "")).get("changed").asInt()).isEqualTo(1);
        assertThat(json(get(ITEMS + "/" + one)).get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(send("POST", undo, "").statusCode()).isEqualTo(404);
        JsonNode labelled = json(send(
                "POST",
                ITEMS + "/bulk",
                "{\"items\": [\"" + one + "\", \"" + two + "\"], \"labels\": {\"add\": [\"gifts\"]}}"));
        assertThat(labelled.get("changed").asInt()).isEqualTo(2);
        assertThat(json(get(ITEMS + "/" + two)).get("labels").get(0).asString()).isEqualTo("gifts");
        assertThat(send("POST", ITEMS + "/bulk", "{\"q\": \"\"}").body()).contains("status, release, labels, assignee");
        assertThat(send("POST", ITEMS + "/bulk", "{\"items\": [\"" + product + "-99\"], \"assignee\": null}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEstimateEntersTheScoreAndAValueOutOfRangeIsRefused() {
        String feature = log("FEATURE", "Gift cards");
        String path = ITEMS + "/" + feature;
        send("PUT", path + "/estimates/confidence", "{\"value\": 80}");
        JsonNode score = json(send("PUT", path + "/estimates/valuePerWeek", "{\"value\": 1000}"));
        assertThat(score.get("costOfDelay").decimalValue()).isEqualByComparingTo("800");
        assertThat(score.get("terms").size()).isEqualTo(2);
        assertThat(score.get("inputs").get(0).get("people").size()).isEqualTo(1);
        assertThat(json(get(path + "/score"))).isEqualTo(score);
        HttpResponse<String> wrong = send("PUT", path + "/estimates/confidence", "{\"value\": 800}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"confidence\"");
        assertThat(send("PUT", path + "/estimates/luck", "{\"value\": 1}").body())
                .contains("valuePerWeek");
        assertThat(json(send("DELETE", path + "/estimates/valuePerWeek", ""))
                        .get("costOfDelay")
                        .isNull())
                .isTrue();
        assertThat(json(send("PUT", path + "/moscow", "{\"moscow\": \"must\"}"))
                        .get("moscow")
                        .asString())
                .isEqualTo("MUST");
    }

    @Test
    void anItemIsPutAboveAnotherAndLetGo() {
        String one = accepted("One");
        String two = accepted("Two");
        assertThat(send(
                                "PUT",
                                ITEMS + "/" + two + "/place",
                                "{\"over\": \"" + one + "\", \"reason\": \"Audit in May\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(get(ITEMS + "/" + two + "/score"))
                        .get("moved")
                        .get("over")
                        .asString())
                .isEqualTo(one);
        assertThat(send("DELETE", ITEMS + "/" + two + "/place", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aTitleOfTwoMegabytesAndAnEffortOfNoughtAreRefusedByField() {
        String begin = "{\"product\": \"" + product + "\", \"kind\": \"FEATURE\", \"title\": \"";
        HttpResponse<String> title = send("POST", ITEMS, begin + "x".repeat(2_000_000) + "\"}");
        assertThat(title.statusCode()).isEqualTo(422);
        assertThat(title.body()).contains("\"field\":\"title\"").hasSizeLessThan(1_000);
        HttpResponse<String> effort = send("POST", ITEMS, begin + "Fine\", \"effort\": 0}");
        assertThat(effort.statusCode()).isEqualTo(422);
        assertThat(effort.body()).contains("\"field\":\"effort\"");
        assertThat(send("POST", ITEMS, begin + "Fine\", \"effort\": \"much\"}").body())
                .contains("\"field\":\"effort\"");
        JsonNode formula = json(send("POST", ITEMS, begin + "=1+1\"}"));
        assertThat(formula.get("title").asString()).isEqualTo("=1+1");
        HttpResponse<String> imported = send(
                "POST",
                "/api/v1/imports/work-items?product=" + product + "&column.effort=Weeks",
                "Summary,Issue key,Weeks\n" + "x".repeat(2_000_000) + ",S-1,1\nFine,S-2,0\n",
                "Content-Type",
                "text/csv");
        JsonNode refused = json(imported).get("refused");
        assertThat(refused.get(0).get("field").asString()).isEqualTo("title");
        assertThat(refused.get(1).get("field").asString()).isEqualTo("effort");
    }

    @Test
    void aMappingIsKeptReadUsedAndForgotten() {
        String mappings = "/api/v1/imports/mappings";
        String wanted = "{\"columns\": {\"title\": \"Was\", \"key\": \"Nr\"}}";
        assertThat(send("PUT", mappings + "/wishes", wanted, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(mappings).body()).contains("\"wishes\"").contains("\"Was\"");
        assertThat(send("PUT", mappings + "/bad", "{\"columns\": {\"titel\": \"Was\"}}")
                        .body())
                .contains("column.titel");
        String imports = "/api/v1/imports/work-items?format=csv&product=" + product;
        JsonNode done = json(send("POST", imports + "&mapping=wishes", "Was;Nr\nDunkel;7\n"));
        assertThat(done.get("stored").asInt()).isEqualTo(1);
        assertThat(json(send("POST", imports, "Nr;Was\n8;Hell\n")).get("stored").asInt())
                .as("by its headings")
                .isEqualTo(1);
        assertThat(send("DELETE", mappings + "/wishes", "").statusCode()).isEqualTo(204);
        assertThat(get(mappings).body()).doesNotContain("wishes");
    }

    @Test
    void anImportIsReadByTheTypeOfItsContent() {
        String imports = "/api/v1/imports/work-items?product=" + product;
        assertThat(send("POST", imports, "[Summary],Issue key\n", "Content-Type", "text/csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", imports, "Summary,Issue key\n", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> format = send("POST", imports + "&format=xml", "Summary\n");
        assertThat(format.statusCode()).isEqualTo(422);
        assertThat(format.body()).contains("\"field\":\"format\"").contains("jira");
    }

    private String log(String kind, String title) {
        HttpResponse<String> logged = send(
                "POST",
                ITEMS,
                "{\"product\": \"" + product + "\", \"kind\": \"" + kind + "\", \"title\": \"" + title + "\"}");
        assertThat(logged.statusCode()).isEqualTo(201);
        return json(logged).get("key").asString();
    }

    private String accepted(String title) {
        String key = log("FEATURE", title);
        send("POST", ITEMS + "/" + key + "/accept", "");
        return key;
    }

    private List<String> keys(String filter) {
        List<String> keys = new ArrayList<>();
        json(get(ITEMS + "?q=" + encoded(filter)))
                .get("items")
                .forEach(item -> keys.add(item.get("key").asString()));
        return keys;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "");
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
