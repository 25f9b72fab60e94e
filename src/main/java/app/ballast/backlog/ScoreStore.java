package app.ballast.backlog;

import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.backlog.scoring.ScoreChange;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of estimates and of the scores' history. */
@Component
class ScoreStore {

    private static final int MOST_CHANGES = 100;

    private final JdbcClient database;

    ScoreStore(JdbcClient database) {
        this.database = database;
    }

    /** All estimates of an item, newest first. */
    List<StoredInput> inputs(WorkItemId item) {
        return database.sql("""
            select input, person_id, person_name, source, amount, entered_at from score_input
            where item_id = :item order by entered_at desc, id desc\
            """)
                .param("item", item.value())
                .query((row, n) -> input(row))
                .list();
    }

    /** All estimates of several items by the item's id, each item's newest first; of those that have any. */
    Map<Long, List<StoredInput>> inputs(Collection<Long> items) {
        Map<Long, List<StoredInput>> byItem = new HashMap<>();
        if (!items.isEmpty()) {
            database.sql("""
                select item_id, input, person_id, person_name, source, amount, entered_at from score_input
                where item_id in (:items) order by entered_at desc, id desc\
                """).param("items", items).query(row -> {
                byItem.computeIfAbsent(row.getLong("item_id"), item -> new ArrayList<>())
                        .add(input(row));
            });
        }
        return byItem;
    }

    /** Says of all that is measured of some items that it was measured again, and was the same. */
    void confirm(Collection<Long> items, Instant at) {
        if (!items.isEmpty()) {
            database.sql("update score_input set entered_at = :at where person_id is null and item_id in (:items)")
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("items", items)
                    .update();
        }
    }

    private static StoredInput input(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new StoredInput(
                Input.valueOf(row.getString("input")),
                row.getObject("person_id", Long.class),
                row.getString("person_name"),
                source == null ? null : MeasuredFrom.read(source),
                row.getBigDecimal("amount"),
                instant(row, "entered_at"));
    }

    /** Puts an estimate in the place of the same person's former one. */
    void put(WorkItemId item, StoredInput estimate) {
        MeasuredFrom source = estimate.source();
        remove(item, estimate.input(), estimate.person());
        database.sql("""
            insert into score_input (item_id, input, person_id, person_name, source, amount, entered_at)
            values (:item, :input, :person, :name, :source, :amount, :at)\
            """)
                .param("item", item.value())
                .param("input", estimate.input().name())
                .param("person", estimate.person())
                .param("name", estimate.personName())
                .param("source", source == null ? null : source.stored())
                .param("amount", estimate.amount())
                .param("at", estimate.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes an estimate away; of no person: what was measured. */
    void remove(WorkItemId item, Input input, @Nullable Long person) {
        String whose = person == null ? "person_id is null" : "person_id = :person";
        var statement = database.sql("delete from score_input where item_id = :item and input = :input and " + whose)
                .param("item", item.value())
                .param("input", input.name());
        if (person != null) {
            statement = statement.param("person", person);
        }
        statement.update();
    }

    /** @param interest of a tech debt, money per week from then on; null of others, and where it is not known */
    void remember(WorkItemId item, ScoreChange change, @Nullable BigDecimal interest) {
        database.sql("""
            insert into score_history
                (item_id, at, actor_name, cause, input, old_value, new_value, cost_of_delay, score, interest)
            values (:item, :at, :by, :cause, :input, :before, :after, :cost, :score, :interest)\
            """)
                .param("item", item.value())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by())
                .param("cause", change.cause().name())
                .param("input", change.input())
                .param("before", change.before())
                .param("after", change.after())
                .param("cost", change.costOfDelay())
                .param("score", change.score())
                .param("interest", interest)
                .update();
    }

    /** The last changes of a score, oldest first. */
    List<ScoreChange> history(WorkItemId item) {
        List<ScoreChange> newestFirst = new ArrayList<>(database.sql("""
            select at, actor_name, cause, input, old_value, new_value, cost_of_delay, score
            from score_history where item_id = :item order by id desc limit :most\
            """)
                .param("item", item.value())
                .param("most", MOST_CHANGES)
                .query((row, n) -> new ScoreChange(
                        instant(row, "at"),
                        row.getString("actor_name"),
                        ScoreChange.Cause.valueOf(row.getString("cause")),
                        row.getString("input"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getBigDecimal("cost_of_delay"),
                        row.getBigDecimal("score")))
                .list());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
