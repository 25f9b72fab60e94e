package app.ballast.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PeopleService;
import app.ballast.people.Role;
import app.ballast.people.TokenId;
import app.ballast.people.TokenRow;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.permissions.Calls.Call;
import app.ballast.support.WebClient;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every call of the REST API with every kind of token. */
class ApiPermissionsIT extends WebTest {

    @Autowired
    private TokenService tokens;

    @Autowired
    private PeopleService people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** One for thousands of calls: making one costs more than a call. */
    private WebClient program;

    @BeforeEach
    void oneProgram() {
        program = browser();
    }

    @Test
    void everyCallIsInTheTable() {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                        mapping.getMethodsCondition().getMethods().forEach(method -> found.add(method + " " + path))));
        assertThat(Stream.concat(Calls.ALL.stream().map(Call::toString), Calls.SIGNED.stream()))
                .as("whoever adds a call says in Calls who may make it")
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aCallNeedsTheScopeOfTheTokenAndARoleOfItsOwner() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Someone owner = addPerson(role);
            for (TokenScope scope : TokenScope.values()) {
                String token = asSystem(() -> tokens.make(owner.id(), "Walker", Set.of(scope), null));
                for (Call call : Calls.ALL) {
                    int status = send(call, token).statusCode();
                    boolean allowed = call.scope() == scope && call.roles().contains(role);
                    boolean refused = status == 401 || status == 403;
                    if (allowed == refused || status >= 500) {
                        wrong.add("%s as %s with %s: %d".formatted(call, role, scope, status));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aCallThatIsSignedIsRefusedWithoutItsSignatureAndWithAToken() {
        String token =
                asSystem(() -> tokens.make(addPerson(Role.values()).id(), "All", Set.of(TokenScope.values()), null));
        for (String call : Calls.SIGNED) {
            String path = call.substring(call.indexOf('/'));
            assertThat(browser().send("POST", path, "{}").statusCode()).as(call).isEqualTo(401);
            assertThat(browser()
                            .send("POST", path, "{}", "Authorization", "Bearer " + token)
                            .statusCode())
                    .as(call)
                    .isEqualTo(401);
            assertThat(browser().get(path).statusCode()).as("GET of it").isEqualTo(401);
        }
    }

    @Test
    void theDescriptionOfTheApiHoldsEveryCall() {
        Someone owner = addPerson(Role.VIEWER);
        String token = asSystem(() -> tokens.make(owner.id(), "Reader", Set.of(TokenScope.READ), null));
        JsonNode paths = JsonMapper.shared()
                .readTree(browser()
                        .get("/api/v1/openapi.json", "Authorization", "Bearer " + token)
                        .body())
                .get("paths");
        assertThat(Calls.ALL)
                .filteredOn(call -> !call.path().contains("openapi"))
                .allSatisfy(call -> assertThat(
                                paths.path(call.path()).has(call.method().toLowerCase(Locale.ROOT)))
                        .as(call.toString())
                        .isTrue());
    }

    @Test
    void withoutAGoodTokenEveryCallIsRefusedAlike() {
        Someone owner = addPerson(Role.values());
        String good = asSystem(() -> tokens.make(owner.id(), "Good", Set.of(TokenScope.values()), null));
        Call reading = Calls.ALL.getFirst();
        assertThat(send(reading, good).statusCode()).isEqualTo(200);

        assertRefused("Bearer " + good.substring(0, good.length() - 1));
        assertRefused("Bearer " + good.substring(0, good.length() - 1) + (good.endsWith("a") ? "b" : "a"));
        assertRefused("Bearer bal_");
        assertRefused("Bearer ");
        assertRefused("Bearer made up");
        assertRefused("Basic " + good);
        assertRefused("Basic YWRtaW46YWRtaW4=");
        assertRefused(good);

        asSystem(() -> tokens.revoke(named("Good")));
        assertRefused("Bearer " + good);
    }

    @Test
    void anExpiredTokenIsRefused() {
        Someone owner = addPerson(Role.VIEWER);
        Instant soon = clock.instant().plus(Duration.ofHours(1));
        String lasting = asSystem(() -> tokens.make(owner.id(), "Lasts", Set.of(TokenScope.READ), soon));
        assertThat(send(Calls.ALL.getFirst(), lasting).statusCode()).isEqualTo(200);
        String token = asSystem(() -> tokens.make(owner.id(), "Expires", Set.of(TokenScope.READ), soon));
        database.sql("update api_token set expires_at = timestamp with time zone '2020-01-01 00:00:00+00'"
                        + " where name = 'Expires'")
                .update();
        assertRefused("Bearer " + token);
    }

    @Test
    void aDeactivatedOwnersTokenIsRefusedAtOnce() {
        Someone owner = addPerson(Role.VIEWER);
        String token = asSystem(() -> tokens.make(owner.id(), "Orphan", Set.of(TokenScope.READ), null));
        assertThat(send(Calls.ALL.getFirst(), token).statusCode()).isEqualTo(200);
        asSystem(() -> people.deactivate(owner.id()));
        assertRefused("Bearer " + token);
    }

    @Test
    void aTokenOpensNoPageAndASessionNoCall() {
        Someone owner = addPerson(Role.values());
        String token = asSystem(() -> tokens.make(owner.id(), "Pages", Set.of(TokenScope.values()), null));
        assertThat(browser().get("/account", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(302);
        assertThat(signedIn(owner).get("/api/v1/products").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownAddressOfTheApiIsAProblemToo() {
        Someone owner = addPerson(Role.VIEWER);
        String token = asSystem(() -> tokens.make(owner.id(), "Lost", Set.of(TokenScope.READ), null));
        HttpResponse<String> answer = browser().get("/api/v1/nothing-here", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private TokenId named(String name) {
        return tokens.all().stream()
                .filter(row -> row.name().equals(name))
                .map(TokenRow::id)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(Call call, String token) {
        return program.send(call.method(), call.address(), call.body(), "Authorization", "Bearer " + token);
    }

    private void assertRefused(String authorization) {
        for (Call call : Calls.ALL) {
            HttpResponse<String> answer =
                    program.send(call.method(), call.address(), call.body(), "Authorization", authorization);
            assertThat(answer.statusCode())
                    .as("%s with %s", call, authorization)
                    .isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.body()).contains("\"status\":401").contains("\"detail\":");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
