package app.ballast.bench;

import app.ballast.support.ApiClient;
import app.ballast.support.BallastProcess;
import app.ballast.support.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times the queue on PostgreSQL while it grows to {@code -Dbench.sizes} items, by Vaadin's own protocol, from the request to
 * the last byte of the answer; and measures the live heap of idle open backlogs.
 */
class QueueBench {

    private static final String TOKEN = "a-token-of-the-bench-0123456789abcdef";
    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "a-long-password";
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 200;
    private static final int TABS = 200;
    private static final String FIRST_PAGE = "first page";

    private final int[] sizes = Arrays.stream(System.getProperty("ballast.bench.sizes", "10000,100000,1000000")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private interface Step {
        void run(int round) throws IOException;
    }

    @Test
    void queueThatGrows() throws Exception {
        String database = TestPostgres.createDatabase("bench");
        List<Measured> all = new ArrayList<>();
        try (BallastProcess ballast = start(database);
                Connection connection = DriverManager.getConnection(database, TestPostgres.USER, "")) {
            ApiClient api = new ApiClient(ballast.address(), TOKEN);
            for (int product = 0; product < QueueData.PRODUCTS; product++) {
                String key = QueueData.product(product);
                api.post("/api/v1/products", Map.of("key", key, "name", "Product " + key));
            }
            run(connection, QueueData.people());
            int filled = 0;
            for (int size : sizes) {
                run(connection, QueueData.seed(), QueueData.items(filled, size), QueueData.counters(size));
                run(connection, "vacuum analyze");
                filled = size;
                Measured measured = new Measured(String.format(Locale.ROOT, "at %,d items on PostgreSQL", size));
                measure(ballast.address(), measured);
                measured.print();
                all.add(measured);
            }
            growth(all);
            heap(ballast);
        }
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

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void measure(URI address, Measured measured) throws IOException {
        VaadinTab tab = new VaadinTab(address).signIn(EMAIL, PASSWORD).open("/account");
        // What is compiled late would else fall to whatever is measured first.
        for (int round = 0; round < WARM_UP; round++) {
            tab.go("/backlog");
            tab.go("/backlog?q=kind:debt+status:ready");
            tab.go("/account");
        }
        page(measured, tab, FIRST_PAGE, round -> "");
        page(measured, tab, "of a product", round -> "product:" + QueueData.product(round % QueueData.PRODUCTS));
        page(measured, tab, "of a kind and status", round -> "kind:debt status:ready");
        page(
                measured,
                tab,
                "of an assignee and status",
                round -> "assignee:person" + (1 + round % QueueData.PEOPLE) + "@example.org status:ready");
        page(
                measured,
                tab,
                "of a product, by last change",
                round -> "product:" + QueueData.product(round % QueueData.PRODUCTS) + " sort:-updated");
        page(
                measured,
                tab,
                "of a product, by creation",
                round -> "product:" + QueueData.product(round % QueueData.PRODUCTS) + " sort:-created");
        page(measured, tab, "free text, a frequent word", round -> "word" + round);
        page(measured, tab, "free text, a rare word", round -> "word" + (4_000 + round));
        page(measured, tab, "free text, two words", round -> "word" + round + " word" + (4_000 + round));
        time(measured, tab, "open an item", "/backlog", round -> tab.go("/backlog/AAA-" + (1 + round)));
        tab.go("/triage");
        measured.add("accept in triage", rounds(tab, round -> {
            tab.taken();
            tab.press("Accept");
        }));
    }

    private static void page(
            Measured measured, VaadinTab tab, String name, java.util.function.IntFunction<String> filter)
            throws IOException {
        time(measured, tab, name, "/account", round -> {
            String text = filter.apply(round);
            tab.go("/backlog"
                    + (text.isEmpty() ? "" : "?q=" + text.replace(" ", "+").replace("@", "%40")));
        });
    }

    private static void time(Measured measured, VaadinTab tab, String name, String from, Step step) throws IOException {
        measured.add(name, rounds(tab, round -> {
            tab.go(from);
            tab.taken();
            step.run(round);
        }));
    }

    private static double[] rounds(VaadinTab tab, Step step) throws IOException {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            step.run(Math.abs(round));
            if (round >= 0) {
                times[round] = tab.taken();
            }
        }
        return times;
    }

    private static void growth(List<Measured> all) {
        if (all.size() > 1) {
            System.out.printf(
                    Locale.ROOT,
                    "%nGrowth of the first page's median: %.2f%n",
                    all.getLast().median(FIRST_PAGE) / all.getFirst().median(FIRST_PAGE));
        }
    }

    /** The live heap that each of many open, idle backlogs takes, in a tab of its own. */
    private static void heap(BallastProcess ballast) throws IOException {
        VaadinTab browser = new VaadinTab(ballast.address()).signIn(EMAIL, PASSWORD);
        open(browser, TABS / 4);
        long before = ballast.liveHeap();
        List<VaadinTab> tabs = open(browser, TABS);
        long after = ballast.liveHeap();
        System.out.printf(
                Locale.ROOT,
                "%nLive heap of an idle open backlog: %.0f kB (%d of them)%n",
                (after - before) / 1e3 / tabs.size(),
                tabs.size());
    }

    private static List<VaadinTab> open(VaadinTab browser, int count) {
        return IntStream.range(0, count)
                .mapToObj(tab -> browser.another().open("/backlog"))
                .toList();
    }
}
