package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentChange;
import app.ballast.reliability.DeploymentService;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.NewDeployment;
import app.ballast.reliability.SentDeployment;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads deployments out of requests. */
final class DeploymentInput {

    private static final Set<String> NEW = Set.of(
            "service",
            "environment",
            "externalId",
            "deployedAt",
            "label",
            "revision",
            "status",
            "firstCommitAt",
            "commits",
            "unplanned",
            "recoveredAt",
            "incident");
    private static final Set<String> CHANGED =
            Set.of("label", "revision", "status", "firstCommitAt", "commits", "unplanned", "recoveredAt", "incident");
    private static final String LIST = "deployments";
    private static final int SHORT_REVISION = 12;

    private DeploymentInput() {}

    /**
     * What a body holds: one deployment, a list of them, or such a list as {@code deployments}.
     *
     * @param single whether it was one
     */
    record Body(List<?> deployments, boolean single) {}

    static Body body(byte[] bytes) {
        Object json;
        try {
            json = JsonMapper.shared().readValue(bytes, Object.class);
        } catch (JacksonException e) {
            throw DomainException.invalid(LIST, "error.api.body");
        }
        Object list = json instanceof Map<?, ?> map && map.containsKey(LIST) && map.size() == 1 ? map.get(LIST) : json;
        if (list instanceof List<?> many) {
            if (many.isEmpty() || many.size() > DeploymentService.MOST) {
                throw DomainException.invalid(LIST, "deployments.error.many", many.size(), DeploymentService.MOST);
            }
            return new Body(many, false);
        }
        return new Body(List.of(list), true);
    }

    /** One deployment, refused by the field that makes no sense. */
    static SentDeployment sent(Object one) {
        if (!(one instanceof Map<?, ?> map)) {
            throw DomainException.invalid(LIST, "error.api.body");
        }
        Map<String, @Nullable Object> fields = new HashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value));
        Input.known(fields, NEW);
        String service = Input.required("service", Input.text(fields, "service"));
        Instant at = moment("deployedAt", Input.required("deployedAt", Input.text(fields, "deployedAt")));
        String environment = Input.text(fields, "environment");
        String revision = orNull(Input.text(fields, "revision"));
        String label = Input.text(fields, "label");
        if (label.isEmpty()) {
            String whole = Input.required("label", revision);
            label = whole.substring(0, Math.min(SHORT_REVISION, whole.length()));
        }
        String status = Input.text(fields, "status");
        return new SentDeployment(
                service,
                new NewDeployment(
                        environment.isEmpty() ? NewDeployment.PRODUCTION : environment,
                        at,
                        label,
                        revision,
                        status.isEmpty()
                                ? DeploymentStatus.SUCCEEDED
                                : Input.oneOf("status", status, DeploymentStatus.class),
                        firstCommit(fields),
                        Input.flag(fields, "unplanned"),
                        optionalMoment(fields, "recoveredAt"),
                        incident(fields),
                        orNull(Input.text(fields, "externalId"))));
    }

    /** What a change says, beginning from what is there: what is not sent stays. */
    static DeploymentChange change(Map<String, @Nullable Object> fields, Deployment row) {
        Input.known(fields, CHANGED);
        DeploymentChange present = row.present();
        DeploymentStatus status = fields.containsKey("status")
                ? Input.oneOf("status", Input.text(fields, "status"), DeploymentStatus.class)
                : present.status();
        boolean recovers = fields.containsKey("recoveredAt");
        DeploymentChange begun = present.with(status);
        return new DeploymentChange(
                fields.containsKey("label") ? Input.text(fields, "label") : present.label(),
                fields.containsKey("revision") ? orNull(Input.text(fields, "revision")) : present.revision(),
                status,
                fields.containsKey("firstCommitAt") || fields.containsKey("commits")
                        ? firstCommit(fields)
                        : present.firstCommitAt(),
                fields.containsKey("unplanned") ? Input.flag(fields, "unplanned") : present.unplanned(),
                recovers ? optionalMoment(fields, "recoveredAt") : begun.recoveredAt(),
                fields.containsKey("incident") ? incident(fields) : present.incident());
    }

    /** The time of the oldest commit: as it is said, or the earliest of a list. */
    private static @Nullable Instant firstCommit(Map<String, @Nullable Object> fields) {
        Instant said = optionalMoment(fields, "firstCommitAt");
        return switch (fields.get("commits")) {
            case null -> said;
            case List<?> times -> {
                Instant earliest = times.stream()
                        .map(time -> moment("commits", String.valueOf(time)))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                yield said == null || earliest != null && earliest.isBefore(said) ? earliest : said;
            }
            case Object other -> throw DomainException.invalid("commits", "deployments.error.commits", other);
        };
    }

    private static @Nullable IncidentId incident(Map<String, @Nullable Object> fields) {
        BigDecimal number = Input.number(fields, "incident");
        return number == null ? null : new IncidentId(number.longValue());
    }

    private static @Nullable Instant optionalMoment(Map<String, @Nullable Object> fields, String field) {
        String text = Input.text(fields, field);
        return text.isEmpty() ? null : moment(field, text);
    }

    private static Instant moment(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw DomainException.invalid(field, "error.api.moment", field, text);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
