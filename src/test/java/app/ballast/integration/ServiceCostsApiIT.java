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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ServiceCostsApiIT extends WebTest {

    private static final String PATH = "/api/v1/services/priced-shop/costs";

    @Autowired
    private TokenService tokens;

    @Autowired
    private ServiceSettings services;

    private String token = "";

    @BeforeEach
    void layTheGround() {
        boolean there = asSystem(() -> services.all()).stream()
                .anyMatch(service -> service.name().equals("Priced shop"));
        if (!there) {
            asSystem(() -> services.add("Priced shop", Map.of()));
        }
        token = tokenOf(Role.TECHNOLOGY);
    }

    @Test
    void costsAreSaidForADayAndReadWithTheirHistory() {
        HttpResponse<String> said =
                send("PUT", "{\"from\": \"2026-01-01\", \"costPerMinute\": 600, \"hourlyCost\": 75.5}");
        assertThat(said.statusCode()).isEqualTo(200);
        HttpResponse<String> read = send("GET", "");
        assertThat(read.body())
                .contains("\"currency\":\"EUR\"")
                .contains("\"now\":{\"from\":\"2026-01-01\",\"costPerMinute\":600.00,\"hourlyCost\":75.50,")
                .contains("\"changes\":[{\"from\":\"2026-01-01\"");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused("{\"costPerMinute\": -1}", "costPerMinute");
        assertRefused("{\"costPerMinute\": \"much\"}", "costPerMinute");
        assertRefused("{\"from\": \"yesterday\"}", "from");
        assertRefused("{\"owner\": \"Nobody\"}", "owner");
        assertRefused("{\"costPerHour\": 1}", "costPerHour");
    }

    private void assertRefused(String body, String field) {
        HttpResponse<String> answer = send("PUT", body);
        assertThat(answer.statusCode()).as(body).isEqualTo(422);
        assertThat(answer.body()).as(body).contains("\"field\":\"" + field + "\"");
    }

    private HttpResponse<String> send(String method, String body) {
        return browser().send(method, PATH, body, "Authorization", "Bearer " + token);
    }

    private String tokenOf(Role... roles) {
        PersonId owner = addPerson(roles).id();
        return asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.METRICS), null));
    }
}
