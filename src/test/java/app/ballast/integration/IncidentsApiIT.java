package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IncidentsApiIT extends WebTest {

    private static final String HOOK = "/api/v1/webhooks/alertmanager";

    @Autowired
    private TokenService tokens;

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private Clock clock;

    private String token = "";
    private String service = "";

    @SuppressWarnings("NullAway.Init")
    private Instant start;

    /** A service of its own for each test: nobody else's incidents are in the way. */
    @BeforeEach
    void layTheGround() {
        String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        ProductId product = asSystem(() -> products.add(NewProduct.open("I" + mark, "Alerted " + mark)));
        asSystem(() -> services.add("Alerted " + mark, Map.of(product, true)));
        service = "alerted-" + mark.toLowerCase(Locale.ROOT);
        PersonId owner = addPerson(Role.TECHNOLOGY).id();
        token = asSystem(
                () -> tokens.make(owner, "Test", Set.of(TokenScope.READ, TokenScope.METRICS, TokenScope.ITEMS), null));
        start = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.HOURS);
    }

    @Test
    void anIncidentIsOpenedReadChangedByItsVersionAndFollowedUp() {
        HttpResponse<String> made = open("\"severity\": 2");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path =
                "/api/v1/incidents/" + json(made).get("incident").get("id").asLong();
        String tag = made.headers().firstValue("ETag").orElseThrow();
        assertThat(json(made).get("incident").get("state").asString()).isEqualTo("OPEN");

        assertThat(send("PATCH", path, "{\"impactMinutes\": 5}").statusCode()).isEqualTo(428);
        HttpResponse<String> changed = send(
                "PATCH",
                path,
                "{\"impactMinutes\": 5, \"resolvedAt\": \"%s\", \"postmortem\": \"# Why\"}".formatted(minute(9)),
                "If-Match",
                tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("incident").get("downSeconds").asLong()).isEqualTo(540);
        assertThat(json(changed).get("postmortem").asString()).isEqualTo("# Why");
        assertThat(send("PATCH", path, "{\"severity\": 1}", "If-Match", tag).statusCode())
                .isEqualTo(412);

        HttpResponse<String> noted =
                send("POST", path + "/timeline", "{\"text\": \"Rolled back\", \"at\": \"%s\"}".formatted(minute(4)));
        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
        assertThat(noted.body()).contains("Rolled back", "OPENED", "RESOLVED");

        HttpResponse<String> work = send("POST", path + "/follow-ups", "{\"kind\": \"stability\"}");
        assertThat(work.statusCode()).as(work.body()).isEqualTo(201);
        String key = json(work).get(0).get("key").asString();
        assertThat(send("GET", "/api/v1/work-items/" + key, "").body()).contains("Prevent the next: Refuses payments");
        assertThat(send("GET", path + "/follow-ups", "").body()).contains(key);
    }

    @Test
    void theListComesInPagesAndByFilter() {
        open("\"severity\": 1");
        open("\"severity\": 2");
        open("\"severity\": 2");
        String list = "/api/v1/incidents?service=" + service;
        JsonNode first = json(send("GET", list + "&limit=2", ""));
        assertThat(first.get("incidents")).hasSize(2);
        JsonNode second =
                json(send("GET", list + "&limit=2&cursor=" + first.get("next").asString(), ""));
        assertThat(second.get("incidents")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(json(send("GET", list + "&severity=2", "")).get("incidents")).hasSize(2);
        assertThat(json(send("GET", list + "&state=resolved", "")).get("incidents"))
                .isEmpty();
        assertRefused(send("GET", list + "&state=gone", ""), "state");
        assertRefused(send("GET", list + "&cursor=nonsense", ""), "cursor");
        assertRefused(send("GET", list + "&limit=0", ""), "limit");
        JsonNode figures = json(send(
                "GET",
                "/api/v1/incidents/figures?service=%s&from=%s&to=%s"
                        .formatted(
                                service,
                                start.minus(1, ChronoUnit.DAYS).toString().substring(0, 10),
                                minute(0).substring(0, 10)),
                ""));
        assertThat(figures.get("incidents").asInt()).isEqualTo(3);
        assertThat(figures.get("open").asInt()).isEqualTo(3);
        assertThat(figures.get("secondsToResolve").isNull()).isTrue();
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused(open("\"severity\": 5"), "severity");
        assertRefused(open("\"severity\": 1.5"), "severity");
        assertRefused(open("\"impactMinutes\": -1"), "impactMinutes");
        assertRefused(open("\"impactMinutes\": \"NaN\""), "impactMinutes");
        assertThat(open("\"impactMinutes\": NaN").statusCode()).isEqualTo(400);
        assertRefused(open("\"resolvedAt\": \"%s\"".formatted(minute(-1))), "resolvedAt");
        assertRefused(open("\"acknowledgedAt\": \"%s\"".formatted(minute(-1))), "acknowledgedAt");
        assertRefused(open("\"resolvedAt\": \"%s\"".formatted(minute(300))), "resolvedAt");
        assertRefused(open("\"resolvedAt\": \"yesterday\""), "resolvedAt");
        assertRefused(open("\"colour\": \"red\""), "colour");
        assertRefused(
                send("POST", "/api/v1/incidents", "{\"services\": \"x\", \"startedAt\": \"%s\"}".formatted(minute(0))),
                "services");
        assertThat(send("GET", "/api/v1/incidents/0", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/api/v1/incidents/none", "").statusCode()).isEqualTo(404);
    }

    @Test
    void alertmanagerOpensAndClosesOneIncidentHoweverOftenItTells() {
        String firing = delivery(alert("firing", service, 0, "0001-01-01T00:00:00Z"));
        HttpResponse<String> taken = send("POST", HOOK, firing);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        long id = json(taken).get("incidents").get(0).asLong();
        assertThat(json(send("POST", HOOK, firing)).get("incidents").get(0).asLong())
                .isEqualTo(id);
        send("POST", HOOK, delivery(alert("resolved", service, 0, minute(7))));
        send("POST", HOOK, firing);
        JsonNode incident = json(send("GET", "/api/v1/incidents/" + id, "")).get("incident");
        assertThat(incident.get("state").asString()).isEqualTo("RESOLVED");
        assertThat(incident.get("downSeconds").asLong()).isEqualTo(420);
        assertThat(incident.get("origin").asString()).isEqualTo("ALERT");
        assertThat(incident.get("severity").asInt()).isEqualTo(1);
        assertThat(incident.get("title").asString()).isEqualTo("Answers with errors");
        assertThat(json(send("GET", "/api/v1/incidents?service=" + service, "")).get("incidents"))
                .hasSize(1);
    }

    @Test
    void theLabelsThatNameServiceAndSeverityCanBeChosen() {
        HttpResponse<String> taken = send(
                "POST",
                HOOK + "?service-label=job&severity-label=prio",
                delivery(alert("firing", "other", 0, "")
                        .replace("\"job\"", "\"team\"")
                        .replace(
                                "\"severity\": \"critical\"", "\"job\": \"%s\", \"prio\": \"P3\"".formatted(service))));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(send("GET", "/api/v1/incidents?severity=3&service=" + service, "")
                        .body())
                .contains("Answers");
    }

    @Test
    void anAlertThatCannotBeTakenIsSaidAndTheOthersAreTaken() {
        HttpResponse<String> taken = send(
                "POST",
                HOOK,
                delivery(
                        alert("firing", "no-such-service", 0, ""),
                        alert("firing", service, 0, ""),
                        alert("perhaps", service, 0, ""),
                        alert("resolved", service, 5, minute(4)),
                        alert("firing", service, 600, "")));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(taken).get("taken").asInt()).isEqualTo(1);
        assertThat(taken.body())
                .contains(
                        "No service is called no-such-service",
                        "firing or resolved",
                        "before it begins",
                        "in the future");
        assertThat(json(send("GET", "/api/v1/incidents?service=" + service, "")).get("incidents"))
                .hasSize(1);
    }

    @Test
    void whatAlertmanagerDoesNotSendIsRefused() {
        assertRefused(send("POST", HOOK, "[]"), "alerts");
        assertRefused(send("POST", HOOK, "{\"alerts\": 3}"), "alerts");
        assertRefused(send("POST", HOOK, "<html>"), "alerts");
        assertRefused(send("POST", HOOK, ""), "alerts");
        HttpResponse<String> large = send("POST", HOOK, delivery("\"" + "x".repeat(1_100_000) + "\""));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("1,024 KB");
        assertThat(browser()
                        .send("POST", HOOK, delivery(), "Authorization", "Bearer bal_wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser().send("POST", HOOK, delivery()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> open(String more) {
        return send(
                "POST",
                "/api/v1/incidents",
                "{\"services\": [\"%s\"], \"title\": \"Refuses payments\", \"startedAt\": \"%s\", %s}"
                        .formatted(service, minute(0), more));
    }

    private static String delivery(String... alerts) {
        return "{\"version\": \"4\", \"status\": \"firing\", \"receiver\": \"ballast\", \"alerts\": [%s]}"
                .formatted(String.join(", ", alerts));
    }

    private String alert(String status, String named, int from, String to) {
        return """
                {"status": "%s", "labels": {"alertname": "HighErrorRate", "service": "%s", "job": "x", "severity": "critical"},
                 "annotations": {"summary": "Answers with errors"}, "startsAt": "%s", "endsAt": "%s",
                 "fingerprint": "%s"}""".formatted(status, named, minute(from), to, "f" + named);
    }

    private String minute(int minutes) {
        return start.plus(minutes, ChronoUnit.MINUTES).toString();
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).get("field").asString()).as(answer.body()).isEqualTo(field);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        return browser().send(method, path, body, all);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
