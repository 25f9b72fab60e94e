package app.ballast.bench;

import app.ballast.support.ApiClient;
import app.ballast.support.BallastProcess;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times the built product's main pages and an import at {@code -Dbench.items} items and two years of 50 services. */
class PagesBench {

    private static final String TOKEN = "a-token-of-the-bench-0123456789abcdef";
    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "a-long-password";
    private static final int SERVICES = 50;
    private static final int ROUNDS = 100;
    private static final int WARM_UP = 40;
    private static final int IMPORTS = 7;
    private static final Path REAL_CHECKS = Path.of("../shared/data/status-checks.csv");

    private final int items = Integer.getInteger("ballast.bench.items", 100_000);
    private final Measured results =
            new Measured(String.format(Locale.ROOT, "at %,d items, %d services on H2", items, SERVICES));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private interface Step {
        void run(int round) throws IOException;
    }

    @Test
    void pagesAndImports() throws Exception {
        try (BallastProcess first = start()) {
            ApiClient api = new ApiClient(first.address(), TOKEN);
            api.post("/api/v1/products", Map.of("key", "CHK", "name", "Checkout"));
            api.post(
                    "/api/v1/imports/status-checks?product=CHK",
                    "text/csv",
                    BodyPublishers.ofString(BenchData.checks(SERVICES)));
            for (int service = 0; service < SERVICES; service++) {
                api.post(
                        "/api/v1/slos",
                        Map.of("service", "service-" + service, "name", "Availability", "objective", 99.9));
            }
        }
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + data.resolve("ballast"), "ballast", "")) {
            fill(connection);
        }
        try (BallastProcess second = start()) {
            VaadinTab tab =
                    new VaadinTab(second.address()).signIn(EMAIL, PASSWORD).open("/account");
            measure("backlog, first page", tab, round -> tab.go("/backlog"));
            measure("backlog, filter by kind and status", tab, round -> tab.go("/backlog?q=kind:feature+status:ready"));
            measure(
                    "backlog, filter by words of the title",
                    tab,
                    round -> tab.go("/backlog?q=%22item%20" + (4_000 + round)));
            measure("backlog, sort by title", tab, round -> tab.go("/backlog?q=sort:title"));
            measure("backlog, sort by votes", tab, round -> tab.go("/backlog?q=sort:-votes"));
            measure("open an item", tab, round -> tab.go("/backlog/CHK-" + (1 + round * 37)));
            measure("triage, first item", tab, round -> tab.go("/triage"));
            measure("Balance, 90 days", tab, round -> tab.go("/?product=CHK&days=90"));
            measure("Balance, two years", tab, round -> tab.go("/?product=CHK&days=730"));
            measure("policy, with its dry run over a year", tab, round -> tab.go("/policy/CHK"));
            imports(new ApiClient(second.address(), TOKEN));
        }
        results.print();
    }

    private BallastProcess start() {
        return BallastProcess.startLongLived(Map.of(
                "SERVER_PORT", "0",
                "BALLAST_DATA", data.toString(),
                "BALLAST_ADMIN_EMAIL", EMAIL,
                "BALLAST_ADMIN_PASSWORD", PASSWORD,
                "BALLAST_ADMIN_TOKEN", TOKEN));
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BenchData.items(items));
            statement.execute(BenchData.counter(items));
            for (int window : new int[] {1, 7, 30}) {
                statement.execute(BenchData.series(window));
                statement.execute(BenchData.points(window));
            }
            for (String side : BenchSides.all()) {
                statement.execute(side);
            }
            statement.execute(BenchSides.night());
            statement.execute("analyze");
        }
    }

    private void measure(String name, VaadinTab tab, Step step) throws IOException {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            tab.go("/account");
            tab.taken();
            step.run(Math.abs(round));
            if (round >= 0) {
                times[round] = tab.taken();
            }
        }
        results.add(name, times);
    }

    /** The real file where it lies beside the project; each time to a product of its own, with services of its own. */
    private void imports(ApiClient api) throws IOException {
        String checks = Files.exists(REAL_CHECKS) ? Files.readString(REAL_CHECKS) : BenchData.checks(15);
        double[] times = new double[IMPORTS];
        for (int round = 0; round < IMPORTS; round++) {
            String key = "IMP" + round;
            api.post("/api/v1/products", Map.of("key", key, "name", "Import " + round));
            String renamed = checks.replaceAll("(?m)^([^,]+Z?,)(?!service,)", "$1" + key + " ");
            long begin = System.nanoTime();
            api.post("/api/v1/imports/status-checks?product=" + key, "text/csv", BodyPublishers.ofString(renamed));
            times[round] = (System.nanoTime() - begin) / 1e6;
        }
        results.add("import of status-checks.csv (" + checks.lines().count() + " lines)", times);
    }
}
