package app.ballast.reliability;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.subjects.SubjectAudience;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.discussion.subjects.SubjectKind;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents as subjects of news: they exist for whoever sees a service that they touch. */
@Component
class IncidentSubjects implements SubjectKind {

    private final JdbcClient database;

    IncidentSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return IncidentId.SUBJECT;
    }

    @Override
    public Map<Long, SubjectCard> cards(Collection<Long> ids) {
        Map<Long, Set<ProductId>> products = new HashMap<>();
        Set<Long> ofAll = new HashSet<>();
        database.sql("""
                        select t.id, p.product_id
                        from (select id, service_id from incident where id in (:ids)
                              union select incident_id, service_id from incident_service where incident_id in (:ids)) t
                        left join product_service p on p.service_id = t.service_id""").param("ids", ids).query(row -> {
            Long product = row.getObject(2, Long.class);
            if (product == null) {
                ofAll.add(row.getLong(1));
            } else {
                products.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(new ProductId(product));
            }
        });
        Map<Long, SubjectCard> cards = new HashMap<>();
        database.sql("select id, title from incident where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    long id = row.getLong(1);
                    String title = row.getString(2);
                    cards.put(
                            id,
                            new SubjectCard(
                                    new SubjectRef(IncidentId.SUBJECT, id),
                                    title == null ? "#" + id : "#" + id + " " + title,
                                    ReliabilityLinks.incident(new IncidentId(id)),
                                    ofAll.contains(id)
                                            ? SubjectAudience.everybody()
                                            : SubjectAudience.ofAny(products.getOrDefault(id, Set.of()))));
                });
        return cards;
    }

    @Override
    public String visible(String subject) {
        return "exists (select 1 from incident s where s.id = " + subject + " and (" + seen("s.service_id")
                + " or exists (select 1 from incident_service o where o.incident_id = s.id and "
                + seen("o.service_id") + ")))";
    }

    /** A service that no product depends on is everybody's. */
    private static String seen(String service) {
        return "(exists (select 1 from product_service p where p.service_id = " + service
                + " and p.product_id in (:products))"
                + " or not exists (select 1 from product_service p where p.service_id = " + service + "))";
    }
}
