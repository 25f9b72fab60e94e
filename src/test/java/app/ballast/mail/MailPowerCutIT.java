package app.ballast.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.ApiClient;
import app.ballast.support.BallastProcess;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server is killed, and then Ballast, while there is something to tell; both come back. */
class MailPowerCutIT {

    private static final String TOKEN = "a-token-of-the-tests-0123456789abcdef";
    private static final String READER = "Rita Reader";
    private static final Pattern KEY = Pattern.compile("CHK-\\d+");
    private static final int ITEMS = 30;
    private static final int PART = ITEMS / 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> mailbox = new CopyOnWriteArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void everyNotificationArrivesOnceThoughMailServerAndBallastAreKilled() throws Exception {
        addReader();
        int port = freePort();
        GreenMail mail = mailServer(port);
        BallastProcess ballast = start(port);
        ApiClient api = new ApiClient(ballast.address(), TOKEN);
        api.post("/api/v1/products", Map.of("key", "CHK", "name", "Checkout"));
        for (int item = 1; item <= ITEMS; item++) {
            api.post("/api/v1/work-items", Map.of("product", "CHK", "kind", "STABILITY", "title", "Item " + item));
        }

        assign(api, 1, PART);
        Awaitility.await().atMost(PATIENCE).until(() -> told(mail).size() >= PART);
        takeFrom(mail);
        mail.stop();
        assign(api, PART + 1, 2 * PART);
        Awaitility.await().atMost(PATIENCE).until(() -> ballast.out().stream()
                .anyMatch(line -> line.contains("does not take letters")));
        assign(api, 2 * PART + 1, ITEMS);
        ballast.kill();

        GreenMail back = mailServer(port);
        try (BallastProcess again = start(port)) {
            Awaitility.await().atMost(PATIENCE).until(() -> told(back).size() >= ITEMS - PART);
            assertThat(again.out()).noneMatch(line -> line.contains(" ERROR "));
        }
        takeFrom(back);
        back.stop();

        assertThat(keys(mailbox))
                .containsOnlyKeys(IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(item -> "CHK-" + item)
                        .toList())
                .allSatisfy((key, letters) -> assertThat(letters).as(key).isEqualTo(1));
    }

    /** Somebody to tell who is not the one that acts. */
    private void addReader() throws SQLException {
        String database = "jdbc:h2:file:" + data.resolve("ballast");
        Flyway.configure()
                .dataSource(database, "ballast", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .failOnMissingLocations(false)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(database, "ballast", "");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into person (id, version, name, email, active, color_scheme, shortcuts, created_at)
                    values (900001, 0, '%s', 'rita@example.org', true, 'AUTO', true, current_timestamp)""".formatted(READER));
            statement.execute("insert into person_role (person_id, role) values (900001, 'TECHNOLOGY')");
        }
    }

    private BallastProcess start(int port) {
        return BallastProcess.start(
                Map.of(
                        "SERVER_PORT", "0",
                        "BALLAST_DATA", data.toString(),
                        "BALLAST_ADMIN_EMAIL", "admin@example.org",
                        "BALLAST_ADMIN_PASSWORD", "a-long-password",
                        "BALLAST_ADMIN_TOKEN", TOKEN,
                        "BALLAST_MAIL_HOST", "127.0.0.1",
                        "BALLAST_MAIL_PORT", String.valueOf(port),
                        "BALLAST_MAIL_SECURITY", "none"),
                "--ballast.jobs.mail=* * * * * *");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static GreenMail mailServer(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static void assign(ApiClient api, int from, int to) throws IOException {
        List<String> items =
                IntStream.rangeClosed(from, to).mapToObj(item -> "CHK-" + item).toList();
        assertThat(api.post("/api/v1/work-items/bulk", Map.of("items", items, "assignee", READER))
                        .body()
                        .get("changed")
                        .asInt())
                .isEqualTo(items.size());
    }

    private static Map<String, Long> told(GreenMail mail) {
        return keys(letters(mail));
    }

    private void takeFrom(GreenMail mail) {
        mailbox.addAll(letters(mail));
    }

    /** The plain part of each letter. */
    private static List<String> letters(GreenMail mail) {
        return List.of(mail.getReceivedMessages()).stream()
                .map(MailPowerCutIT::plain)
                .toList();
    }

    private static String plain(MimeMessage message) {
        String whole = GreenMailUtil.getBody(message);
        return whole.substring(0, whole.indexOf("text/html"));
    }

    /** In how many letters each item is. */
    private static Map<String, Long> keys(List<String> letters) {
        return letters.stream()
                .flatMap(letter -> KEY.matcher(letter)
                        .results()
                        .map(found -> found.group())
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
