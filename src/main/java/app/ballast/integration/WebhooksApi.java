package app.ballast.integration;

import app.ballast.common.Messages;
import app.ballast.webhooks.Outcome;
import app.ballast.webhooks.Platform;
import app.ballast.webhooks.Received;
import app.ballast.webhooks.Sent;
import app.ballast.webhooks.WebhookService;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where GitHub and GitLab send their webhooks. No token opens these: the signature over the body says who it is. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksApi {

    private static final int MEGABYTES = 2;

    private final WebhookService webhooks;

    WebhooksApi(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * What came of a delivery.
     *
     * @param outcome STORED, UNCHANGED, NOTED, IGNORED, NOT_MAPPED or ALREADY_TAKEN
     */
    record Answer(String outcome, String message, @Nullable String detail) {}

    @PostMapping("/github")
    ResponseEntity<?> github(HttpServletRequest request) throws IOException {
        return receive(Platform.GITHUB, request);
    }

    @PostMapping("/gitlab")
    ResponseEntity<?> gitlab(HttpServletRequest request) throws IOException {
        return receive(Platform.GITLAB, request);
    }

    private ResponseEntity<?> receive(Platform platform, HttpServletRequest request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        Optional<Received> received = webhooks.receive(platform, new Sent(headers, BodyBytes.read(request, MEGABYTES)));
        if (received.isEmpty()) {
            return problem(HttpStatus.UNAUTHORIZED, Messages.text(Locale.ENGLISH, "webhooks.error.signature"));
        }
        Outcome outcome = received.get().outcome();
        String detail = received.get().detail();
        if (outcome == Outcome.REFUSED) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(detail));
        }
        return ResponseEntity.status(outcome == Outcome.NOT_MAPPED ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(new Answer(
                        outcome.name(),
                        Messages.text(Locale.ENGLISH, "webhooks.outcome." + outcome.name() + ".text"),
                        detail));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
