package app.ballast.integration;

import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.FollowUp;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentEntry;
import app.ballast.reliability.IncidentFigures;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.slo.DurationSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incidents as the API tells them. Services by key, severities from 1 (worst) to 4. */
final class IncidentAnswer {

    private IncidentAnswer() {}

    /**
     * A line of the list.
     *
     * @param downSeconds while it is open, as far as is known
     * @param impactMinutes in which customers felt it, null where nobody has said
     */
    record Line(
            long id,
            long version,
            List<String> services,
            @Nullable String title,
            @Nullable Integer severity,
            String state,
            String origin,
            Instant startedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant resolvedAt,
            long downSeconds,
            @Nullable Integer impactMinutes) {

        static Line of(IncidentRow row) {
            return new Line(
                    row.id().value(),
                    row.version(),
                    row.services().stream().map(ServiceRef::key).toList(),
                    row.title(),
                    row.severity(),
                    row.state().name(),
                    row.origin().name(),
                    row.startedAt(),
                    row.acknowledgedAt(),
                    row.resolvedAt(),
                    row.downSeconds(),
                    row.customerImpactMinutes());
        }
    }

    /** A page of the list; {@code next} is null at the end. */
    record Page(List<Line> incidents, @Nullable String next) {}

    /** One in full. */
    record Full(Line incident, @Nullable String acknowledgedBy, String cause, String postmortem, List<Entry> timeline) {

        static Full of(IncidentDetails details) {
            return new Full(
                    Line.of(details.row()),
                    details.acknowledgedBy(),
                    details.cause(),
                    details.postmortem(),
                    details.timeline().stream().map(Entry::of).toList());
        }
    }

    /** A line of the time line; {@code by} is empty for what machines saw. */
    record Entry(Instant at, String kind, String text, String by) {

        static Entry of(IncidentEntry entry) {
            return new Entry(entry.at(), entry.kind().name(), entry.said(), entry.by());
        }
    }

    /** Work that was logged because of it. */
    record Work(String key, String kind, String status, String title) {

        static Work of(FollowUp work) {
            return new Work(
                    work.key().toString(), work.kind().name(), work.status().name(), work.title());
        }
    }

    /** Durations in seconds. */
    record Summary(int count, double mean, double median, double p90) {

        static @Nullable Summary of(@Nullable DurationSummary summary) {
            return summary == null
                    ? null
                    : new Summary(
                            summary.count(),
                            seconds(summary.mean()),
                            seconds(summary.median()),
                            seconds(summary.p90()));
        }
    }

    /**
     * How fast incidents were noticed and ended.
     *
     * @param secondsToAcknowledge null where none was acknowledged; {@code secondsToResolve} the same
     * @param secondsBetweenFailures null where nothing failed or no up time is known
     * @param knownUntil the last status check, null for none
     */
    record Figures(
            LocalDate from,
            LocalDate to,
            int incidents,
            @Nullable Summary secondsToAcknowledge,
            int notAcknowledged,
            @Nullable Summary secondsToResolve,
            int open,
            @Nullable Double secondsBetweenFailures,
            long upSeconds,
            long knownSeconds,
            @Nullable Instant knownUntil) {

        static Figures of(IncidentFigures figures) {
            return new Figures(
                    figures.period().from(),
                    figures.period().to(),
                    figures.statistics().incidents(),
                    Summary.of(figures.statistics().toAcknowledge()),
                    figures.statistics().notAcknowledged(),
                    Summary.of(figures.statistics().toResolve()),
                    figures.statistics().open(),
                    figures.betweenFailures().map(IncidentAnswer::seconds).orElse(null),
                    figures.upSeconds(),
                    figures.knownSeconds(),
                    Optional.ofNullable(figures.freshness())
                            .map(Freshness::lastCheck)
                            .orElse(null));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
