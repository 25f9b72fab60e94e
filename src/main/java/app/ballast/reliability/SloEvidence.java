package app.ballast.reliability;

import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesPoint;
import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.availability.Spans;
import app.ballast.reliability.availability.Uptime;
import app.ballast.reliability.slo.EventEvidence;
import app.ballast.reliability.slo.EventPoint;
import app.ballast.reliability.slo.Evidence;
import app.ballast.reliability.slo.TimeEvidence;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what SLOs are judged by: always as many queries, for any number of them. */
@Component
class SloEvidence {

    private final UptimeStore uptimes;
    private final MaintenanceStore maintenance;
    private final MetricsService metrics;

    SloEvidence(UptimeStore uptimes, MaintenanceStore maintenance, MetricsService metrics) {
        this.uptimes = uptimes;
        this.maintenance = maintenance;
        this.metrics = metrics;
    }

    /**
     * What one SLO is judged by.
     *
     * @param first since when there is data, null where there is none
     * @param last until when
     * @param recordedAt when Ballast last learnt of it
     * @param unusable points that were left out, since they are no counts of good by valid events
     */
    record Found(
            Evidence evidence,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Instant recordedAt,
            int unusable) {}

    /** What each of these is judged by, from {@code from} until before {@code to}. */
    Map<SloId, Found> of(Collection<StoredSlo> slos, Instant from, Instant to) {
        Set<ServiceId> services = slos.stream()
                .filter(slo -> slo.series() == null)
                .map(StoredSlo::service)
                .collect(Collectors.toSet());
        Map<ServiceId, Freshness> freshness = uptimes.freshness(services);
        Map<ServiceId, Uptime> known = uptimes.uptimes(freshness, from, to);
        Map<ServiceId, Spans> away = maintenance.between(services, from, to);
        Set<SeriesId> series = slos.stream()
                .flatMap(slo -> Stream.ofNullable(slo.series()))
                .map(StoredSlo.Series::id)
                .collect(Collectors.toSet());
        Map<SeriesId, Found> events = new HashMap<>();
        if (!series.isEmpty()) {
            metrics.points(series, from, to).forEach((id, points) -> events.put(id, events(points)));
        }
        Found nothing = events(List.of());
        return slos.stream().collect(Collectors.toMap(StoredSlo::id, slo -> {
            StoredSlo.Series its = slo.series();
            if (its != null) {
                return events.getOrDefault(its.id(), nothing);
            }
            Spans excluded = slo.excludesMaintenance() ? away.getOrDefault(slo.service(), Spans.NONE) : Spans.NONE;
            return time(known.getOrDefault(slo.service(), Uptime.UNKNOWN), excluded, freshness.get(slo.service()));
        }));
    }

    private static Found time(Uptime uptime, Spans excluded, @Nullable Freshness freshness) {
        return new Found(
                new TimeEvidence(uptime, excluded),
                freshness == null ? null : freshness.firstCheck(),
                freshness == null ? null : freshness.lastCheck(),
                freshness == null ? null : freshness.recordedAt(),
                0);
    }

    private static Found events(List<SeriesPoint> points) {
        List<EventPoint> usable = points.stream()
                .filter(SloEvidence::usable)
                .map(point ->
                        new EventPoint(point.at(), point.value(), Objects.requireNonNullElse(point.denominator(), 0.0)))
                .toList();
        return new Found(
                new EventEvidence(usable),
                usable.isEmpty() ? null : usable.getFirst().at(),
                usable.isEmpty() ? null : usable.getLast().at(),
                points.stream()
                        .map(SeriesPoint::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                points.size() - usable.size());
    }

    private static boolean usable(SeriesPoint point) {
        Double valid = point.denominator();
        return valid != null && EventPoint.usable(point.value(), valid);
    }
}
