package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import app.ballast.support.ApiClient;
import app.ballast.support.BrowserTest;
import app.ballast.support.RealPrometheus;
import app.ballast.support.SharedBallast;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Under a real Prometheus and Alertmanager a service goes down and comes up, and a person sees it. */
class RealAlertmanagerIT extends BrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SERVICE = "watched-shop";

    private final ApiClient api = SharedBallast.api();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anOutageOpensAnIncidentBurnsTheBudgetAndClosesItWhenItIsOver() throws Exception {
        addShop();
        AnsweringHost shop = new AnsweringHost().on("/", Answer.json("{}"));
        try (RealPrometheus prometheus = RealPrometheus.startWithAlerts(
                folder,
                shop.address("/"),
                SERVICE,
                SharedBallast.address().resolve("/api/v1/webhooks/alertmanager"),
                SharedBallast.token())) {
            String source = source(prometheus.hostAndPort());
            until(() -> poll(source).path("lastPoints").asInt() == 1);
            assertThat(incidents()).isEmpty();
            assertThat(remaining()).isEqualTo(1);

            shop.close();
            until(() -> {
                poll(source);
                return timeline().contains("ALERT_FIRED") && timeline().contains("OUTAGE_BEGAN");
            });
            assertThat(incidents())
                    .as("the alert and the checks tell of one incident")
                    .hasSize(1);
            until(() -> {
                poll(source);
                return remaining() < 1;
            });
            Page page = page("technology");
            page.navigate("/incidents?service=" + SERVICE);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The shop does not answer"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("The shop does not answer");
            assertThat(page.locator(".incident-facts")).containsText("Open");
            assertThat(page.locator(".incident-timeline")).containsText("Alert ShopDown fired");

            AnsweringHost back = new AnsweringHost(shop.port()).on("/", Answer.json("{}"));
            try (back) {
                until(() -> {
                    poll(source);
                    return incidents().get(0).path("state").asString().equals("RESOLVED");
                });
                // The page that is open shows it by itself.
                assertThat(page.locator(".incident-facts")).containsText("Resolved");
                assertThat(page.locator(".incident-timeline")).containsText("Alert ShopDown ended");
            }
            page.navigate("/reliability/" + SERVICE);
            assertThat(page.locator(".slo-burned")).containsText("The shop does not answer");
            assertThat(page.locator("ballast-chart").first()).isVisible();
            assertThat(incidents()).hasSize(1);
            api.post("/api/v1/sources/" + source + "/pause", Map.of());
        }
    }

    /** A product with a service that was up for an hour, and what it is to keep. */
    private void addShop() throws Exception {
        api.post("/api/v1/products", Map.of("key", "WATCHED", "name", "Watched"));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        StringBuilder csv = new StringBuilder("checked_at,service,status,http_status,response_ms\n");
        for (int minutes = 60; minutes > 0; minutes -= 5) {
            csv.append(now.minus(minutes, ChronoUnit.MINUTES)).append(",Watched shop,up,200,80\n");
        }
        api.post("/api/v1/imports/status-checks?product=WATCHED", "text/csv", BodyPublishers.ofString(csv.toString()));
        assertThat(api.post("/api/v1/slos", Map.of("service", SERVICE, "name", "Availability", "objective", 99.9))
                        .status())
                .isEqualTo(201);
    }

    private String source(String hostAndPort) throws Exception {
        api.post("/api/v1/inner-addresses", Map.of("address", hostAndPort));
        ApiClient.Answer added = api.post(
                "/api/v1/sources",
                Map.of(
                        "name",
                        "Is the watched shop up?",
                        "connector",
                        "prometheus",
                        "service",
                        SERVICE,
                        "address",
                        "http://" + hostAndPort,
                        "settings",
                        Map.of("query", "min(probe_success{job=\"shop\"})"),
                        "everySeconds",
                        30));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        return added.body().get("id").asString();
    }

    private JsonNode poll(String source) throws Exception {
        api.post("/api/v1/sources/" + source + "/poll", Map.of());
        return api.get("/api/v1/sources/" + source).body().path("state");
    }

    private JsonNode incidents() throws Exception {
        return api.get("/api/v1/incidents?service=" + SERVICE).body().get("incidents");
    }

    private String timeline() throws Exception {
        JsonNode all = incidents();
        return all.isEmpty()
                ? ""
                : api.get("/api/v1/incidents/" + all.get(0).get("id").asLong() + "/timeline")
                        .body()
                        .toString();
    }

    private double remaining() throws Exception {
        for (JsonNode status : api.get("/api/v1/slos/status").body()) {
            if (status.path("slo").path("service").asString().equals(SERVICE)) {
                return status.path("remaining").asDouble();
            }
        }
        throw new AssertionError("no status of " + SERVICE);
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .pollInSameThread()
                .until(condition);
    }
}
