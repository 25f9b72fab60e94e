package app.ballast.common.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingHttpTest {

    private static final OutgoingLimits SHORT =
            new OutgoingLimits(Duration.ofSeconds(1), Duration.ofMillis(600), Duration.ofMillis(1_200), 100_000, 3);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final List<InnerAddress> allowed = new ArrayList<>();
    private final List<String> lookedUp = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private OutgoingHttp http;

    private String here = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        here = "http://good.test:" + port;
        allowed.add(new InnerAddress("good.test:" + port));
        GuardedNames names = new GuardedNames(() -> allowed) {
            @Override
            InetAddress[] lookUp(String host) throws UnknownHostException {
                lookedUp.add(host);
                return switch (host) {
                    case "good.test", "evil.test", "other.test" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
                    case "half.test" ->
                        new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
                    case "nowhere.test" -> throw new UnknownHostException(host);
                    default -> super.lookUp(host);
                };
            }
        };
        http = new OutgoingHttp(names, SHORT);
    }

    @AfterEach
    void stop() throws Exception {
        over.countDown();
        http.destroy();
        server.stop(0);
    }

    @Test
    void anAllowedInnerAddressIsFetchedAndItsNameAskedForOnce() {
        answers.put("/", "{}");
        OutgoingAnswer answer = get("/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(answer.isJson()).isTrue();
        assertThat(lookedUp).containsExactly("good.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test:%d/",
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://2130706433:%d/",
                "http://0.0.0.0:%d/",
                "http://good.test:1/",
                "http://half.test/",
                "http://169.254.169.254/latest/meta-data/"
            })
    void anInnerAddressThatNobodyAllowedIsNeverConnectedTo(String address) {
        assertRefused(address.formatted(server.getAddress().getPort()), "leads to an inner address");
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsWithdrawnHoldsForTheNextRequest() {
        answers.put("/", "{}");
        get("/");
        allowed.clear();
        assertRefused(here + "/", "leads to an inner address");
    }

    @Test
    void aRedirectIsCheckedLikeTheFirstAddress() {
        int port = server.getAddress().getPort();
        for (String target : List.of(
                "http://169.254.169.254/latest/meta-data/",
                "http://evil.test:" + port + "/",
                "//evil.test:" + port + "/")) {
            answers.put("/away", "→" + target);
            assertRefused(here + "/away", "leads to an inner address");
        }
        answers.put("/away", "→file:///etc/passwd");
        assertRefused(here + "/away", "no scheme that Ballast follows");
        answers.put("/away", "→http://user:word@good.test:" + port + "/");
        assertRefused(here + "/away", "Leave user name and password out");
        assertThat(heard).allMatch(request -> request.startsWith("/away"));
    }

    @Test
    void threeRedirectsAreFollowedAndAFourthIsNot() {
        answers.put("/1", "→/2");
        answers.put("/2", "→/3");
        answers.put("/3", "→/4#part");
        answers.put("/4", "{}");
        assertThat(get("/1").status()).isEqualTo(200);
        answers.put("/4", "→/5");
        assertRefused(here + "/1", "redirects more than 3 times");
        answers.put("/loop", "→/loop");
        assertRefused(here + "/loop", "redirects more than 3 times");
    }

    @Test
    void aCredentialIsNeverSentOnToAnotherHost() {
        int port = server.getAddress().getPort();
        allowed.add(new InnerAddress("other.test:" + port));
        answers.put("/same", "→/stays");
        answers.put("/stays", "→http://other.test:" + port + "/goes");
        answers.put("/goes", "→" + here + "/back");
        answers.put("/back", "{}");
        http.get(WebAddress.of(here + "/same"), Credential.bearer("s3cret"));
        assertThat(heard).containsExactly("/same Bearer s3cret", "/stays Bearer s3cret", "/goes null", "/back null");
    }

    @Test
    void aSourceThatHangsOrDripsIsCutOff() throws IOException {
        answers.put("/hangs", "hang");
        assertRefused(here + "/hangs", "did not answer in full");
        answers.put("/drips", "drip");
        assertRefused(here + "/drips", "did not answer in full within 1 seconds");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            allowed.add(new InnerAddress("good.test:" + silent.getLocalPort()));
            assertRefused("http://good.test:" + silent.getLocalPort() + "/", "did not answer in full");
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOffAndSaidSo() {
        answers.put("/endless", "flood");
        assertRefused(here + "/endless", "answers more than 1 MB");
        answers.put("/announced", "2 GB");
        assertRefused(here + "/announced", "answers more than 1 MB");
    }

    @Test
    void whatIsNotThereIsSaidInWords() throws IOException {
        assertRefused("http://nowhere.test/", "There is no host nowhere.test");
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        allowed.add(new InnerAddress("good.test:" + closed));
        assertRefused("http://good.test:" + closed + "/", "Nobody answers at good.test");
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            allowed.add(new InnerAddress("good.test:" + plain.getLocalPort()));
            Thread.startVirtualThread(() -> answerPlainly(plain));
            assertRefused("https://good.test:" + plain.getLocalPort() + "/", "TLS");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "prometheus",
                "ftp://example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://user@example.com/",
                "http://user:word@example.com/",
                "http://@example.com/",
                "http://127.1/",
                "http:///path",
                "http://example.com/#part",
                "http://exa mple.com/"
            })
    void addressesThatMakeNoSenseAreRefused(String address) {
        assertThatThrownBy(() -> WebAddress.of(address))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("address"));
    }

    @Test
    void aCredentialSaysNothingOfItself() {
        assertThat(Credential.basic("me", "s3cret").toString()).isEqualTo("Credential[Authorization]");
    }

    private static void answerPlainly(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutgoingAnswer get(String path) {
        return http.get(WebAddress.of(here + path), null);
    }

    private void assertRefused(String address, String words) {
        assertThatThrownBy(() -> http.get(WebAddress.of(address), null))
                .as(address)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(words);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        heard.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        String answer = answers.getOrDefault(path, "");
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        try (exchange) {
            if (answer.startsWith("→")) {
                exchange.getResponseHeaders().set("Location", answer.substring(1));
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            switch (answer) {
                case "hang" -> await(1, TimeUnit.MINUTES);
                case "drip" -> drip(exchange);
                case "flood" -> flood(exchange, 0);
                case "2 GB" -> flood(exchange, 2_000_000_000);
                default -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        do {
            out.write(' ');
            out.flush();
        } while (!await(100, TimeUnit.MILLISECONDS));
    }

    private static void flood(HttpExchange exchange, long announced) throws IOException {
        exchange.sendResponseHeaders(200, announced);
        byte[] water = new byte[10_000];
        for (long sent = 0; announced == 0 || sent < announced; sent += water.length) {
            exchange.getResponseBody().write(water);
        }
    }

    /** Whether the test is over. */
    private boolean await(long time, TimeUnit unit) throws IOException {
        try {
            return over.await(time, unit);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
