package app.ballast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a server on this machine as a browser would, cookies included; follows no redirect by itself. */
public final class WebClient {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /**
     * @param path with a leading slash
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form as the sign-in page's does, with the token that the page carries. */
    public HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /**
     * @param method as in HTTP
     * @param body JSON
     */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens the sign-in page, fills in its form and sends it. */
    public HttpResponse<String> trySignIn(String email, String password, String... headers) {
        Matcher token = CSRF.matcher(get("/login", headers).body());
        String csrf = token.find() ? token.group(1) : "";
        return submit("/login", Map.of("username", email, "password", password, "_csrf", csrf), headers);
    }

    /** @throws AssertionError where the person is not signed in afterwards */
    public void signIn(String email, String password) {
        HttpResponse<String> answer = trySignIn(email, password);
        if (answer.statusCode() != 302 || location(answer).contains("/login")) {
            throw new AssertionError(
                    "Sign-in of %s answered %d, to %s".formatted(email, answer.statusCode(), location(answer)));
        }
    }

    /** Whether the next request still belongs to somebody. */
    public boolean isSignedIn() {
        return get("/account").statusCode() == 200;
    }

    public Optional<String> sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Where an answer leads, empty where it leads nowhere. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
