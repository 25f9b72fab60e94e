package app.ballast.backlog;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.subjects.SubjectAudience;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.discussion.subjects.SubjectKind;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work items as subjects of news: they exist for whoever sees their product. */
@Component
class WorkItemSubjects implements SubjectKind {

    private final JdbcClient database;

    WorkItemSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return WorkItemId.SUBJECT;
    }

    @Override
    public Map<Long, SubjectCard> cards(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        database.sql("select id, product_key, number, title, product_id from work_item where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    long id = row.getLong(1);
                    ItemKey key = new ItemKey(row.getString(2), row.getInt(3));
                    cards.put(
                            id,
                            new SubjectCard(
                                    new SubjectRef(WorkItemId.SUBJECT, id),
                                    key + " " + row.getString(4),
                                    BacklogLinks.item(key),
                                    SubjectAudience.of(new ProductId(row.getLong(5)))));
                });
        return cards;
    }

    @Override
    public String visible(String subject) {
        return "exists (select 1 from work_item s where s.id = " + subject + " and s.product_id in (:products))";
    }
}
