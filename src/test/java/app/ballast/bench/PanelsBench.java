package app.ballast.bench;

import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import app.ballast.support.ApiClient;
import app.ballast.support.BallastProcess;
import app.ballast.support.TestPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times the metric panels on PostgreSQL at two years of 50 services: the data of ten panels of which each holds a point every
 * {@code -Dballast.bench.minutes}, the pages, the budgets of 50 SLOs after one check more, and polling 100 series.
 */
class PanelsBench {

    private static final String TOKEN = "a-token-of-the-bench-0123456789abcdef";
    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "a-long-password";
    private static final int SERVICES = 50;
    private static final int PANELS = 10;
    private static final int POLLED = 100;
    private static final int DAYS = 730;
    private static final int BATCH = 10_000;
    private static final int ROUNDS = 50;
    private static final int WARM_UP = 30;
    /** As many values as a wide chart has pixels. */
    private static final int PIXELS = 1_200;

    private final int minutes = Integer.getInteger("ballast.bench.minutes", 5);
    private final Measured results = new Measured(String.format(
            Locale.ROOT,
            "at %d services over two years, %d panels of a point every %d min",
            SERVICES,
            PANELS,
            minutes));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private interface Step {
        void run(int round) throws IOException;
    }

    @Test
    void panelsBudgetsAndPolls() throws Exception {
        String database = TestPostgres.createDatabase("bench_panels");
        try (BallastProcess ballast = start(database);
                AnsweringHost prometheus = new AnsweringHost().on("/api/v1/query", exchange -> vector())) {
            ApiClient api = new ApiClient(ballast.address(), TOKEN);
            fill(api);
            panels(api);
            VaadinTab tab =
                    new VaadinTab(ballast.address()).signIn(EMAIL, PASSWORD).open("/account");
            for (String page : List.of("/?product=CHK&days=730", "/reliability?product=CHK", "/product?product=CHK")) {
                pages(tab, page);
            }
            budgets(api);
            polls(api, prometheus);
        }
        results.print();
    }

    private BallastProcess start(String database) {
        return BallastProcess.startLongLived(Map.of(
                "SERVER_PORT", "0",
                "BALLAST_DATA", data.toString(),
                "SPRING_DATASOURCE_URL", database,
                "SPRING_DATASOURCE_USERNAME", TestPostgres.USER,
                "BALLAST_ADMIN_EMAIL", EMAIL,
                "BALLAST_ADMIN_PASSWORD", PASSWORD,
                "BALLAST_ADMIN_TOKEN", TOKEN));
    }

    private void fill(ApiClient api) throws IOException {
        done(api.post("/api/v1/products", Map.of("key", "CHK", "name", "Checkout")));
        done(api.post(
                "/api/v1/imports/status-checks?product=CHK",
                "text/csv",
                BodyPublishers.ofString(BenchData.checks(SERVICES))));
        for (int service = 0; service < SERVICES; service++) {
            done(api.post(
                    "/api/v1/slos",
                    Map.of("service", "service-" + service, "name", "Availability", "objective", 99.9)));
        }
        for (int panel = 0; panel < PANELS; panel++) {
            define(api, "panel" + panel);
            points(api, "chk-panel" + panel);
        }
    }

    private static void define(ApiClient api, String metric) throws IOException {
        done(api.post(
                "/api/v1/series",
                Map.of(
                        "product", "CHK",
                        "metric", metric,
                        "unit", "OTHER",
                        "unitLabel", "ms",
                        "better", "DOWN",
                        "side", "RELIABILITY")));
    }

    private void points(ApiClient api, String series) throws IOException {
        Instant at = today().minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = today().atStartOfDay(ZoneOffset.UTC).toInstant();
        while (at.isBefore(end)) {
            StringBuilder json = new StringBuilder("{\"points\":[");
            for (int i = 0; i < BATCH && at.isBefore(end); i++) {
                json.append(i == 0 ? "" : ",").append("{\"at\":").append(at.toEpochMilli());
                json.append(",\"value\":").append(i % 997 * 0.5).append('}');
                at = at.plus(minutes, ChronoUnit.MINUTES);
            }
            done(api.post(
                    "/api/v1/series/" + series + "/points",
                    "application/json",
                    BodyPublishers.ofString(json.append("]}").toString())));
        }
    }

    private void panels(ApiClient api) throws IOException {
        String period = "from=" + today().minusDays(DAYS) + "&to=" + today();
        measure("data of ten panels, one after the other", round -> {
            for (int panel = 0; panel < PANELS; panel++) {
                ApiClient.Answer answer =
                        api.get("/api/v1/series/chk-panel" + panel + "/points?" + period + "&most=" + PIXELS);
                int values = answer.body().path("values").size();
                if (values == 0 || values > PIXELS) {
                    throw new IllegalStateException("A panel got " + values + " values.");
                }
            }
        });
    }

    private void pages(VaadinTab tab, String page) {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            tab.go("/account");
            tab.taken();
            tab.go(page);
            if (round >= 0) {
                times[round] = tab.taken();
            }
        }
        results.add("page " + page, times);
    }

    /** Each time a check more of one service, and then how all SLOs stand. */
    private void budgets(ApiClient api) throws IOException {
        Instant last = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            String check = "checked_at,service,status,http_status,response_ms\n" + last.plusSeconds(WARM_UP + round)
                    + ",Service 7,up,200,80\n";
            done(api.post("/api/v1/imports/status-checks?product=CHK", "text/csv", BodyPublishers.ofString(check)));
            long begin = System.nanoTime();
            ApiClient.Answer answer = api.get("/api/v1/slos/status?product=CHK");
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
            if (answer.body().size() != SERVICES) {
                throw new IllegalStateException("There are budgets of " + answer.body());
            }
        }
        results.add("budgets of " + SERVICES + " SLOs after one check more", times);
    }

    private void polls(ApiClient api, AnsweringHost prometheus) throws IOException {
        done(api.post(
                "/api/v1/inner-addresses", Map.of("address", prometheus.hostAndPort(), "note", "The bench's own")));
        List<Long> sources = new ArrayList<>();
        for (int i = 0; i < POLLED; i++) {
            define(api, "polled" + i);
            Map<String, Object> source = new HashMap<>();
            source.put("name", "Polled " + i);
            source.put("connector", "prometheus");
            source.put("series", "chk-polled" + i);
            source.put("address", prometheus.address(""));
            source.put("settings", Map.of("query", "sum(increase(requests_total{job=\"" + i + "\"}[1h]))"));
            source.put("everySeconds", 86_400);
            sources.add(
                    done(api.post("/api/v1/sources", source)).body().path("id").asLong(0));
        }
        double[] times = new double[7];
        for (int round = -3; round < times.length; round++) {
            long begin = System.nanoTime();
            for (long source : sources) {
                done(api.post("/api/v1/sources/" + source + "/poll", Map.of()));
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        results.add("poll of " + POLLED + " Prometheus series, one after the other", times);
    }

    private static Answer vector() {
        return Answer.json(
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":["
                        + System.currentTimeMillis() / 1e3 + ",\"42\"]}]}}");
    }

    private void measure(String name, Step step) throws IOException {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            step.run(Math.abs(round));
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        results.add(name, times);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static ApiClient.Answer done(ApiClient.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("The product answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
