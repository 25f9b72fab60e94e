package app.ballast.tradeoffs;

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

/** Products as subjects of news. Their page is this room's, so this room answers for them. */
@Component
class ProductSubjects implements SubjectKind {

    private static final String PRODUCT = "product";

    private final JdbcClient database;

    ProductSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return PRODUCT;
    }

    @Override
    public Map<Long, SubjectCard> cards(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        database.sql("select id, name, key_prefix from product where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    ProductId id = new ProductId(row.getLong(1));
                    cards.put(
                            id.value(),
                            new SubjectCard(
                                    new SubjectRef(PRODUCT, id.value()),
                                    row.getString(2),
                                    TradeoffsLinks.balance(row.getString(3)),
                                    SubjectAudience.of(id)));
                });
        return cards;
    }

    @Override
    public String visible(String subject) {
        return subject + " in (:products)";
    }
}
