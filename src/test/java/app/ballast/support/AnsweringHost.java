package app.ballast.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A small web server on this machine, for what Ballast fetches: it answers what a test tells it, and notes who asked. */
public final class AnsweringHost implements AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final Map<String, Function<HttpExchange, Answer>> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> shown = new ConcurrentLinkedQueue<>();

    /** An answer. */
    public record Answer(int status, String type, String body) {

        public static Answer json(String body) {
            return new Answer(200, "application/json", body);
        }
    }

    /** On a free port. */
    public AnsweringHost() {
        this(0);
    }

    public AnsweringHost(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Host and port, as an administrator allows it. */
    public String hostAndPort() {
        return "127.0.0.1:" + port();
    }

    public String address(String path) {
        return "http://" + hostAndPort() + path;
    }

    public AnsweringHost on(String path, Answer answer) {
        return on(path, exchange -> answer);
    }

    public AnsweringHost on(String path, Function<HttpExchange, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    /** Paths and queries that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** What was shown in the header Authorization, in order; {@code null} in letters where there was none. */
    public List<String> shown() {
        return List.copyOf(shown);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = answers.getOrDefault(
                        exchange.getRequestURI().getPath(), none -> new Answer(NOT_FOUND, "text/plain", ""))
                .apply(exchange);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
