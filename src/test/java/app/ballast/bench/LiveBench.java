package app.ballast.bench;

import app.ballast.support.ApiClient;
import app.ballast.support.BallastProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how soon what is committed on one page is on {@value #READERS} others, each of a session of its own; what a burst of
 * changes sends them; what {@value #PAGES} open pages cost that only say that they are open; and what is left of them in the
 * heap when they have closed.
 */
class LiveBench {

    private static final String TOKEN = "a-token-of-the-bench-0123456789abcdef";
    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "a-long-password";
    private static final String VOTE = "Vote";
    private static final String WITHDRAW = "Withdraw vote";
    /** The newest item, beside the list that begins with it. */
    private static final String OPEN = "/backlog/CHK-1?q=sort:-created";
    /** With this a page gets lines of its list that changed. */
    private static final String LINES = "updateFlatData";

    private static final int ITEMS = 5_000;
    private static final int READERS = 200;
    private static final int PAGES = 1_000;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 10;
    private static final int BURST = 1_000;
    private static final int SIGNS_EVERY_SECONDS = 10;
    private static final int PRESENCE_SECONDS = 60;
    private static final int WARM_UP_SIGNS = 20_000;
    /** Pages are open on so many items. */
    private static final int ITEMS_OPEN = 200;

    private static final int PATIENCE_SECONDS = 30;
    /** After this without a message nothing more is on its way: a page is told at most four times a second. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    /** A reader's open page, and when what was pushed to it came, by {@link System#nanoTime}. */
    private static final class Reader {

        private final VaadinTab tab;
        private final ConcurrentLinkedQueue<Long> pushes = new ConcurrentLinkedQueue<>();
        private volatile Consumer<String> waiting = message -> {};

        Reader(VaadinTab browser, String path) {
            tab = browser.another().open(path).listen(this::pushed);
        }

        private void pushed(String message) {
            pushes.add(System.nanoTime());
            waiting.accept(message);
        }
    }

    @Test
    void pagesThatMoveWhenOthersDo() throws Exception {
        try (BallastProcess first = start()) {
            new ApiClient(first.address(), TOKEN).post("/api/v1/products", Map.of("key", "CHK", "name", "Checkout"));
        }
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("ballast"), "ballast", "");
                Statement statement = connection.createStatement()) {
            fill(statement);
        }
        try (BallastProcess ballast = start()) {
            Measured measured = new Measured(String.format(Locale.ROOT, "%d other pages, on H2", READERS));
            // The same sessions all along: what they keep is not what pages leave behind.
            List<VaadinTab> browsers = browsers(ballast.address());
            pages(browsers, READERS).forEach(VaadinTab::close);
            List<Reader> readers = readers(browsers, OPEN);
            sight(ballast.address(), readers, measured);
            close(readers);
            List<Reader> lists = readers(browsers, "/backlog?q=sort:-created");
            burst(ballast.address(), lists);
            close(lists);
            measured.print();
            quiet(List.of());
            long before = ballast.liveHeap();
            List<VaadinTab> pages = pages(browsers, PAGES);
            presence(ballast, pages);
            long open = ballast.liveHeap();
            pages.forEach(VaadinTab::close);
            quiet(List.of());
            System.out.printf(
                    Locale.ROOT,
                    "%nLive heap, MB: %.1f before, %.1f with %d pages open, %.1f after they closed%n",
                    before / 1e6,
                    open / 1e6,
                    PAGES,
                    ballast.liveHeap() / 1e6);
        }
    }

    private BallastProcess start() {
        return BallastProcess.startLongLived(Map.of(
                "SERVER_PORT",
                "0",
                "BALLAST_DATA",
                data.toString(),
                "BALLAST_ADMIN_EMAIL",
                EMAIL,
                "BALLAST_ADMIN_PASSWORD",
                PASSWORD,
                "BALLAST_ADMIN_TOKEN",
                TOKEN,
                // Hundreds of people come from one address here.
                "BALLAST_SIGN_IN_TRIES_PER_ACCOUNT",
                "100000",
                "BALLAST_SIGN_IN_TRIES_PER_ADDRESS",
                "100000"));
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute(BenchData.items(ITEMS));
        statement.execute(BenchData.counter(ITEMS));
        statement.execute("analyze");
    }

    /** Each signed in, with a session of its own. */
    private static List<VaadinTab> browsers(URI address) {
        return IntStream.range(0, READERS)
                .mapToObj(one -> new VaadinTab(address).signIn(EMAIL, PASSWORD))
                .toList();
    }

    private static List<Reader> readers(List<VaadinTab> browsers, String path) {
        return browsers.stream().map(browser -> new Reader(browser, path)).toList();
    }

    private static void close(List<Reader> readers) {
        readers.forEach(reader -> reader.tab.close());
    }

    /** One person's vote: how long their own click takes, and how long until each other page has the line with it. */
    private static void sight(URI address, List<Reader> readers, Measured measured) throws InterruptedException {
        VaadinTab author = new VaadinTab(address).signIn(EMAIL, PASSWORD).open(OPEN);
        double[] clicks = new double[ROUNDS];
        double[] sights = new double[ROUNDS * READERS];
        double[] last = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            quiet(readers);
            double[] seen = new double[READERS];
            CountDownLatch all = new CountDownLatch(READERS);
            long begin = System.nanoTime();
            for (int index = 0; index < READERS; index++) {
                int reader = index;
                readers.get(reader).waiting = message -> {
                    if (seen[reader] == 0 && message.contains(LINES)) {
                        seen[reader] = (System.nanoTime() - begin) / 1e6;
                        all.countDown();
                    }
                };
            }
            author.taken();
            author.press(round % 2 == 0 ? VOTE : WITHDRAW);
            double click = author.taken();
            if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(all.getCount() + " pages have not seen it");
            }
            if (round >= 0) {
                clicks[round] = click;
                System.arraycopy(seen, 0, sights, round * READERS, READERS);
                last[round] = Arrays.stream(seen).max().orElseThrow();
            }
        }
        author.close();
        measured.add("an own click: a vote", clicks);
        measured.add("from that click's begin to sight on each other page", sights);
        measured.add("to sight on the last of them", last);
    }

    /** Many items change at once; counts what each list is sent within any second. */
    private static void burst(URI address, List<Reader> readers) throws InterruptedException, IOException {
        quiet(readers);
        ApiClient api = new ApiClient(address, TOKEN);
        List<String> items = IntStream.rangeClosed(1, BURST)
                .mapToObj(number -> "CHK-" + number)
                .toList();
        long begin = System.nanoTime();
        api.post("/api/v1/work-items/bulk", Map.of("items", items, "labels", Map.of("add", List.of("burst"))));
        double seconds = (System.nanoTime() - begin) / 1e9;
        settle(readers);
        int most = readers.stream()
                .mapToInt(reader -> mostInASecond(List.copyOf(reader.pushes)))
                .max()
                .orElseThrow();
        double each = readers.stream()
                .mapToInt(reader -> reader.pushes.size())
                .average()
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%n%d changes in %.1f s: %.1f pushes to each of %d lists, at most %d within a second%n",
                BURST,
                seconds,
                each,
                READERS,
                most);
    }

    private static int mostInASecond(List<Long> times) {
        int most = 0;
        for (int from = 0; from < times.size(); from++) {
            int to = from;
            while (to < times.size() && times.get(to) - times.get(from) < TimeUnit.SECONDS.toNanos(1)) {
                to++;
            }
            most = Math.max(most, to - from);
        }
        return most;
    }

    /** Waits until nothing has been pushed for a while, and forgets what was. */
    private static void quiet(List<Reader> readers) {
        settle(readers);
        readers.forEach(reader -> reader.pushes.clear());
    }

    private static void settle(List<Reader> readers) {
        long begin = System.nanoTime();
        long last = begin;
        while (System.nanoTime() - last < QUIET.toNanos()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            for (Reader reader : readers) {
                for (Long push : reader.pushes) {
                    last = Math.max(last, push);
                }
            }
        }
    }

    /** Pages on items of their own, spread over the sessions. */
    private static List<VaadinTab> pages(List<VaadinTab> browsers, int count) {
        return IntStream.range(0, count)
                .mapToObj(page ->
                        browsers.get(page % browsers.size()).another().open("/backlog/CHK-" + (page % ITEMS_OPEN + 1)))
                .toList();
    }

    /** What the process takes of a core while each page says every ten seconds that it is open, beside what it takes without. */
    private static void presence(BallastProcess ballast, List<VaadinTab> pages)
            throws IOException, InterruptedException {
        quiet(List.of());
        double idle = busy(ballast, () -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(PRESENCE_SECONDS)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            // Those that were silent meanwhile come back with the first sign; that is not what is measured. Neither is
            // what
            // the compiler takes until it knows the way, which is soon on a server that runs for days.
            signs(ballast.address(), client, pages, WARM_UP_SIGNS, 0);
            long each = TimeUnit.SECONDS.toNanos(SIGNS_EVERY_SECONDS) / pages.size();
            int signs = PRESENCE_SECONDS / SIGNS_EVERY_SECONDS * pages.size();
            double signing = busy(ballast, () -> signs(ballast.address(), client, pages, signs, each));
            System.out.printf(
                    Locale.ROOT,
                    "%nOf a core: %.1f %% with %d open pages that sign, %.1f %% with as many that do not%n",
                    signing * 100,
                    pages.size(),
                    idle * 100);
        }
    }

    private static double busy(BallastProcess ballast, Runnable meanwhile) {
        Duration before = ballast.processorTime();
        long begin = System.nanoTime();
        meanwhile.run();
        return ballast.processorTime().minus(before).toNanos() / (double) (System.nanoTime() - begin);
    }

    /** Spreads the signs evenly, as the pages' clocks do, with so many nanoseconds from one to the next. */
    private static void signs(URI address, HttpClient client, List<VaadinTab> pages, int signs, long pause) {
        long begin = System.nanoTime();
        for (int sign = 0; sign < signs; sign++) {
            long wait = begin + sign * pause - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            int status = status(address, client, pages.get(sign % pages.size()).presence());
            if (status != 204) {
                throw new IllegalStateException("A sign was answered " + status);
            }
        }
    }

    private static int status(URI address, HttpClient client, String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
