package app.ballast.backlog;

import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the plans of a page of items in three statements, and one more where there are releases. */
@Component
class RowPlans {

    private final EntityManager entities;
    private final PortfolioService portfolio;
    private final ReleaseService releases;

    RowPlans(EntityManager entities, PortfolioService portfolio, ReleaseService releases) {
        this.entities = entities;
        this.portfolio = portfolio;
        this.releases = releases;
    }

    Map<Long, RowPlan> of(Collection<Long> ids) {
        List<Tuple> planned = entities.createQuery(
                        "select w.id, w.schedule.releaseId, w.schedule.dueOn from WorkItem w where w.id in :ids"
                                + " and (w.schedule.releaseId is not null or w.schedule.dueOn is not null)",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<ReleaseId, ReleaseRef> names = releases.refs(planned.stream()
                .map(row -> row.get(1, Long.class))
                .filter(Objects::nonNull)
                .distinct()
                .map(ReleaseId::new)
                .toList());
        Map<Long, Tuple> plans = planned.stream().collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row));
        Map<Long, List<String>> labels = entities
                .createQuery(
                        "select w.id, l from WorkItem w join w.labels l where w.id in :ids order by l", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, Long.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
        Set<Long> blocked = blocked(ids);
        Map<Long, RowPlan> found = new HashMap<>();
        for (Long id : ids) {
            Tuple plan = plans.get(id);
            ReleaseRef release =
                    plan == null || plan.get(1) == null ? null : names.get(new ReleaseId(plan.get(1, Long.class)));
            found.put(
                    id,
                    new RowPlan(
                            blocked.contains(id),
                            release == null ? null : release.name(),
                            plan == null ? null : plan.get(2, LocalDate.class),
                            labels.getOrDefault(id, List.of())));
        }
        return found;
    }

    private Set<Long> blocked(Collection<Long> ids) {
        return new HashSet<>(entities.createQuery(
                        "select distinct l.ends.blockedId from ItemLink l, WorkItem b where l.ends.blockedId in :ids"
                                + " and b.id = l.ends.blockerId and b.status not in :closed and b.productId in :seen",
                        Long.class)
                .setParameter("ids", ids)
                .setParameter("closed", Set.of(Status.DONE, Status.DECLINED, Status.MERGED))
                .setParameter(
                        "seen",
                        portfolio.visibleProducts().stream()
                                .map(ProductId::value)
                                .toList())
                .getResultList());
    }
}
