package app.ballast.audit;

import app.ballast.common.SearchText;
import app.ballast.common.SubjectRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of the log, put together from what is asked and what its reader may see. */
class ActivityQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private boolean hopeless;

    ActivityQuery(ActivityFilter filter, ActivityScope scope, @Nullable Long before) {
        put("a.id < :before", "before", before);
        SubjectRef subject = filter.subject();
        if (subject != null) {
            put("a.subjectType = :type", "type", subject.type());
            put("a.subjectId = :subject", "subject", subject.id());
        }
        put("a.actorId = :person", "person", filter.person());
        if (filter.system()) {
            conditions.add("a.actorId is null");
        }
        put("a.productId = :product", "product", filter.product());
        put("a.at >= :from", "from", filter.from());
        put("a.at < :until", "until", filter.until());
        put("a.action in :actions", "actions", filter.actions().isEmpty() ? null : filter.actions());
        if (!filter.text().isEmpty()) {
            put(
                    "(lower(a.actorName) like :text escape '!' or lower(a.subjectLabel) like :text escape '!'"
                            + " or lower(a.action) like :text escape '!')",
                    "text",
                    SearchText.contains(filter.text()));
        }
        types(filter.types(), scope.types());
        hide(scope);
    }

    private void types(Set<String> asked, @Nullable Set<String> allowed) {
        if (allowed == null && asked.isEmpty()) {
            return;
        }
        Set<String> types = new HashSet<>(asked.isEmpty() && allowed != null ? allowed : asked);
        if (allowed != null) {
            types.retainAll(allowed);
        }
        hopeless = types.isEmpty();
        put("a.subjectType in :types", "types", types);
    }

    private void hide(ActivityScope scope) {
        if (!scope.hiddenProducts().isEmpty()) {
            String itself = scope.productsThemselves() ? " or a.subjectType = 'product'" : "";
            put("(a.productId is null or a.productId not in :hidden" + itself + ")", "hidden", scope.hiddenProducts());
        }
        int number = 0;
        for (Map.Entry<String, Set<Long>> kind : scope.hidden().entrySet()) {
            if (!kind.getValue().isEmpty()) {
                String ids = "ids" + number;
                String type = "kind" + number++;
                values.put(type, kind.getKey());
                put("not (a.subjectType = :" + type + " and a.subjectId in :" + ids + ")", ids, kind.getValue());
            }
        }
    }

    private void put(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Newest first by the order of recording, which a clock that was put back does not change. */
    List<ActivityRow> read(EntityManager entities, int most) {
        if (hopeless) {
            return List.of();
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        TypedQuery<ActivityRow> query =
                entities.createQuery(ActivityRepository.ROW + where + "order by a.id desc", ActivityRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
