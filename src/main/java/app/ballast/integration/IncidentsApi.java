package app.ballast.integration;

import app.ballast.backlog.Kind;
import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.Period;
import app.ballast.portfolio.PortfolioService;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentFilter;
import app.ballast.reliability.IncidentFollowUps;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentPlace;
import app.ballast.reliability.IncidentReadings;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.IncidentService;
import app.ballast.reliability.IncidentState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** Incidents: what was wrong, what was done about it, and what followed. Days of figures are those of UTC. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentsApi {

    private static final Set<String> NOTE = Set.of("at", "text");
    private static final Set<String> WORK = Set.of("kind", "product", "title");

    private final IncidentReadings readings;
    private final IncidentService incidents;
    private final IncidentFollowUps followUps;
    private final PortfolioService portfolio;
    private final Once once;

    IncidentsApi(
            IncidentReadings readings,
            IncidentService incidents,
            IncidentFollowUps followUps,
            PortfolioService portfolio,
            Once once) {
        this.readings = readings;
        this.incidents = incidents;
        this.followUps = followUps;
        this.portfolio = portfolio;
        this.once = once;
    }

    /** A page of them, the newest first. */
    @GetMapping
    @ReadsApi
    IncidentAnswer.Page find(
            @RequestParam @Nullable String service,
            @RequestParam @Nullable Integer severity,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit >= IncidentReadings.MOST) {
            throw DomainException.invalid("limit", "incidents.error.limit", IncidentReadings.MOST - 1);
        }
        IncidentFilter filter = new IncidentFilter(
                service == null ? null : portfolio.service(service).id(),
                severity,
                state == null ? null : Input.oneOf("state", state, IncidentState.class));
        List<IncidentRow> rows = readings.find(filter, place(cursor), limit + 1);
        List<IncidentRow> shown = rows.stream().limit(limit).toList();
        return new IncidentAnswer.Page(
                shown.stream().map(IncidentAnswer.Line::of).toList(),
                rows.size() > limit ? cursor(shown.getLast()) : null);
    }

    /** How fast those that began in a period were noticed and ended. */
    @GetMapping("/figures")
    @ReadsApi
    IncidentAnswer.Figures figures(
            @RequestParam @Nullable String service,
            @RequestParam @Nullable Integer severity,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        Period period = new Period(from, to);
        if (period.days() > 3_660) {
            throw DomainException.invalid("to", "error.api.days", 3_660);
        }
        return IncidentAnswer.Figures.of(readings.figures(
                service == null ? null : portfolio.service(service).id(), severity, period, ZoneOffset.UTC));
    }

    @GetMapping("/{id}")
    @ReadsApi
    ResponseEntity<IncidentAnswer.Full> one(@PathVariable String id) {
        return answer(HttpStatus.OK, id(id));
    }

    @PostMapping
    @ChangesReliability
    ResponseEntity<?> open(
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Input.known(body, IncidentBody.FIELDS);
        return once.answer(
                key, body, () -> answer(HttpStatus.CREATED, incidents.open(IncidentBody.read(body, portfolio))));
    }

    /** Changes what is sent; the rest stays as it is. */
    @PatchMapping("/{id}")
    @ChangesReliability
    ResponseEntity<?> change(
            @PathVariable String id,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Input.known(body, IncidentBody.FIELDS);
        IncidentDetails details = readings.get(id(id));
        if (ifMatch == null) {
            return problem(HttpStatus.PRECONDITION_REQUIRED, "error.api.if-match", tag(details.row()));
        }
        if (!ifMatch.strip().equals(tag(details.row()))) {
            return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", id);
        }
        Map<String, @Nullable Object> said =
                IncidentBody.of(details.draft(), details.row().services());
        said.putAll(body);
        try {
            incidents.edit(details.row().id(), details.row().version(), IncidentBody.read(said, portfolio));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT) {
                return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", id);
            }
            throw lost;
        }
        return answer(HttpStatus.OK, details.row().id());
    }

    @GetMapping("/{id}/timeline")
    @ReadsApi
    List<IncidentAnswer.Entry> timeline(@PathVariable String id) {
        return readings.get(id(id)).timeline().stream()
                .map(IncidentAnswer.Entry::of)
                .toList();
    }

    /** Adds a note, and answers the whole time line. */
    @PostMapping("/{id}/timeline")
    @ChangesReliability
    ResponseEntity<?> note(
            @PathVariable String id,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Input.known(body, NOTE);
        return once.answer(key, Map.of(id, body), () -> {
            incidents.note(id(id), IncidentBody.moment(body, "at"), Input.text(body, "text"));
            return ResponseEntity.status(HttpStatus.CREATED).body(timeline(id));
        });
    }

    @GetMapping("/{id}/follow-ups")
    @ReadsApi
    List<IncidentAnswer.Work> work(@PathVariable String id) {
        return followUps.of(id(id)).stream().map(IncidentAnswer.Work::of).toList();
    }

    /** Logs an item that waits for triage, and answers all of them. */
    @PostMapping("/{id}/follow-ups")
    @LogsFollowUps
    ResponseEntity<?> log(
            @PathVariable String id,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Input.known(body, WORK);
        Kind kind = Input.oneOf("kind", Input.text(body, "kind"), Kind.class);
        String product = Input.text(body, "product");
        return once.answer(key, Map.of(id, body), () -> {
            followUps.log(
                    id(id),
                    kind,
                    product.isEmpty() ? null : portfolio.product(product).id(),
                    Input.text(body, "title"));
            return ResponseEntity.status(HttpStatus.CREATED).body(work(id));
        });
    }

    private ResponseEntity<IncidentAnswer.Full> answer(HttpStatus status, IncidentId id) {
        IncidentDetails details = readings.get(id);
        return ResponseEntity.status(status).eTag(tag(details.row())).body(IncidentAnswer.Full.of(details));
    }

    private static String tag(IncidentRow row) {
        return "\"" + row.version() + "\"";
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .body(ProblemDetail.forStatusAndDetail(status, Messages.text(Locale.ENGLISH, key, arguments)));
    }

    private static String cursor(IncidentRow row) {
        return row.startedAt() + "~" + row.id().value();
    }

    private static @Nullable IncidentPlace place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        int end = cursor.indexOf('~');
        try {
            return new IncidentPlace(
                    Instant.parse(cursor.substring(0, Math.max(0, end))), id(cursor.substring(end + 1)));
        } catch (DateTimeException e) {
            throw DomainException.invalid("cursor", "error.api.cursor");
        }
    }

    /** No incident has the number 0: what is no number answers as one that is not there. */
    private static IncidentId id(String text) {
        return new IncidentId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }
}
