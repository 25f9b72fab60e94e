package app.ballast.backlog;

import app.ballast.portfolio.PlannedEffort;
import app.ballast.portfolio.PlannedWork;
import app.ballast.portfolio.ReleaseId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adds up the queue by release. */
@Component
class ReleaseEffort implements PlannedWork {

    private static final Set<Status> QUEUED =
            Set.of(Status.ACCEPTED, Status.READY, Status.IN_PROGRESS, Status.IN_REVIEW);

    private final EntityManager entities;

    ReleaseEffort(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<ReleaseId, PlannedEffort> of(Collection<ReleaseId> releases) {
        if (releases.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select w.schedule.releaseId, sum(w.effortWeeks), count(w.id), count(w.effortWeeks)"
                                + " from WorkItem w where w.schedule.releaseId in :releases and w.status in :queued"
                                + " group by w.schedule.releaseId",
                        Tuple.class)
                .setParameter(
                        "releases", releases.stream().map(ReleaseId::value).toList())
                .setParameter("queued", QUEUED)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new ReleaseId(row.get(0, Long.class)), ReleaseEffort::effort));
    }

    private static PlannedEffort effort(Tuple row) {
        long items = row.get(2, Long.class);
        return new PlannedEffort(
                Objects.requireNonNullElse(row.get(1, BigDecimal.class), BigDecimal.ZERO),
                items,
                items - row.get(3, Long.class));
    }
}
