package app.ballast.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the REST API with a token. */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    public ApiClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * What was answered.
     *
     * @param tag the version that an item has, as a change of it has to name it; empty where there is none
     */
    public record Answer(int status, JsonNode body, String tag) {}

    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** @param tag the version that the change begins from */
    public Answer patch(String path, String tag, Object body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** Sends a file as it is. */
    public Answer post(String path, String type, BodyPublisher file) throws IOException {
        return send(request(path).header("Content-Type", type).POST(file));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isBlank()
                            ? JsonMapper.shared().nullNode()
                            : JsonMapper.shared().readTree(body),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
