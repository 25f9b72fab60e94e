package app.ballast.reliability;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An alert that fires, or that fired and is over. Texts that are too long are cut; times in whole microseconds.
 *
 * @param fingerprint tells it from alerts with other labels, 1 to {@value #LONGEST} characters
 * @param name of its rule
 * @param service what it calls the service: a key or a name
 * @param severity 1 (worst) to 4, null where it says nothing that is understood
 * @param summary what it says to people, empty for nothing
 * @param endsAt not before it began; null while it fires
 */
public record FiredAlert(
        String fingerprint,
        String name,
        String service,
        @Nullable Integer severity,
        String summary,
        Instant startsAt,
        @Nullable Instant endsAt) {

    private static final int LONGEST = 200;

    public FiredAlert {
        fingerprint = line(fingerprint);
        name = line(name);
        service = line(service);
        summary = line(summary);
        startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt == null ? null : endsAt.truncatedTo(ChronoUnit.MICROS);
        if (fingerprint.isEmpty()) {
            throw DomainException.invalid("fingerprint", "error.api.required", "fingerprint");
        }
        if (endsAt != null && endsAt.isBefore(startsAt)) {
            throw DomainException.invalid(
                    "endsAt", "incidents.error.alert-backwards", endsAt.toString(), startsAt.toString());
        }
    }

    /** What to call an incident that it opens. */
    String title() {
        return summary.isEmpty() ? name : summary;
    }

    /** The severity that a label means, whatever its case; null for a word that is not known. */
    public static @Nullable Integer severity(String label) {
        return switch (label.strip().toLowerCase(Locale.ROOT)) {
            case "1", "sev1", "p1", "critical", "emergency", "fatal", "page" -> 1;
            case "2", "sev2", "p2", "error", "high", "major" -> 2;
            case "3", "sev3", "p3", "warning", "medium", "minor", "ticket" -> 3;
            case "4", "sev4", "p4", "info", "informational", "low", "notice" -> 4;
            default -> null;
        };
    }

    private static String line(String text) {
        String clean = CleanText.line(text);
        return clean.length() > LONGEST ? clean.substring(0, LONGEST - 1) + "…" : clean;
    }
}
