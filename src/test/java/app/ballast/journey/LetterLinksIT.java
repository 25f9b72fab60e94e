package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.ApiClient;
import app.ballast.support.BallastProcess;
import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What the links of letters lead to, with a mail server that is there. */
class LetterLinksIT extends BrowserTest {

    private static final String TOKEN = "a-token-of-the-tests-0123456789abcdef";
    private static final String PASSWORD = "a-long-password";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> READERS = List.of("rita", "fred", "una", "otto", "paul");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @SuppressWarnings("NullAway.Init")
    private static BallastProcess ballast;

    @SuppressWarnings("NullAway.Init")
    private static ApiClient api;

    @BeforeAll
    static void aBallastWithAMailServer() throws Exception {
        MAIL.start();
        addReaders();
        int port = freePort();
        ballast = BallastProcess.start(
                Map.of(
                        "SERVER_PORT",
                        String.valueOf(port),
                        "BALLAST_URL",
                        "http://127.0.0.1:" + port,
                        "BALLAST_DATA",
                        data.toString(),
                        "BALLAST_ADMIN_EMAIL",
                        "admin@example.org",
                        "BALLAST_ADMIN_PASSWORD",
                        PASSWORD,
                        "BALLAST_ADMIN_TOKEN",
                        TOKEN,
                        "BALLAST_MAIL_HOST",
                        "127.0.0.1",
                        "BALLAST_MAIL_PORT",
                        String.valueOf(MAIL.getSmtp().getPort()),
                        "BALLAST_MAIL_SECURITY",
                        "none"),
                "--ballast.jobs.mail=* * * * * *");
        api = new ApiClient(URI.create("http://127.0.0.1:" + ballast.address().getPort()), TOKEN);
        assertThat(api.post("/api/v1/products", Map.of("key", "CHK", "name", "Checkout"))
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        ballast.close();
        MAIL.stop();
    }

    @Override
    protected String home() {
        return "http://127.0.0.1:" + ballast.address().getPort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void addReaders() throws SQLException {
        String database = "jdbc:h2:file:" + data.resolve("ballast");
        Flyway.configure()
                .dataSource(database, "ballast", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .failOnMissingLocations(false)
                .load()
                .migrate();
        String hash = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);
        try (Connection connection = DriverManager.getConnection(database, "ballast", "");
                PreparedStatement person = connection.prepareStatement("""
                        insert into person (id, version, name, email, active, color_scheme, shortcuts, created_at, password_hash)
                        values (?, 0, ?, ?, true, 'SYSTEM', true, current_timestamp, ?)""");
                PreparedStatement role =
                        connection.prepareStatement("insert into person_role (person_id, role) values (?, 'VIEWER')")) {
            for (String name : READERS) {
                person.setLong(1, number(name));
                person.setString(2, name);
                person.setString(3, email(name));
                person.setString(4, hash);
                person.execute();
                role.setLong(1, number(name));
                role.execute();
            }
        }
    }

    private static long number(String reader) {
        return 900_001 + READERS.indexOf(reader);
    }

    private static String email(String reader) {
        return reader + "@example.org";
    }

    private static String item(String title) throws IOException {
        return api.post("/api/v1/work-items", Map.of("product", "CHK", "kind", "STABILITY", "title", title))
                .body()
                .get("key")
                .asString();
    }

    private static long mention(String item, String... readers) throws IOException {
        StringBuilder text = new StringBuilder("Look");
        Arrays.stream(readers).forEach(reader -> text.append(" @[%s](person:%d)".formatted(reader, number(reader))));
        return api.post("/api/v1/work-items/" + item + "/comments", Map.of("text", text.toString()))
                .body()
                .get("number")
                .asLong();
    }

    private static List<MimeMessage> letters(String reader) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> to(message).equals(email(reader)))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The letter of this number that somebody gets, counted from 1, when it has come. */
    private static MimeMessage letter(String reader, int number) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> letters(reader).size() >= number);
        return letters(reader).get(number - 1);
    }

    private String link(MimeMessage letter, String path) {
        String text = GreenMailUtil.getBody(letter).replace("=\r\n", "").replace("=3D", "=");
        Matcher found =
                Pattern.compile(Pattern.quote(home() + path) + "[^\\s\"<>]*").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static void signIn(Page page, String reader, String password) {
        page.locator("input[name=username]").fill(email(reader));
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        Visitor.settle(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void theLinkOfALetterLeadsAfterSignInToTheCommentAndTheItemItIsAbout() throws IOException {
        String item = item("Slow checkout");
        long comment = mention(item, "rita");
        String link = link(letter("rita", 1), "/backlog/");
        assertThat(link).endsWith("/backlog/" + item + "?comment=" + comment);
        Page page = page();
        page.navigate(link);
        page.waitForURL("**/login");
        signIn(page, "rita", PASSWORD);
        assertThat(page.url()).startsWith(link);
        assertThat(page.locator(".backlog-item-title")).hasText("Slow checkout");
        assertThat(page.locator("#comment-" + comment + ".is-found")).hasCount(1);

        api.post("/api/v1/work-items/bulk", Map.of("items", List.of(item), "assignee", "rita"));
        String toItem = link(letter("rita", 2), "/backlog/");
        assertThat(toItem).endsWith("/backlog/" + item);
        Page other = page();
        other.navigate(toItem);
        other.waitForURL("**/login");
        signIn(other, "rita", PASSWORD);
        assertThat(other.url()).startsWith(toItem);
        assertThat(other.locator(".backlog-item-title")).hasText("Slow checkout");
    }

    @Test
    void lettersEndWithoutASignIn() throws Exception {
        String item = item("Much talked about");
        mention(item, "una", "otto");
        Page page = page();
        String link = link(letter("una", 1), "/unsubscribe/");
        page.navigate(link);
        button(page, "No more e-mail").click();
        assertThat(page.getByText("You get no more news by e-mail.")).isVisible();
        assertThat(page).hasURL(link);

        String header = letter("otto", 1).getHeader("List-Unsubscribe")[0];
        String post = header.substring(1, header.length() - 1);
        assertThat(post(post + "x")).isEqualTo(401);
        assertThat(post(post)).isEqualTo(204);

        mention(item, "una", "otto", "paul");
        letter("paul", 1);
        mention(item, "paul");
        letter("paul", 2);
        assertThat(letters("una")).hasSize(1);
        assertThat(letters("otto")).hasSize(1);
    }

    /** As mail programs do it, with no cookie and no token of the page. */
    private static int post(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void aForgottenPasswordIsSetByALetterOnceAndEndsWhatItWasUsedFor() {
        Page elsewhere = page();
        Visitor.open(elsewhere, "/login");
        signIn(elsewhere, "fred", PASSWORD);
        Page unknown = page();
        String toUnknown = ask(unknown, "nobody@example.org");
        Page page = page();
        assertThat(ask(page, email("fred"))).isEqualTo(toUnknown).contains("If there is an account");

        String link = link(letter("fred", 1), "/password/");
        page.navigate(link);
        page.locator("input[type=password]").fill("a brand new one");
        button(page, "Set password").click();
        page.waitForURL("**/login");
        elsewhere.navigate("/account");
        elsewhere.waitForURL("**/login");
        signIn(page, "fred", "a brand new one");
        unknown.navigate(link);
        assertThat(unknown.locator("input[type=password]")).hasCount(0);
        assertThat(unknown.getByText("This link")).isVisible();
        assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(LetterLinksIT::to))
                .doesNotContain("nobody@example.org");
    }

    /** @return all that the page says then */
    private static String ask(Page page, String address) {
        page.navigate("/login");
        page.getByText("Forgot your password?").click();
        page.waitForURL("**/forgotten-password");
        Visitor.settle(page);
        page.getByLabel("E-mail").fill(address);
        button(page, "Send the link").click();
        page.getByText("on its way").waitFor();
        return page.locator("body").innerText();
    }
}
