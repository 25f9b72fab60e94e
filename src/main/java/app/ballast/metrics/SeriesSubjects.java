package app.ballast.metrics;

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

/** Series, and so their charts, as subjects of news: they exist for whoever sees their product. */
@Component
class SeriesSubjects implements SubjectKind {

    private final JdbcClient database;

    SeriesSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return SeriesService.SUBJECT;
    }

    @Override
    public Map<Long, SubjectCard> cards(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        database.sql("select id, name, series_key, product_id from series where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    long id = row.getLong(1);
                    cards.put(
                            id,
                            new SubjectCard(
                                    new SubjectRef(SeriesService.SUBJECT, id),
                                    row.getString(2),
                                    MetricsLinks.series(row.getString(3)),
                                    SubjectAudience.of(new ProductId(row.getLong(4)))));
                });
        return cards;
    }

    @Override
    public String visible(String subject) {
        return "exists (select 1 from series s where s.id = " + subject + " and s.product_id in (:products))";
    }
}
