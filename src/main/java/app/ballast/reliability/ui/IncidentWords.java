package app.ballast.reliability.ui;

import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentEntry;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.IncidentState;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what is known of incidents. */
record IncidentWords(Figures figures) {

    String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }

    /** "Retry storm", else "Incident of 20 Nov 2026, 18:20". */
    String title(IncidentRow row) {
        String title = row.title();
        return title != null ? title : text("slo.incident", figures.moment(row.startedAt()));
    }

    String services(IncidentRow row) {
        return row.services().stream().map(ServiceRef::name).collect(Collectors.joining(", "));
    }

    String severity(@Nullable Integer severity) {
        return severity == null ? text("incidents.severity.none") : text("incidents.severity.short", severity);
    }

    Span badge(@Nullable Integer severity) {
        return severity == null
                ? muted(severity(null))
                : new Badge(severity(severity), severity == 1 ? Tone.WORSE : Tone.NEUTRAL);
    }

    String state(IncidentState state) {
        return text("incidents.state." + state.name());
    }

    Badge badge(IncidentState state) {
        return new Badge(
                state(state),
                switch (state) {
                    case OPEN -> Tone.WORSE;
                    case ACKNOWLEDGED -> Tone.RELIABILITY;
                    case RESOLVED -> Tone.NEUTRAL;
                });
    }

    String length(IncidentRow row) {
        return figures.duration(Duration.ofSeconds(row.downSeconds()));
    }

    String between(Instant from, Instant to) {
        return figures.duration(Duration.between(from, to));
    }

    /** "25 min", or that nobody has said. */
    String impact(IncidentRow row) {
        Integer minutes = row.customerImpactMinutes();
        return minutes == null ? text("incidents.impact.none") : figures.duration(Duration.ofMinutes(minutes));
    }

    /** What a line of the time line says, where it is no note. */
    String entry(IncidentEntry entry) {
        String key = "incidents.entry." + entry.kind().name();
        return switch (entry.kind()) {
            case SEVERITY -> text(key, entry.by(), text("incidents.severity.short", Integer.valueOf(entry.said())));
            case OUTAGE_BEGAN, OUTAGE_ENDED, ALERT_FIRED, ALERT_ENDED -> text(key, entry.said());
            case FOLLOW_UP -> text(key + "." + entry.said(), entry.by());
            default -> text(key, entry.by());
        };
    }

    /** A new postmortem, with what is known filled in. */
    String template(IncidentDetails details) {
        IncidentRow row = details.row();
        String lines = details.timeline().stream()
                .map(entry -> "- " + figures.moment(entry.at()) + ": "
                        + (entry.kind() == IncidentEntry.Kind.NOTE ? oneLine(entry.said()) : entry(entry)))
                .collect(Collectors.joining("\n"));
        return text(
                "incidents.postmortem.template",
                services(row),
                severity(row.severity()),
                figures.moment(row.startedAt()),
                row.resolvedAt() == null ? text("balance.incidents.still-open") : figures.moment(row.resolvedAt()),
                length(row),
                impact(row),
                lines,
                details.cause().isEmpty() ? text("incidents.postmortem.cause") : details.cause());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    Anchor link(IncidentId id, String text) {
        Anchor anchor = new Anchor(ReliabilityLinks.incident(id), text);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("slo-more");
        return span;
    }
}
