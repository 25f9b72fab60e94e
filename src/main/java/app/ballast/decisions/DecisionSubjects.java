package app.ballast.decisions;

import app.ballast.discussion.subjects.SubjectAudience;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.discussion.subjects.SubjectKind;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions as subjects of news: they exist for whoever sees their product. */
@Component
class DecisionSubjects implements SubjectKind {

    private final JdbcClient database;

    DecisionSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return DecisionId.SUBJECT;
    }

    @Override
    public Map<Long, SubjectCard> cards(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        database.sql("select id, question, product_id from decision where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    DecisionId id = new DecisionId(row.getLong(1));
                    cards.put(
                            id.value(),
                            new SubjectCard(
                                    id.subject(),
                                    id + " " + row.getString(2),
                                    DecisionsLinks.decision(id),
                                    SubjectAudience.of(new ProductId(row.getLong(3)))));
                });
        return cards;
    }

    @Override
    public String visible(String subject) {
        return "exists (select 1 from decision s where s.id = " + subject + " and s.product_id in (:products))";
    }
}
