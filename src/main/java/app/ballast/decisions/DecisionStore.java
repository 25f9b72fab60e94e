package app.ballast.decisions;

import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of decisions and of their signatures. */
@Component
class DecisionStore {

    private static final String SELECT = """
            select d.id, d.version, d.product_id, d.question, d.background, d.state, d.chosen, d.review_on, d.supersedes_id,
                   d.proposed_by, d.proposed_by_name, d.proposed_at, d.decided_on, d.withdrawn_why, d.verdict, d.learnt
            from decision d\s""";

    private final JdbcClient database;

    DecisionStore(JdbcClient database) {
        this.database = database;
    }

    /** Those of some products, the newest first. */
    List<StoredDecision> of(Collection<ProductId> products) {
        return products.isEmpty()
                ? List.of()
                : database.sql(SELECT + "where d.product_id in (:products) order by d.id desc")
                        .param(
                                "products",
                                products.stream().map(ProductId::value).toList())
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Those of some numbers that hang on some products. */
    List<DecisionId> present(Collection<DecisionId> ids, Collection<ProductId> products) {
        return ids.isEmpty() || products.isEmpty()
                ? List.of()
                : database.sql("select id from decision where id in (:ids) and product_id in (:products)")
                        .param("ids", ids.stream().map(DecisionId::value).toList())
                        .param(
                                "products",
                                products.stream().map(ProductId::value).toList())
                        .query((row, n) -> new DecisionId(row.getLong("id")))
                        .list();
    }

    /** Those of a product that were decided in a time, whatever became of them, by day. */
    List<StoredDecision> decided(ProductId product, LocalDate from, LocalDate to) {
        return database.sql(SELECT + """
                        where d.product_id = :product and d.decided_on between :from and :to
                        order by d.decided_on, d.id""")
                .param("product", product.value())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those whose review is due on a day or was before. */
    List<DecisionId> due(LocalDate today) {
        return database.sql("select id from decision where state = 'DECIDED' and review_on <= :today order by id")
                .param("today", today)
                .query((row, n) -> new DecisionId(row.getLong(1)))
                .list();
    }

    /** Who has signed it. */
    List<PersonId> signers(DecisionId id) {
        return database.sql("select person_id from decision_signature where decision_id = :id")
                .param("id", id.value())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    Optional<StoredDecision> find(DecisionId id) {
        return database.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** As {@link #find}; whoever else wants to change it waits until this transaction ends. */
    Optional<StoredDecision> lock(DecisionId id) {
        return database.sql(SELECT + "where d.id = :id for update")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that were signed in the place of this one, or are proposed to be. */
    List<StoredDecision> superseding(DecisionId id) {
        return database.sql(SELECT + "where d.supersedes_id = :id order by d.id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .list();
    }

    DecisionId add(ProductId product, DecisionDraft draft, @Nullable PersonId by, String name, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        said(database.sql("""
                                insert into decision (version, product_id, question, background, state, chosen, review_on,
                                    supersedes_id, proposed_by, proposed_by_name, proposed_at, withdrawn_why, learnt)
                                values (0, :product, :question, :background, 'OPEN', :chosen, :review, :supersedes, :by,
                                    :name, :at, '', false)"""), draft)
                .param("product", product.value())
                .param("by", by == null ? null : by.value())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return new DecisionId(key.getKeyAs(Number.class) instanceof Number number ? number.longValue() : 0);
    }

    void change(DecisionId id, DecisionDraft draft) {
        said(database.sql("""
                                update decision set version = version + 1, question = :question, background = :background,
                                    chosen = :chosen, review_on = :review, supersedes_id = :supersedes
                                where id = :id"""), draft).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, DecisionDraft draft) {
        DecisionId supersedes = draft.supersedes();
        return statement
                .param("question", draft.question())
                .param("background", draft.background())
                .param("chosen", draft.chosen())
                .param("review", draft.reviewOn())
                .param("supersedes", supersedes == null ? null : supersedes.value());
    }

    /** Ends an open decision, or one in whose place another stands. */
    void end(DecisionId id, DecisionState state, String why) {
        database.sql("update decision set state = :state, withdrawn_why = :why where id = :id")
                .param("state", state.name())
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    void decide(DecisionId id, Instant at, LocalDate on) {
        database.sql("update decision set state = 'DECIDED', decided_at = :at, decided_on = :day where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", on)
                .param("id", id.value())
                .update();
    }

    /** Keeps what the latest review came to. */
    void reviewed(DecisionId id, DecisionVerdict verdict, @Nullable LocalDate next) {
        database.sql("update decision set verdict = :verdict, review_on = :next, learnt = false where id = :id")
                .param("verdict", verdict.name())
                .param("next", next)
                .param("id", id.value())
                .update();
    }

    void learnt(DecisionId id) {
        database.sql("update decision set learnt = true where id = :id")
                .param("id", id.value())
                .update();
    }

    void sign(DecisionId id, Signature signature) {
        database.sql("""
                        insert into decision_signature (decision_id, side, person_id, person_name, signed_at)
                        values (:id, :side, :person, :name, :at)""")
                .param("id", id.value())
                .param("side", signature.side().name())
                .param("person", signature.person().value())
                .param("name", signature.name())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back all signatures. */
    int unsign(DecisionId id) {
        return database.sql("delete from decision_signature where decision_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Signatures by decision; of those that have any. One query. */
    Map<DecisionId, Map<SigningSide, Signature>> signatures(Collection<DecisionId> ids) {
        Map<DecisionId, Map<SigningSide, Signature>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("""
                            select decision_id, side, person_id, person_name, signed_at from decision_signature
                            where decision_id in (:ids)""")
                    .param("ids", ids.stream().map(DecisionId::value).toList())
                    .query(row -> {
                        Signature signature = new Signature(
                                SigningSide.valueOf(row.getString(2)),
                                new PersonId(row.getLong(3)),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class).toInstant());
                        found.computeIfAbsent(new DecisionId(row.getLong(1)), id -> new EnumMap<>(SigningSide.class))
                                .put(signature.side(), signature);
                    });
        }
        return found;
    }

    private static StoredDecision read(ResultSet row) throws SQLException {
        Long supersedes = row.getObject("supersedes_id", Long.class);
        Long proposer = row.getObject("proposed_by", Long.class);
        String verdict = row.getString("verdict");
        return new StoredDecision(
                new DecisionId(row.getLong("id")),
                row.getLong("version"),
                new ProductId(row.getLong("product_id")),
                row.getString("question"),
                row.getString("background"),
                DecisionState.valueOf(row.getString("state")),
                row.getObject("chosen", Integer.class),
                row.getObject("review_on", LocalDate.class),
                supersedes == null ? null : new DecisionId(supersedes),
                proposer == null ? null : new PersonId(proposer),
                row.getString("proposed_by_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_on", LocalDate.class),
                row.getString("withdrawn_why"),
                verdict == null ? null : DecisionVerdict.valueOf(verdict),
                row.getBoolean("learnt"));
    }
}
