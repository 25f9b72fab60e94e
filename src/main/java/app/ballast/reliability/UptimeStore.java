package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.availability.Span;
import app.ballast.reliability.availability.Spans;
import app.ballast.reliability.availability.Uptime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was worked out from status checks: known time and outages. Two queries for any number of services. */
@Component
class UptimeStore {

    private final JdbcClient database;

    UptimeStore(JdbcClient database) {
        this.database = database;
    }

    /** How far the checks of each service reach; services without checks are left out. */
    Map<ServiceId, Freshness> freshness(Collection<ServiceId> services) {
        Map<ServiceId, Freshness> byService = new HashMap<>();
        if (!services.isEmpty()) {
            database.sql("select service_id, first_check, last_check, recorded_at from service_uptime"
                            + " where service_id in (:services)")
                    .param("services", numbers(services))
                    .query(row -> {
                        byService.put(
                                new ServiceId(row.getLong(1)),
                                new Freshness(
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getObject(3, OffsetDateTime.class).toInstant(),
                                        row.getObject(4, OffsetDateTime.class).toInstant()));
                    });
        }
        return byService;
    }

    /** What is known of each service from {@code from} until before {@code to}; services without checks are left out. */
    Map<ServiceId, Uptime> uptimes(Map<ServiceId, Freshness> freshness, Instant from, Instant to) {
        Map<ServiceId, List<Span>> down = new HashMap<>();
        if (!freshness.isEmpty()) {
            database.sql("""
                            select service_id, started_at, resolved_at from outage
                            where service_id in (:services) and started_at < :to
                              and (resolved_at is null or resolved_at > :from)""")
                    .param("services", numbers(freshness.keySet()))
                    .param("from", from.atOffset(ZoneOffset.UTC))
                    .param("to", to.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        ServiceId service = new ServiceId(row.getLong(1));
                        OffsetDateTime resolved = row.getObject(3, OffsetDateTime.class);
                        Freshness known = freshness.get(service);
                        Instant end =
                                resolved != null ? resolved.toInstant() : known == null ? from : known.lastCheck();
                        Span span = span(row.getObject(2, OffsetDateTime.class).toInstant(), end);
                        if (span != null) {
                            down.computeIfAbsent(service, id -> new ArrayList<>())
                                    .add(span);
                        }
                    });
        }
        Map<ServiceId, Uptime> uptimes = new HashMap<>();
        freshness.forEach((service, known) -> {
            Span span = span(known.firstCheck(), known.lastCheck());
            uptimes.put(
                    service,
                    new Uptime(
                            span == null ? Spans.NONE : Spans.of(List.of(span)),
                            Spans.of(down.getOrDefault(service, List.of()))));
        });
        return uptimes;
    }

    /** Null for what is over within the second in which it began. */
    private static @Nullable Span span(Instant from, Instant to) {
        return from.truncatedTo(ChronoUnit.SECONDS).isBefore(to.truncatedTo(ChronoUnit.SECONDS))
                ? new Span(from, to)
                : null;
    }

    private static List<Long> numbers(Collection<ServiceId> services) {
        return services.stream().map(ServiceId::value).toList();
    }
}
