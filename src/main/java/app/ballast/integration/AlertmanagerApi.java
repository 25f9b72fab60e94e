package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.reliability.AlertService;
import app.ballast.reliability.AlertsTaken;
import app.ballast.reliability.FiredAlert;
import app.ballast.reliability.IncidentId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes what Alertmanager posts. The same delivery again, or an older one that comes late, changes nothing. */
@RestController
@RequestMapping("/api/v1/webhooks/alertmanager")
class AlertmanagerApi {

    private static final int LARGEST = 1_048_576;

    /** An alert that is not stored; its place among the alerts counts from 0. */
    record Refused(int index, String alert, @Nullable String field, String reason) {

        static Refused of(int index, String alert, DomainException reason) {
            return new Refused(index, alert, reason.field(), reason.text(Locale.ENGLISH));
        }
    }

    /** What became of a delivery. */
    record Taken(int taken, List<Long> incidents) {}

    private final AlertService alerts;

    AlertmanagerApi(AlertService alerts) {
        this.alerts = alerts;
    }

    /**
     * Takes a delivery. Where an alert of it cannot be taken, the others are, and the answer is 422: Alertmanager logs that and does
     * not send it again at once.
     *
     * @param service the label that names the service, by its key or name
     * @param severity the label that says how bad it is
     */
    @PostMapping
    @ChangesReliability
    ResponseEntity<?> take(
            @RequestParam(name = "service-label", defaultValue = "service") String service,
            @RequestParam(name = "severity-label", defaultValue = "severity") String severity,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONTENT_TOO_LARGE,
                            Messages.text(Locale.ENGLISH, "incidents.error.alert-size", LARGEST / 1_024)));
        }
        List<AlertmanagerBody.Read> read = new AlertmanagerBody(service, severity).read(body);
        List<Refused> refused = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<FiredAlert> good = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            AlertmanagerBody.Read one = read.get(i);
            if (one.alert() == null) {
                refused.add(Refused.of(i, one.name(), Objects.requireNonNull(one.problem())));
            } else {
                places.add(i);
                good.add(one.alert());
            }
        }
        AlertsTaken taken = alerts.take(good);
        taken.refused()
                .forEach(one -> refused.add(Refused.of(
                        places.get(one.index()), good.get(one.index()).name(), one.reason())));
        List<Long> incidents = taken.incidents().stream().map(IncidentId::value).toList();
        return refused.isEmpty()
                ? ResponseEntity.ok(new Taken(taken.taken(), incidents))
                : problem(taken.taken(), incidents, refused);
    }

    private static ResponseEntity<ProblemDetail> problem(int taken, List<Long> incidents, List<Refused> refused) {
        Refused first = refused.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Messages.text(Locale.ENGLISH, "incidents.error.alerts-refused", refused.size(), first.reason()));
        if (first.field() != null) {
            problem.setProperty("field", first.field());
        }
        problem.setProperty("taken", taken);
        problem.setProperty("incidents", incidents);
        problem.setProperty("refused", refused);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem);
    }
}
