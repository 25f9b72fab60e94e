package app.ballast.reliability;

import app.ballast.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What people say about an incident; each may be left open.
 *
 * @param title at most 200 characters; blank counts as none
 * @param severity 1 (worst) to 4
 * @param customerImpactMinutes minutes in which customers felt it, from 0
 */
public record IncidentNotes(
        @Nullable String title,
        @Nullable Integer severity,
        @Nullable Integer customerImpactMinutes) {

    private static final int LONGEST_TITLE = 200;
    /** A year. */
    private static final int MOST_MINUTES = 527_040;

    private static final int LOWEST_SEVERITY = 4;

    /** Nothing said. */
    public static final IncidentNotes NONE = new IncidentNotes(null, null, null);

    public IncidentNotes {
        title = title == null || title.isBlank() ? null : title.strip();
        if (title != null && title.length() > LONGEST_TITLE) {
            throw DomainException.invalid("title", "reliability.error.title", LONGEST_TITLE);
        }
        if (severity != null && (severity < 1 || severity > LOWEST_SEVERITY)) {
            throw DomainException.invalid("severity", "reliability.error.severity", severity, LOWEST_SEVERITY);
        }
        if (customerImpactMinutes != null && (customerImpactMinutes < 0 || customerImpactMinutes > MOST_MINUTES)) {
            throw DomainException.invalid(
                    "customerImpactMinutes", "reliability.error.impact", customerImpactMinutes, MOST_MINUTES);
        }
    }
}
