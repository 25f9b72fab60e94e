package app.ballast.reliability;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.slo.IncidentStatistics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents as everybody reads them who sees one of their services; for others they are not there. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class IncidentReadings {

    /** Most rows of one page. */
    public static final int MOST = 500;

    private final IncidentBook book;
    private final IncidentAccess access;
    private final IncidentStore incidents;
    private final UptimeStore uptimes;
    private final PortfolioService portfolio;
    private final Clock clock;

    IncidentReadings(
            IncidentBook book,
            IncidentAccess access,
            IncidentStore incidents,
            UptimeStore uptimes,
            PortfolioService portfolio,
            Clock clock) {
        this.book = book;
        this.access = access;
        this.incidents = incidents;
        this.uptimes = uptimes;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * Some of them, the newest first.
     *
     * @param after where the page before ended, null to begin
     * @param limit 1 to {@value #MOST}
     */
    @SignedIn
    public List<IncidentRow> find(IncidentFilter filter, @Nullable IncidentPlace after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw DomainException.invalid("limit", "incidents.error.limit", MOST);
        }
        Map<ServiceId, ServiceRef> services = filter.service() == null ? access.services() : one(filter.service());
        return book.page(services, filter, after, limit, clock.instant());
    }

    /** All that is known of one. */
    @SignedIn
    public IncidentDetails get(IncidentId id) {
        IncidentRow row = access.one(id);
        IncidentBook.Words words = book.words(id);
        List<IncidentEntry> timeline = new ArrayList<>(book.timeline(id, access.services()));
        if (row.acknowledgedAt() != null) {
            timeline.add(new IncidentEntry(
                    row.acknowledgedAt(),
                    IncidentEntry.Kind.ACKNOWLEDGED,
                    "",
                    Objects.requireNonNullElse(words.hands().acknowledged(), "")));
        }
        if (row.resolvedAt() != null && words.hands().resolved() != null) {
            timeline.add(new IncidentEntry(
                    row.resolvedAt(),
                    IncidentEntry.Kind.RESOLVED,
                    "",
                    words.hands().resolved()));
        }
        timeline.sort(Comparator.comparing(IncidentEntry::at));
        return new IncidentDetails(row, words.hands().acknowledged(), words.cause(), words.postmortem(), timeline);
    }

    /**
     * How fast the incidents that began in a period were noticed and ended, and how long the services ran between them.
     *
     * @param service null for all that the asker sees
     * @param severity null for all
     * @param zone of the period's days
     */
    @SignedIn
    public IncidentFigures figures(
            @Nullable ServiceId service, @Nullable Integer severity, Period period, ZoneId zone) {
        Map<ServiceId, ServiceRef> services = service == null
                ? portfolio.services().stream().collect(Collectors.toMap(ServiceRef::id, Function.identity()))
                : one(service);
        Instant from = period.from().atStartOfDay(zone).toInstant();
        Instant to = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        List<IncidentRow> begun = incidents.between(services, from, to, clock.instant()).stream()
                .filter(row -> !row.startedAt().isBefore(from))
                .filter(row -> severity == null || severity.equals(row.severity()))
                .toList();
        Map<ServiceId, Freshness> freshness = uptimes.freshness(services.keySet());
        List<Availability> known = uptimes.uptimes(freshness, from, to).values().stream()
                .map(uptime -> uptime.within(from, to))
                .toList();
        return new IncidentFigures(
                period,
                services.size(),
                IncidentStatistics.of(begun.stream().map(IncidentRow::times).toList()),
                known.stream().mapToLong(Availability::upSeconds).sum(),
                known.stream().mapToLong(Availability::knownSeconds).sum(),
                latest(freshness.values()));
    }

    private static @Nullable Freshness latest(Collection<Freshness> all) {
        return all.stream()
                .reduce((a, b) -> a.lastCheck().isAfter(b.lastCheck()) ? a : b)
                .orElse(null);
    }

    private Map<ServiceId, ServiceRef> one(ServiceId id) {
        return access.named(List.of(id));
    }
}
