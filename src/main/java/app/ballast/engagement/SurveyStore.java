package app.ballast.engagement;

import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.PointOrigin;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of answers to surveys. */
@Component
class SurveyStore {

    private static final String SELECT =
            "select id, survey, answered_on, score, reference, origin, entered_by, recorded_at from survey_answer ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SurveyStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** How many answers of one score came from where. */
    record Tally(Survey survey, int score, PointOrigin origin, long answers, LocalDate lastDay, Instant recordedAt) {}

    /** A day and a score of a survey. */
    record Place(Survey survey, LocalDate day, int score) {}

    List<Tally> tallies(ProductId product, LocalDate from, LocalDate to) {
        return database.sql("""
                        select survey, score, origin, count(*), max(answered_on), max(recorded_at) from survey_answer
                        where product_id = :product and answered_on between :from and :to
                        group by survey, score, origin""")
                .param("product", product.value())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Tally(
                        Survey.valueOf(row.getString(1)),
                        row.getInt(2),
                        PointOrigin.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The answers of a time, the latest first. */
    List<AnswerRow> newest(ProductId product, LocalDate from, LocalDate to, int most) {
        return database.sql(SELECT + "where product_id = :product and answered_on between :from and :to"
                        + " order by answered_on desc, id desc fetch first :most rows only")
                .param("product", product.value())
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of a survey with one of these references, by that. */
    Map<String, AnswerRow> referred(ProductId product, Survey survey, Collection<String> references) {
        Map<String, AnswerRow> found = new HashMap<>();
        if (!references.isEmpty()) {
            database.sql(SELECT + "where product_id = :product and survey = :survey and reference in (:references)")
                    .param("product", product.value())
                    .param("survey", survey.name())
                    .param("references", references)
                    .query(row -> {
                        found.put(row.getString("reference"), read(row));
                    });
        }
        return found;
    }

    /** How many answers without a reference each day and score of a time has. */
    Map<Place, Long> unnamed(ProductId product, LocalDate from, LocalDate to) {
        Map<Place, Long> counts = new HashMap<>();
        database.sql("""
                        select survey, answered_on, score, count(*) from survey_answer
                        where product_id = :product and reference is null and answered_on between :from and :to
                        group by survey, answered_on, score""")
                .param("product", product.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(
                            new Place(
                                    Survey.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getInt(3)),
                            row.getLong(4));
                });
        return counts;
    }

    void insert(ProductId product, List<NewAnswer> answers, PointOrigin origin, String by, Instant now) {
        batches.batchUpdate(
                "insert into survey_answer (product_id, survey, answered_on, score, reference, origin, entered_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                answers.stream()
                        .map(answer -> new Object[] {
                            product.value(),
                            answer.survey().name(),
                            answer.date(),
                            answer.score(),
                            answer.reference(),
                            origin.name(),
                            by,
                            now.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    /** Writes other days and scores to answers that are there. */
    void correct(Map<AnswerId, NewAnswer> answers, PointOrigin origin, String by, Instant now) {
        batches.batchUpdate(
                "update survey_answer set answered_on = ?, score = ?, origin = ?, entered_by = ?, recorded_at = ?"
                        + " where id = ?",
                answers.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getValue().date(),
                            one.getValue().score(),
                            origin.name(),
                            by,
                            now.atOffset(ZoneOffset.UTC),
                            one.getKey().value()
                        })
                        .toList());
    }

    /** How many of these there were. */
    int remove(ProductId product, Collection<AnswerId> ids) {
        return database.sql("delete from survey_answer where product_id = :product and id in (:ids)")
                .param("product", product.value())
                .param("ids", ids.stream().map(AnswerId::value).toList())
                .update();
    }

    private static AnswerRow read(ResultSet row) throws SQLException {
        return new AnswerRow(
                new AnswerId(row.getLong("id")),
                new NewAnswer(
                        Survey.valueOf(row.getString("survey")),
                        row.getObject("answered_on", LocalDate.class),
                        row.getInt("score"),
                        row.getString("reference")),
                PointOrigin.valueOf(row.getString("origin")),
                row.getString("entered_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
