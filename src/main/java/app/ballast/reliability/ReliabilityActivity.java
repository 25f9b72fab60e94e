package app.ballast.reliability;

import app.ballast.portfolio.ActivityKind;
import app.ballast.portfolio.ServiceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of this room everybody reads of in the activity stream, and what of it is hidden with services. */
@Configuration(proxyBeanMethods = false)
class ReliabilityActivity {

    private final JdbcClient database;

    ReliabilityActivity(JdbcClient database) {
        this.database = database;
    }

    @Bean
    ActivityKind serviceActivity() {
        return ActivityKind.of("service")
                .at((row, places) -> places.service(row).map(key -> ReliabilityLinks.RELIABILITY + "/" + key))
                .on(services -> Set.copyOf(numbers(services)));
    }

    @Bean
    ActivityKind sloActivity() {
        return ActivityKind.of(SloId.SUBJECT)
                .lookedUp(this::pages)
                .on(services -> ids("select id from slo where service_id in (:services)", services));
    }

    /** An objective is read on the page of its service. */
    private Map<Long, String> pages(Collection<Long> objectives) {
        Map<Long, String> pages = new HashMap<>();
        database.sql("select o.id, s.service_key from slo o join service s on s.id = o.service_id where o.id in (:ids)")
                .param("ids", objectives)
                .query(row -> {
                    pages.put(row.getLong(1), ReliabilityLinks.RELIABILITY + "/" + row.getString(2));
                });
        return pages;
    }

    /** An incident is hidden where every service that it touches is. */
    @Bean
    ActivityKind incidentActivity() {
        return ActivityKind.of(IncidentId.SUBJECT)
                .at((row, places) -> Optional.of(ReliabilityLinks.incident(new IncidentId(row.subjectId()))))
                .on(services -> ids("""
                        select i.id from incident i where i.service_id in (:services) and not exists
                            (select 1 from incident_service s where s.incident_id = i.id
                                and s.service_id not in (:services))\
                        """, services));
    }

    private Set<Long> ids(String sql, Collection<ServiceId> services) {
        return new HashSet<>(database.sql(sql)
                .param("services", numbers(services))
                .query(Long.class)
                .list());
    }

    private static List<Long> numbers(Collection<ServiceId> services) {
        return services.stream().map(ServiceId::value).collect(Collectors.toList());
    }
}
