package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CapacityApiIT extends WebTest {

    private static final String PATH = "/api/v1/capacity";

    @Autowired
    private TokenService tokens;

    @Autowired
    private TeamService teams;

    @Autowired
    private PortfolioSettings settings;

    private String token = "";
    private TeamId team = new TeamId(0);
    private String name = "";
    private String product = "";

    @BeforeEach
    void aTeam() {
        PersonId owner = addPerson(Role.PROGRAM).id();
        product = "CAP" + owner.value();
        name = "Team " + owner.value();
        token = asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.SETTINGS), null));
        team = asSystem(() -> teams.add(name, Set.of(owner)));
        asSystem(() -> settings.add(NewProduct.open(product, "Product " + product)));
    }

    @Test
    void whatIsPutIsReadAndWhatIsLeftOutStays() {
        assertThat(put("{\"usual\": 4.5, \"weeks\": {\"2026-W52\": 1}, \"products\": [\"" + product + "\"]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(put("{\"weeks\": {\"2026-W53\": 0}}").statusCode()).isEqualTo(204);
        JsonNode read = team("?from=2026-W51&weeks=4");
        assertThat(read.get("usual").asDouble()).isEqualTo(4.5);
        assertThat(read.get("weeks").get("2026-W52").asDouble()).isEqualTo(1);
        assertThat(read.get("weeks").get("2026-W53").asDouble()).isZero();
        assertThat(read.get("products").get(0).asString()).isEqualTo(product);
        assertThat(put("{\"weeks\": {\"2026-W52\": null}}").statusCode()).isEqualTo(204);
        assertThat(team("?from=2026-W51&weeks=4").get("weeks").has("2026-W52")).isFalse();
        assertThat(team("?from=2026-W51&weeks=1").get("weeks")).isEmpty();
    }

    @Test
    void wrongInputNamesItsField() {
        assertRefused(put("{\"usual\": -1}"), 422, "\"field\":\"usual\"");
        assertRefused(put("{\"weeks\": {\"2027-W53\": 1}}"), 422, "\"field\":\"weeks.2027-W53\"");
        assertRefused(put("{\"weeks\": {\"2026-W52\": 201}}"), 422, "0 to 200 person-weeks");
        assertRefused(put("{\"products\": [\"NONE\"]}"), 404, "product NONE");
        assertRefused(get("?from=soon"), 422, "\"field\":\"from\"");
        assertRefused(get("?weeks=54"), 422, "\"field\":\"weeks\"");
        asSystem(() -> teams.archive(team));
        assertRefused(put("{\"usual\": 1}"), 422, "archived");
    }

    @Test
    void theDescriptionOfTheApiHoldsIt() {
        HttpResponse<String> description = browser().get("/api/v1/openapi.json", "Authorization", "Bearer " + token);
        assertThat(description.body()).contains("/api/v1/capacity/{team}").contains("\"usual\"");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    private JsonNode team(String query) {
        JsonNode all = JsonMapper.shared().readTree(get(query).body()).get("teams");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("id").asLong() == team.value())
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String query) {
        return browser().get(PATH + query, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> put(String body) {
        return browser().send("PUT", PATH + "/" + team.value(), body, "Authorization", "Bearer " + token);
    }
}
