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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how fast {@code -Dballast.bench.points} points come in by REST on PostgreSQL: in batches of 1,000, one by one, and
 * beside a plain {@code INSERT … SELECT} of as many rows into a table alike; and the live heap before and after.
 */
class SeriesBench {

    private static final String TOKEN = "a-token-of-the-bench-0123456789abcdef";
    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int SENDERS = 4;
    private static final int BATCH = 1_000;
    private static final int WARM_UP = 100;

    private final int points = Integer.getInteger("ballast.bench.points", 1_000_000);
    private final int singles = Integer.getInteger("ballast.bench.singles", 20_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    /** What one sender sends. */
    private interface Sending {
        void send(KeptConnection connection, int sender) throws IOException;
    }

    @Test
    void pointsThatComeIn() throws Exception {
        String database = TestPostgres.createDatabase("bench_series");
        try (BallastProcess ballast = start(database);
                Connection connection = DriverManager.getConnection(database, TestPostgres.USER, "")) {
            ApiClient api = new ApiClient(ballast.address(), TOKEN);
            api.post("/api/v1/products", Map.of("key", "CHK", "name", "Checkout"));
            for (String kind : List.of("warm", "batch", "single")) {
                for (int sender = 0; sender < SENDERS; sender++) {
                    define(api, kind + sender);
                }
            }
            URI address = ballast.address();
            time(address, (sending, sender) -> batches(sending, "warm" + sender, WARM_UP));
            long before = ballast.liveHeap();
            double batches =
                    time(address, (sending, sender) -> batches(sending, "batch" + sender, points / BATCH / SENDERS));
            long after = ballast.liveHeap();
            time(address, (sending, sender) -> singles(sending, "warm" + sender, singles / SENDERS / 4));
            double alone = time(address, (sending, sender) -> singles(sending, "single" + sender, singles / SENDERS));
            double plain = plain(connection);
            print("In batches of 1,000, points a second", points / batches);
            print("One by one, requests a second", singles / alone);
            print("Plain INSERT … SELECT, rows a second", points / plain);
            System.out.printf(Locale.ROOT, "| Batches by plain INSERT … SELECT | %.2f |%n", plain / batches);
            System.out.printf(
                    Locale.ROOT, "| Live heap before and after, MB | %.1f, %.1f |%n", before / 1e6, after / 1e6);
        }
    }

    private BallastProcess start(String database) {
        return BallastProcess.startLongLived(Map.of(
                "SERVER_PORT",
                "0",
                "BALLAST_DATA",
                data.toString(),
                "SPRING_DATASOURCE_URL",
                database,
                "SPRING_DATASOURCE_USERNAME",
                TestPostgres.USER,
                "BALLAST_ADMIN_EMAIL",
                "bench@example.org",
                "BALLAST_ADMIN_PASSWORD",
                "a-long-password",
                "BALLAST_ADMIN_TOKEN",
                TOKEN));
    }

    private static void define(ApiClient api, String metric) throws IOException {
        api.post(
                "/api/v1/series",
                Map.of(
                        "product",
                        "CHK",
                        "metric",
                        metric,
                        "unit",
                        "OTHER",
                        "unitLabel",
                        "ms",
                        "better",
                        "DOWN",
                        "side",
                        "RELIABILITY"));
    }

    private static void batches(KeptConnection connection, String metric, int count) throws IOException {
        for (int batch = 0; batch < count; batch++) {
            StringBuilder json = new StringBuilder("{\"points\":[");
            for (int i = 0; i < BATCH; i++) {
                long second = (long) batch * BATCH + i;
                json.append(i == 0 ? "" : ",")
                        .append("{\"at\":")
                        .append(START + second * 1_000)
                        .append(",\"value\":")
                        .append(second % 997 * 0.5)
                        .append('}');
            }
            connection.post(
                    "/api/v1/series/chk-" + metric + "/points",
                    json.append("]}").toString());
        }
    }

    /** After those of the batches, so that all are new. */
    private static void singles(KeptConnection connection, String metric, int count) throws IOException {
        long from = START + Duration.ofDays(200).toMillis();
        for (int i = 0; i < count; i++) {
            connection.post(
                    "/api/v1/series/chk-" + metric + "/points",
                    "{\"at\":" + (from + i * 1_000L) + ",\"value\":" + i % 997 + "}");
        }
    }

    /** Seconds until all senders are done. */
    private static double time(URI address, Sending sending) throws Exception {
        long began = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                int sender = i;
                all.add(senders.submit(() -> {
                    try (KeptConnection connection = new KeptConnection(address, TOKEN)) {
                        sending.send(connection, sender);
                    }
                    return sender;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private double plain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table plain (like series_point including all)");
            long began = System.nanoTime();
            statement.execute(
                    "insert into plain select 1, timestamptz '2024-01-01 00:00:00+00' + x * interval '1 second',"
                            + " x % 997 * 0.5, null, 'API', now(), null from generate_series(1, " + points + ") s(x)");
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void print(String name, double rate) {
        System.out.printf(Locale.ROOT, "| %s | %,.0f |%n", name, rate);
    }
}
