package app.ballast.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open browser tab without a browser: signs in, opens a page and navigates by Vaadin's own protocol, so that what is
 * measured is the server's work and the wire, not a browser's drawing.
 */
final class VaadinTab {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ROWS = 50;
    /** The attribute with which a page signs that it is still open. */
    private static final String PRESENCE = "token";

    private final URI base;
    private final HttpClient client;
    private final List<Integer> grids = new ArrayList<>();
    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private String presence = "";
    private String window = "";
    private String key = "";
    private String pushId = "";
    private @Nullable WebSocket pushes;
    private int syncId;
    private int clientId;
    private long nanos;

    VaadinTab(URI base) {
        this(
                base,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    private VaadinTab(URI base, HttpClient client) {
        this.base = base;
        this.client = client;
    }

    /** A further tab of the same browser, so without signing in anew. */
    VaadinTab another() {
        return new VaadinTab(base, client);
    }

    VaadinTab signIn(String email, String password) {
        Matcher token = CSRF.matcher(get("/login"));
        String csrf = token.find() ? "&_csrf=" + encode(token.group(1)) : "";
        String form = "username=" + encode(email) + "&password=" + encode(password) + csrf;
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || location.contains("/login")) {
            throw new IllegalStateException("Sign-in answered " + answer.statusCode() + " " + location);
        }
        return this;
    }

    /** Loads the tab afresh at an address, as a reload in the browser does. */
    VaadinTab open(String path) {
        int question = path.indexOf('?');
        String route = question < 0 ? path : path.substring(0, question);
        String query = question < 0 ? "" : path.substring(question + 1);
        JsonNode config = JSON.readTree(
                        get("/?v-r=init&location=" + encode(route.substring(1)) + "&query=" + encode(query)))
                .get("appConfig");
        window = config.get("v-uiId").asString();
        JsonNode first = config.get("uidl");
        key = first.get("Vaadin-Security-Key").asString();
        pushId = first.path("Vaadin-Push-ID").asString("");
        syncId = first.get("syncId").asInt();
        clientId = first.get("clientId").asInt();
        remember(first);
        go(path);
        return this;
    }

    /** Goes to another address in the open tab, and asks for the first rows where that shows a new grid. */
    void go(String path) {
        int question = path.indexOf('?');
        String route = (question < 0 ? path : path.substring(0, question)).substring(1);
        String query = question < 0 ? "" : path.substring(question + 1);
        grids.clear();
        rpc(Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route",
                        route,
                        "query",
                        query,
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        "")));
        for (Integer grid : List.copyOf(grids)) {
            rpc(Map.of(
                    "type",
                    "publishedEventHandler",
                    "node",
                    grid,
                    "templateEventMethodName",
                    "setViewportRange",
                    "templateEventMethodArgs",
                    List.of(0, ROWS),
                    "promise",
                    -1));
        }
    }

    /** Presses the button that shows a text, the one that was made last where there are several. */
    void press(String text) {
        int button = texts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(entry -> parents.getOrDefault(entry.getKey(), -1))
                .filter(node -> "vaadin-button".equals(tags.get(node)))
                .max(Integer::compare)
                .orElseThrow(() -> new IllegalStateException("There is no button \"" + text + "\"."));
        Map<String, Object> mouse = new HashMap<>();
        for (String key : List.of("shiftKey", "metaKey", "ctrlKey", "altKey")) {
            mouse.put("event." + key, false);
        }
        for (String key : List.of("clientX", "clientY", "screenX", "screenY", "button")) {
            mouse.put("event." + key, 0);
        }
        mouse.put("event.detail", 1);
        rpc(Map.of("type", "event", "node", button, "event", "click", "data", mouse));
    }

    /**
     * Opens the way by which the server sends without being asked, as a browser does, and calls the listener with each
     * message that came by it, in another thread.
     */
    VaadinTab listen(Consumer<String> pushed) {
        String address = base.toString().replaceFirst("^http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + window
                + "&v-pushId=" + pushId + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        pushes = client.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create(address), new Pushes(pushed))
                .join();
        return this;
    }

    /** What every page says when its window is closed. */
    void close() {
        send(request("/?v-r=uidl&v-uiId=" + window)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                        "csrfToken", key, "rpc", List.of(), "syncId", syncId, "clientId", clientId, "UNLOAD", true)))));
        WebSocket open = pushes;
        if (open != null) {
            open.abort();
        }
    }

    /** Where this page says that it is still open, as each does every ten seconds; empty where it shows nothing of that kind. */
    String presence() {
        return presence.isEmpty() ? "" : "/presence/" + presence;
    }

    /** How long the server and the wire took since this was asked last, without the reading of the answers, in ms. */
    double taken() {
        double taken = nanos / 1e6;
        nanos = 0;
        return taken;
    }

    private void rpc(Map<String, ?> call) {
        String body = JSON.writeValueAsString(
                Map.of("csrfToken", key, "rpc", List.of(call), "syncId", syncId, "clientId", clientId));
        HttpResponse<String> answer = send(request("/?v-r=uidl&v-uiId=" + window)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The tab was answered " + answer.statusCode());
        }
        JsonNode message = JSON.readTree(answer.body().replaceFirst("^for\\(;;\\);", ""));
        JsonNode uidl = message.isArray() ? message.get(0) : message;
        JsonNode meta = uidl.path("meta");
        if (meta.has("appError") || meta.has("sessionExpired")) {
            throw new IllegalStateException("The tab was told " + meta);
        }
        syncId = uidl.path("syncId").asInt(syncId);
        clientId = uidl.path("clientId").asInt(clientId);
        remember(uidl);
    }

    private void remember(JsonNode uidl) {
        for (JsonNode change : uidl.path("changes")) {
            int node = change.path("node").asInt(-1);
            String value = change.path("value").asString("");
            switch (change.path("type").asString("")) {
                case "put" -> put(node, change.path("key").asString(""), value);
                case "splice" -> change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
                case "detach" -> {
                    tags.remove(node);
                    texts.remove(node);
                }
                default -> {
                    // Nothing that is looked for here.
                }
            }
        }
    }

    private void put(int node, String key, String value) {
        if (key.equals("tag")) {
            tags.put(node, value);
            if (value.equals("vaadin-grid")) {
                grids.add(node);
            }
        } else if (key.equals("text")) {
            texts.put(node, value);
        } else if (key.equals(PRESENCE)) {
            presence = value;
        }
    }

    private String get(String path) {
        return send(request(path).GET()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            nanos += System.nanoTime() - begin;
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Puts the parts of a message together. */
    private static final class Pushes implements WebSocket.Listener {

        private final Consumer<String> pushed;
        private final StringBuilder message = new StringBuilder();

        Pushes(Consumer<String> pushed) {
            this.pushed = pushed;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                String whole = message.toString();
                message.setLength(0);
                if (whole.contains("\"async\":true")) {
                    pushed.accept(whole);
                }
            }
            socket.request(1);
            return null;
        }
    }
}
