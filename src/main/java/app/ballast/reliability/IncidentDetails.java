package app.ballast.reliability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an incident.
 *
 * @param acknowledgedBy name, null where nobody has
 * @param cause empty where nobody has said
 * @param postmortem Markdown, empty for none
 * @param timeline by time
 */
public record IncidentDetails(
        IncidentRow row,
        @Nullable String acknowledgedBy,
        String cause,
        String postmortem,
        List<IncidentEntry> timeline) {

    public IncidentDetails {
        timeline = List.copyOf(timeline);
    }

    /** As it may be edited. */
    public IncidentDraft draft() {
        return new IncidentDraft(
                new IncidentNotes(row.title(), row.severity(), row.customerImpactMinutes()),
                row.services().stream().map(service -> service.id()).toList(),
                row.startedAt(),
                row.acknowledgedAt(),
                row.resolvedAt(),
                cause,
                postmortem);
    }
}
