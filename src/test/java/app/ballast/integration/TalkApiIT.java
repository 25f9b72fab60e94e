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

/** Comments, votes and customer requests of items by REST. */
class TalkApiIT extends WebTest {

    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    @Autowired
    private TokenService tokens;

    @Autowired
    private PortfolioSettings settings;

    private String item = "";
    private String own = "";
    private String other = "";

    @BeforeEach
    void layTheGround() {
        String product = "TK" + PRODUCTS.incrementAndGet();
        asSystem(() -> settings.add(NewProduct.open(product, "Product " + product)));
        own = tokenOf(Role.VIEWER);
        other = tokenOf(Role.VIEWER);
        item = "/api/v1/work-items/"
                + json(send(
                                own,
                                "POST",
                                "/api/v1/work-items",
                                "{\"product\": \"" + product + "\", \"kind\": \"FEATURE\", \"title\": \"Gift cards\"}"))
                        .get("key")
                        .asString();
    }

    @Test
    void aCommentIsEditedByItsAuthorFromTheVersionThatTheyRead() {
        String comment = comment("First");
        String tag = tag(send(own, "GET", comment, ""));
        assertThat(status(own, "PATCH", comment, "{\"text\": \"Second\"}")).isEqualTo(428);
        assertThat(status(other, "PATCH", comment, "{\"text\": \"Mine\"}", "If-Match", tag))
                .isEqualTo(403);
        HttpResponse<String> edited = send(own, "PATCH", comment, "{\"text\": \"Second\"}", "If-Match", tag);
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(json(edited).get("text").asString()).isEqualTo("Second");
        assertThat(json(edited).get("editedAt").isNull()).isFalse();
        assertThat(tag(edited)).isNotEqualTo(tag);
        assertThat(status(own, "PATCH", comment, "{\"text\": \"Third\"}", "If-Match", tag))
                .isEqualTo(412);
        assertField(send(own, "PATCH", comment, "{\"text\": \" \"}", "If-Match", tag(edited)), "text");
        assertField(send(own, "PATCH", comment, "{\"txt\": \"x\"}", "If-Match", tag(edited)), "txt");
    }

    @Test
    void aDeletedCommentIsGoneUntilWhoeverDeletedItBringsItBack() {
        String comment = comment("Said too soon");
        assertThat(status(other, "DELETE", comment, "")).isEqualTo(403);
        assertThat(status(own, "DELETE", comment, "")).isEqualTo(204);
        assertThat(status(own, "GET", comment, "")).isEqualTo(404);
        assertThat(status(other, "POST", comment + "/restore", "")).isEqualTo(403);
        HttpResponse<String> back = send(own, "POST", comment + "/restore", "");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(json(back).get("text").asString()).isEqualTo("Said too soon");
        assertThat(status(own, "GET", item + "/comments/999999999", "")).isEqualTo(404);
    }

    @Test
    void reactionsAreCountedOnceAPersonAndThreadsAreSettledAndOpenedAgain() {
        String comment = comment("Ship it?");
        assertThat(status(own, "PUT", comment + "/reactions/agree", "")).isEqualTo(200);
        assertThat(status(own, "PUT", comment + "/reactions/agree", "")).isEqualTo(200);
        JsonNode two = json(send(other, "PUT", comment + "/reactions/agree", ""));
        assertThat(two.get("reactions").get("AGREE").asInt()).isEqualTo(2);
        JsonNode one = json(send(own, "DELETE", comment + "/reactions/agree", ""));
        assertThat(one.get("reactions").get("AGREE").asInt()).isEqualTo(1);
        assertField(send(own, "PUT", comment + "/reactions/shrug", ""), "sign");
        assertThat(json(send(other, "PUT", comment + "/resolved", ""))
                        .get("resolved")
                        .asBoolean())
                .isTrue();
        assertThat(json(send(own, "DELETE", comment + "/resolved", ""))
                        .get("resolved")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aVoteCountsOnceHoweverOftenItIsSaid() {
        send(own, "PUT", item + "/vote", "");
        assertThat(json(send(own, "PUT", item + "/vote", "")).get("votes").asInt())
                .isEqualTo(1);
        assertThat(json(send(other, "PUT", item + "/vote", "")).get("votes").asInt())
                .isEqualTo(2);
        assertThat(json(send(own, "DELETE", item + "/vote", "")).get("votes").asInt())
                .isEqualTo(1);
        assertThat(json(send(own, "DELETE", item + "/vote", "")).get("votes").asInt())
                .isEqualTo(1);
    }

    @Test
    void customerRequestsAreAddedChangedAndTakenAway() {
        HttpResponse<String> added = send(
                own,
                "POST",
                item + "/requests",
                "{\"customer\": \"Nordbank\", \"people\": 400, \"worth\": 12000, \"source\": \"sales\"}",
                "Idempotency-Key",
                "request-of-" + item);
        assertThat(added.statusCode()).isEqualTo(201);
        String request = added.headers().firstValue("Location").orElseThrow();
        String tag = tag(added);
        assertThat(status(own, "PATCH", request, "{\"people\": 500}")).isEqualTo(428);
        assertThat(status(other, "PATCH", request, "{\"people\": 500}", "If-Match", tag))
                .isEqualTo(403);
        HttpResponse<String> changed = send(own, "PATCH", request, "{\"people\": 500}", "If-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).get("people").asLong()).isEqualTo(500);
        assertThat(json(changed).get("customer").asString()).isEqualTo("Nordbank");
        assertThat(status(own, "PATCH", request, "{\"people\": 6}", "If-Match", tag))
                .isEqualTo(412);
        JsonNode all = json(send(other, "GET", item + "/requests", ""));
        assertThat(all.get("total").asInt()).isEqualTo(1);
        assertThat(all.get("people").asLong()).isEqualTo(500);
        assertThat(all.get("requests").get(0).get("source").asString()).isEqualTo("SALES");
        assertThat(status(other, "DELETE", request, "")).isEqualTo(403);
        assertThat(status(own, "DELETE", request, "")).isEqualTo(204);
        assertThat(status(own, "GET", request, "")).isEqualTo(404);
    }

    @Test
    void aRequestThatIsWrongNamesItsField() {
        String path = item + "/requests";
        assertField(send(own, "POST", path, "{\"people\": 5}"), "customer");
        assertField(send(own, "POST", path, "{\"customer\": \"A\", \"people\": 1.5}"), "people");
        assertField(send(own, "POST", path, "{\"customer\": \"A\", \"people\": 1e30}"), "people");
        assertField(send(own, "POST", path, "{\"customer\": \"A\", \"worth\": -1}"), "worth");
        assertField(send(own, "POST", path, "{\"customer\": \"A\", \"source\": \"rumour\"}"), "source");
        assertField(send(own, "POST", path, "{\"customer\": \"A\", \"link\": \"ftp://a\"}"), "link");
        assertField(send(own, "POST", path, "{\"customer\": \"A\", \"value\": 1}"), "value");
        assertThat(status(own, "GET", path + "?limit=501", "")).isEqualTo(422);
    }

    private String comment(String text) {
        HttpResponse<String> made = send(own, "POST", item + "/comments", "{\"text\": \"" + text + "\"}");
        return item + "/comments/" + json(made).get("number").asLong();
    }

    private static void assertField(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("field").asString()).isEqualTo(field);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private int status(String token, String method, String path, String body, String... headers) {
        return send(token, method, path, body, headers).statusCode();
    }

    private HttpResponse<String> send(String token, String method, String path, String body, String... headers) {
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
