package app.ballast.reliability;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.portfolio.ServiceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write down of an incident; times in whole microseconds.
 *
 * @param services those that it touches, 1 to {@value #MOST_SERVICES}; the first is where it began
 * @param startedAt from the year 2000 on
 * @param acknowledgedAt not before the start; null where nobody has
 * @param resolvedAt not before the start; null while it is open
 * @param cause why it came about, at most {@value #LONGEST_CAUSE} characters; empty where nobody knows
 * @param postmortem Markdown, at most {@value #LONGEST_POSTMORTEM} characters; empty for none
 */
public record IncidentDraft(
        IncidentNotes notes,
        List<ServiceId> services,
        Instant startedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        String cause,
        String postmortem) {

    static final int MOST_SERVICES = 20;
    static final int LONGEST_CAUSE = 4_000;
    static final int LONGEST_POSTMORTEM = 20_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    public IncidentDraft {
        services = services.stream().distinct().toList();
        if (services.isEmpty() || services.size() > MOST_SERVICES) {
            throw DomainException.invalid("services", "incidents.error.services", MOST_SERVICES);
        }
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        acknowledgedAt = acknowledgedAt == null ? null : acknowledgedAt.truncatedTo(ChronoUnit.MICROS);
        resolvedAt = resolvedAt == null ? null : resolvedAt.truncatedTo(ChronoUnit.MICROS);
        if (startedAt.isBefore(EARLIEST)) {
            throw DomainException.invalid("startedAt", "incidents.error.early", startedAt.toString());
        }
        if (acknowledgedAt != null && acknowledgedAt.isBefore(startedAt)) {
            throw DomainException.invalid(
                    "acknowledgedAt", "incidents.error.acknowledged", startedAt.toString(), acknowledgedAt.toString());
        }
        if (resolvedAt != null && resolvedAt.isBefore(startedAt)) {
            throw DomainException.invalid(
                    "resolvedAt", "reliability.error.backwards", startedAt.toString(), resolvedAt.toString());
        }
        cause = limited("cause", cause, LONGEST_CAUSE);
        postmortem = limited("postmortem", postmortem, LONGEST_POSTMORTEM);
    }

    /** One that has just begun, of which nothing more is known. */
    public static IncidentDraft begun(ServiceId service, Instant startedAt, IncidentNotes notes) {
        return new IncidentDraft(notes, List.of(service), startedAt, null, null, "", "");
    }

    private static String limited(String field, String text, int longest) {
        String clean = CleanText.of(text);
        if (clean.length() > longest) {
            throw DomainException.invalid(field, "incidents.error.long", longest, clean.length());
        }
        return clean;
    }
}
