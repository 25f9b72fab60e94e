package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.ApiClient;
import app.ballast.support.BallastProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What Ballast has acknowledged is on disk, whatever happens next. */
class PowerCutIT {

    private static final String TOKEN = "a-token-of-the-tests-0123456789abcdef";
    private static final int ITEMS = 1_000;
    private static final int WRITERS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void noAcknowledgedItemIsLostWhenTheProcessIsKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch half = new CountDownLatch(ITEMS / 2);
        BallastProcess first = start();
        ApiClient api = new ApiClient(first.address(), TOKEN);
        assertThat(api.post("/api/v1/products", Map.of("key", "CHK", "name", "Checkout"))
                        .status())
                .isEqualTo(201);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.execute(() -> write(api, number, acknowledged, half));
        }
        assertThat(half.await(5, TimeUnit.MINUTES))
                .as("half of the items written")
                .isTrue();
        first.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged).hasSizeBetween(ITEMS / 2, ITEMS - 1);

        try (BallastProcess second = start()) {
            assertThat(keys(new ApiClient(second.address(), TOKEN))).containsAll(acknowledged);
            assertThat(second.out()).noneMatch(line -> line.contains(" ERROR "));
        }
    }

    private BallastProcess start() {
        return BallastProcess.start(Map.of(
                "SERVER_PORT", "0",
                "BALLAST_DATA", data.toString(),
                "BALLAST_ADMIN_EMAIL", "admin@example.org",
                "BALLAST_ADMIN_PASSWORD", "a-long-password",
                "BALLAST_ADMIN_TOKEN", TOKEN));
    }

    private static void write(ApiClient api, int writer, Set<String> acknowledged, CountDownLatch half) {
        for (int i = writer; i < ITEMS; i += WRITERS) {
            try {
                ApiClient.Answer answer = api.post(
                        "/api/v1/work-items", Map.of("product", "CHK", "kind", "STABILITY", "title", "Item " + i));
                if (answer.status() == 201) {
                    acknowledged.add(answer.body().get("key").asString());
                    half.countDown();
                }
            } catch (IOException killed) {
                return;
            }
        }
    }

    private static Set<String> keys(ApiClient api) throws IOException {
        Set<String> keys = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/api/v1/work-items?product=CHK&limit=500&cursor=" + cursor)
                    .body();
            page.get("items").forEach(item -> keys.add(item.get("key").asString()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());
        return keys;
    }
}
