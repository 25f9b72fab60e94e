package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.Period;
import app.ballast.portfolio.PortfolioService;
import app.ballast.reliability.DeliveryService;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentFilter;
import app.ballast.reliability.DeploymentId;
import app.ballast.reliability.DeploymentOrigin;
import app.ballast.reliability.DeploymentOutcome;
import app.ballast.reliability.DeploymentPage;
import app.ballast.reliability.DeploymentService;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.reliability.SentDeployment;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deployments, and the DORA metrics of a service by UTC days. */
@RestController
@RequestMapping("/api/v1")
class DeploymentsApi {

    private static final int MEGABYTES = 2;
    private static final int MOST_DAYS = 3_660;

    private final DeploymentService deployments;
    private final DeliveryService delivery;
    private final PortfolioService portfolio;

    DeploymentsApi(DeploymentService deployments, DeliveryService delivery, PortfolioService portfolio) {
        this.deployments = deployments;
        this.delivery = delivery;
        this.portfolio = portfolio;
    }

    /**
     * Takes one deployment, or a batch.
     *
     * @param strict of a batch, stores nothing where any is refused
     */
    @PostMapping("/deployments")
    @ChangesReliability
    ResponseEntity<?> take(@RequestParam(defaultValue = "false") boolean strict, HttpServletRequest request)
            throws IOException {
        DeploymentInput.Body body = DeploymentInput.body(BodyBytes.read(request, MEGABYTES));
        return body.single() ? one(body.deployments().getFirst()) : batch(body.deployments(), strict);
    }

    private ResponseEntity<DeploymentAnswer.One> one(Object said) {
        Deployment row = deployments.take(DeploymentInput.sent(said), DeploymentOrigin.REST);
        return ResponseEntity.created(
                        URI.create("/api/v1/deployments/" + row.id().value()))
                .eTag(tag(row))
                .body(DeploymentAnswer.One.of(row));
    }

    private ResponseEntity<?> batch(List<?> said, boolean strict) {
        List<DeploymentAnswer.Refused> refused = new ArrayList<>();
        List<SentDeployment> sent = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < said.size(); index++) {
            try {
                sent.add(DeploymentInput.sent(said.get(index)));
                places.add(index);
            } catch (DomainException refusal) {
                refused.add(refused(index, refusal));
            }
        }
        List<DeploymentOutcome> outcomes = sent.isEmpty() || strict && !refused.isEmpty()
                ? List.of()
                : deployments.take(sent, DeploymentOrigin.REST, strict);
        for (int place = 0; place < outcomes.size(); place++) {
            DomainException refusal = outcomes.get(place).refusal();
            if (refusal != null) {
                refused.add(refused(places.get(place), refusal));
            }
        }
        refused.sort((a, b) -> Integer.compare(a.index(), b.index()));
        if (refused.size() == said.size() || strict && !refused.isEmpty()) {
            return nothing(refused);
        }
        return ResponseEntity.ok(new DeploymentAnswer.Taken(
                count(outcomes, DeploymentOutcome.Sort.STORED),
                count(outcomes, DeploymentOutcome.Sort.CHANGED),
                count(outcomes, DeploymentOutcome.Sort.UNCHANGED),
                refused));
    }

    /** The latest first. */
    @GetMapping("/deployments")
    @ReadsApi
    DeploymentAnswer.Page list(
            @RequestParam @Nullable String service,
            @RequestParam @Nullable String environment,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String cursor) {
        DeploymentFilter filter = new DeploymentFilter(
                service == null ? null : portfolio.service(service).id(),
                environment,
                status == null ? null : Input.oneOf("status", status, DeploymentStatus.class),
                from == null ? null : ApiTime.from("from", from, Instant.EPOCH),
                to == null ? null : ApiTime.to("to", to, Instant.EPOCH));
        DeploymentPage page = deployments.list(filter, cursor == null ? null : DeploymentPage.Cursor.of(cursor), limit);
        DeploymentPage.Cursor next = page.next();
        return new DeploymentAnswer.Page(
                page.rows().stream().map(DeploymentAnswer.One::of).toList(), next == null ? null : next.text());
    }

    @GetMapping("/deployments/{id}")
    @ReadsApi
    ResponseEntity<DeploymentAnswer.One> one(@PathVariable String id) {
        return answer(deployments.get(id(id)));
    }

    /** Changes what is sent; the rest stays as it is. From then on, what is sent again does not change it. */
    @PatchMapping("/deployments/{id}")
    @ChangesReliability
    ResponseEntity<?> change(
            @PathVariable String id,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Deployment row = deployments.get(id(id));
        if (ifMatch == null) {
            return problem(HttpStatus.PRECONDITION_REQUIRED, "error.api.if-match", tag(row));
        }
        if (!ifMatch.strip().equals(tag(row))) {
            return problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "error.api.changed",
                    row.said().label());
        }
        try {
            return answer(deployments.change(row.id(), row.version(), DeploymentInput.change(body, row)));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT) {
                return problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "error.api.changed",
                        row.said().label());
            }
            throw lost;
        }
    }

    /** The five DORA metrics of a service in some UTC days, both included. */
    @GetMapping("/services/{key}/delivery")
    @ReadsApi
    DeploymentAnswer.Delivery delivery(
            @PathVariable String key, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        Period window = new Period(from, to);
        if (window.days() > MOST_DAYS) {
            throw DomainException.invalid("to", "error.api.days", MOST_DAYS);
        }
        return DeploymentAnswer.Delivery.of(delivery.of(portfolio.service(key).id(), window, ZoneOffset.UTC));
    }

    private static DeploymentAnswer.Refused refused(int index, DomainException refusal) {
        return new DeploymentAnswer.Refused(index, refusal.field(), refusal.text(Locale.ENGLISH));
    }

    private static ResponseEntity<ProblemDetail> nothing(List<DeploymentAnswer.Refused> refused) {
        DeploymentAnswer.Refused first = refused.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Messages.text(Locale.ENGLISH, "error.api.deployments", refused.size(), first.index(), first.reason()));
        problem.setProperty("field", first.field());
        problem.setProperty("refused", refused);
        return ResponseEntity.unprocessableContent().body(problem);
    }

    private static long count(List<DeploymentOutcome> outcomes, DeploymentOutcome.Sort sort) {
        return outcomes.stream().filter(outcome -> outcome.sort() == sort).count();
    }

    private static ResponseEntity<DeploymentAnswer.One> answer(Deployment row) {
        return ResponseEntity.ok().eTag(tag(row)).body(DeploymentAnswer.One.of(row));
    }

    private static String tag(Deployment row) {
        return "\"" + row.version() + "\"";
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .body(ProblemDetail.forStatusAndDetail(status, Messages.text(Locale.ENGLISH, key, arguments)));
    }

    private static DeploymentId id(String text) {
        return new DeploymentId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }
}
