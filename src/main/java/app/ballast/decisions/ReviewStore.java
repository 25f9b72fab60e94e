package app.ballast.decisions;

import app.ballast.common.Period;
import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.decisions.review.KnownDays;
import app.ballast.decisions.review.Promise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of reviews and of what came of each expectation. */
@Component
class ReviewStore {

    private final JdbcClient database;

    ReviewStore(JdbcClient database) {
        this.database = database;
    }

    void add(DecisionId decision, Review review) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into decision_review (decision_id, due_on, reviewed_at, verdict, not_shipped, learnt)
                        values (:decision, :due, :at, :verdict, :open, '')""")
                .param("decision", decision.value())
                .param("due", review.dueOn())
                .param("at", review.reviewedAt().atOffset(ZoneOffset.UTC))
                .param("verdict", review.verdict().name())
                .param("open", review.notShipped())
                .update(key, "id");
        long number = key.getKeyAs(Number.class) instanceof Number id ? id.longValue() : 0;
        review.outcomes().forEach((expectation, outcome) -> add(number, expectation, outcome));
    }

    private void add(long review, long expectation, ExpectationVerdict outcome) {
        ExpectationVerdict.Unclear why = outcome.why();
        database.sql("""
                        insert into decision_outcome (review_id, expectation_id, verdict, why, by_day, before_known,
                            before_numerators, before_denominators, after_known, after_numerators, after_denominators,
                            weeks, noise, moved)
                        values (:review, :expectation, :verdict, :why, :day, :beforeKnown, :beforeUp, :beforeDown, :afterKnown,
                            :afterUp, :afterDown, :weeks, :noise, :moved)""")
                .param("review", review)
                .param("expectation", expectation)
                .param("verdict", outcome.verdict().name())
                .param("why", why == null ? null : why.name())
                .param("day", outcome.promise().by())
                .param("beforeKnown", outcome.before().known())
                .param("beforeUp", outcome.before().numerators())
                .param("beforeDown", outcome.before().denominators())
                .param("afterKnown", outcome.after().known())
                .param("afterUp", outcome.after().numerators())
                .param("afterDown", outcome.after().denominators())
                .param("weeks", outcome.weeks().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .param("noise", outcome.noise())
                .param("moved", outcome.change())
                .update();
    }

    void learnt(long review, String learnt, String by, Instant at) {
        database.sql("update decision_review set learnt = :learnt, learnt_by = :by, learnt_at = :at where id = :id")
                .param("learnt", learnt)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", review)
                .update();
    }

    /**
     * The reviews of some decisions, of each the latest last. Two queries.
     *
     * @param expectations those of these decisions, by number, and the day on which each was signed
     */
    Map<DecisionId, List<Review>> of(Collection<DecisionId> decisions, Map<Long, Signed> expectations) {
        Map<Long, Map<Long, ExpectationVerdict>> outcomes = outcomes(decisions, expectations);
        Map<DecisionId, List<Review>> found = new HashMap<>();
        database.sql("""
                        select id, decision_id, due_on, reviewed_at, verdict, not_shipped, learnt, learnt_by, learnt_at
                        from decision_review where decision_id in (:ids) order by decision_id, due_on""")
                .param("ids", decisions.stream().map(DecisionId::value).toList())
                .query(row -> {
                    OffsetDateTime learnt = row.getObject("learnt_at", OffsetDateTime.class);
                    long number = row.getLong("id");
                    found.computeIfAbsent(new DecisionId(row.getLong("decision_id")), id -> new ArrayList<>())
                            .add(new Review(
                                    number,
                                    row.getObject("due_on", LocalDate.class),
                                    row.getObject("reviewed_at", OffsetDateTime.class)
                                            .toInstant(),
                                    DecisionVerdict.valueOf(row.getString("verdict")),
                                    row.getInt("not_shipped"),
                                    outcomes.getOrDefault(number, Map.of()),
                                    row.getString("learnt"),
                                    row.getString("learnt_by"),
                                    learnt == null ? null : learnt.toInstant()));
                });
        return found;
    }

    /** An expectation and the day on which it was signed. */
    record Signed(Expectation expectation, LocalDate on) {}

    private Map<Long, Map<Long, ExpectationVerdict>> outcomes(
            Collection<DecisionId> decisions, Map<Long, Signed> expectations) {
        Map<Long, Map<Long, ExpectationVerdict>> found = new HashMap<>();
        database.sql("""
                        select o.* from decision_outcome o join decision_review r on r.id = o.review_id
                        where r.decision_id in (:ids)""")
                .param("ids", decisions.stream().map(DecisionId::value).toList())
                .query(row -> {
                    Signed signed = expectations.get(row.getLong("expectation_id"));
                    if (signed != null) {
                        found.computeIfAbsent(row.getLong("review_id"), id -> new HashMap<>())
                                .put(signed.expectation().number(), outcome(row, signed));
                    }
                });
        return found;
    }

    private static ExpectationVerdict outcome(ResultSet row, Signed signed) throws SQLException {
        Promise promise = new Promise(
                signed.expectation().direction(),
                signed.expectation().amount(),
                signed.on(),
                row.getObject("by_day", LocalDate.class),
                signed.expectation().noise());
        String why = row.getString("why");
        return new ExpectationVerdict(
                promise,
                ExpectationVerdict.Verdict.valueOf(row.getString("verdict")),
                days(row, promise.before(), "before"),
                days(row, promise.after(), "after"),
                Arrays.stream(row.getString("weeks").split(" "))
                        .filter(week -> !week.isEmpty())
                        .map(Double::valueOf)
                        .toList(),
                row.getObject("noise", Double.class),
                row.getObject("moved", Double.class),
                why == null ? null : ExpectationVerdict.Unclear.valueOf(why));
    }

    private static KnownDays days(ResultSet row, Period period, String side) throws SQLException {
        return new KnownDays(
                period,
                row.getInt(side + "_known"),
                row.getDouble(side + "_numerators"),
                row.getDouble(side + "_denominators"));
    }
}
