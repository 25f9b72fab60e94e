package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table of incidents. */
@Component
class IncidentStore {

    private final IncidentRows rows;

    IncidentStore(IncidentRows rows) {
        this.rows = rows;
    }

    /** The incidents of these services that touch the time from {@code from} until before {@code to}, by start. */
    List<IncidentRow> between(Map<ServiceId, ServiceRef> services, Instant from, Instant to, Instant now) {
        return rows.of(services, """
                and i.started_at < :to and (i.resolved_at is null or i.resolved_at > :from or i.started_at >= :from)
                order by i.started_at, i.id""", Map.of("from", utc(from), "to", utc(to)), now);
    }

    List<IncidentRow> ofService(ServiceRef service, Instant now) {
        return rows.of(Map.of(service.id(), service), "order by i.started_at, i.id", Map.of(), now);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
