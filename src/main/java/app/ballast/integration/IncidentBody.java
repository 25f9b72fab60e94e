package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.IncidentDraft;
import app.ballast.reliability.IncidentNotes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request says of an incident. */
final class IncidentBody {

    static final Set<String> FIELDS = Set.of(
            "services",
            "title",
            "severity",
            "startedAt",
            "acknowledgedAt",
            "resolvedAt",
            "impactMinutes",
            "cause",
            "postmortem");

    private IncidentBody() {}

    /** What it says now, for a change of some of it. */
    static Map<String, @Nullable Object> of(IncidentDraft draft, List<ServiceRef> services) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("services", services.stream().map(ServiceRef::key).toList());
        said.put("title", draft.notes().title());
        said.put("severity", draft.notes().severity());
        said.put("startedAt", draft.startedAt().toString());
        said.put("acknowledgedAt", text(draft.acknowledgedAt()));
        said.put("resolvedAt", text(draft.resolvedAt()));
        said.put("impactMinutes", draft.notes().customerImpactMinutes());
        said.put("cause", draft.cause());
        said.put("postmortem", draft.postmortem());
        return said;
    }

    static IncidentDraft read(Map<String, @Nullable Object> said, PortfolioService portfolio) {
        Instant started = moment(said, "startedAt");
        if (started == null) {
            throw DomainException.invalid("startedAt", "error.api.required", "startedAt");
        }
        return new IncidentDraft(
                new IncidentNotes(Input.text(said, "title"), whole(said, "severity"), impact(said)),
                services(said, portfolio),
                started,
                moment(said, "acknowledgedAt"),
                moment(said, "resolvedAt"),
                Input.text(said, "cause"),
                Input.text(said, "postmortem"));
    }

    private static @Nullable Integer impact(Map<String, @Nullable Object> said) {
        Integer minutes = whole(said, "impactMinutes");
        if (minutes != null && minutes < 0) {
            throw DomainException.invalid("impactMinutes", "incidents.error.minutes", minutes);
        }
        return minutes;
    }

    private static List<ServiceId> services(Map<String, @Nullable Object> said, PortfolioService portfolio) {
        if (!(said.get("services") instanceof List<?> keys) || !keys.stream().allMatch(String.class::isInstance)) {
            throw DomainException.invalid("services", "incidents.error.keys");
        }
        return keys.stream()
                .map(key -> portfolio.service(String.valueOf(key)).id())
                .toList();
    }

    static @Nullable Integer whole(Map<String, @Nullable Object> said, String field) {
        BigDecimal number = Input.number(said, field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw DomainException.invalid(field, "incidents.error.whole", field, number.toPlainString());
        }
    }

    /** A time with its offset, null where the field is left out or null. */
    static @Nullable Instant moment(Map<String, @Nullable Object> said, String field) {
        String text = Input.text(said, field);
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw DomainException.invalid(field, "error.api.moment", field, text);
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
