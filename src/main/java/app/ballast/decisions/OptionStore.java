package app.ballast.decisions;

import app.ballast.backlog.ItemCost;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.scoring.Deadline;
import app.ballast.decisions.review.Direction;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of options, of their items and of what was expected of them. Each is read for any number of decisions at once. */
@Component
class OptionStore {

    private final JdbcClient database;

    OptionStore(JdbcClient database) {
        this.database = database;
    }

    /** An option by its number. */
    record Row(long number, DecisionId decision, int place, String name, BigDecimal delayWeeks) {}

    /** What an option does with an item. */
    enum Part {
        DOES,
        DELAYS
    }

    /** An item of an option, with what was kept of it at the sign-off: nothing before. */
    record ItemRow(
            long option,
            Part part,
            WorkItemId item,
            @Nullable BigDecimal effort,
            @Nullable BigDecimal perWeek,
            @Nullable Deadline deadline) {}

    /** An expectation of an option. */
    record ExpectationRow(long option, Expectation expectation) {}

    List<Row> options(Collection<DecisionId> decisions) {
        return database.sql("""
                        select id, decision_id, place, name, delay_weeks from decision_option
                        where decision_id in (:ids) order by decision_id, place""")
                .param("ids", numbers(decisions))
                .query((row, n) -> new Row(
                        row.getLong(1),
                        new DecisionId(row.getLong(2)),
                        row.getInt(3),
                        row.getString(4),
                        row.getBigDecimal(5)))
                .list();
    }

    List<ItemRow> items(Collection<DecisionId> decisions) {
        return database.sql("""
                        select i.option_id, i.part, i.item_id, i.effort, i.per_week, i.due_on, i.penalty
                        from decision_item i join decision_option o on o.id = i.option_id
                        where o.decision_id in (:ids) order by i.option_id, i.item_id""")
                .param("ids", numbers(decisions))
                .query((row, n) -> new ItemRow(
                        row.getLong(1),
                        Part.valueOf(row.getString(2)),
                        new WorkItemId(row.getLong(3)),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        deadline(row)))
                .list();
    }

    private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        BigDecimal penalty = row.getBigDecimal("penalty");
        return due == null || penalty == null ? null : new Deadline(due, penalty);
    }

    List<ExpectationRow> expectations(Collection<DecisionId> decisions) {
        return database.sql("""
                        select e.option_id, e.id, e.metric, e.metric_name, e.side, e.unit, e.unit_label, e.direction, e.amount,
                               e.by_day, e.confidence, e.noise
                        from decision_expectation e join decision_option o on o.id = e.option_id
                        where o.decision_id in (:ids) order by e.option_id, e.place""")
                .param("ids", numbers(decisions))
                .query((row, n) -> new ExpectationRow(row.getLong("option_id"), expectation(row)))
                .list();
    }

    private static Expectation expectation(ResultSet row) throws SQLException {
        return new Expectation(
                row.getLong("id"),
                new KnownMetric(
                        MetricRef.of(row.getString("metric")),
                        row.getString("metric_name"),
                        Side.valueOf(row.getString("side")),
                        Unit.valueOf(row.getString("unit")),
                        row.getString("unit_label"),
                        null),
                Direction.valueOf(row.getString("direction")),
                row.getDouble("amount"),
                row.getObject("by_day", LocalDate.class),
                row.getInt("confidence"),
                row.getObject("noise", Double.class));
    }

    void clear(DecisionId decision) {
        database.sql("delete from decision_option where decision_id = :id")
                .param("id", decision.value())
                .update();
    }

    long add(DecisionId decision, int place, OptionDraft option) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into decision_option (decision_id, place, name, delay_weeks)
                        values (:decision, :place, :name, :weeks)""")
                .param("decision", decision.value())
                .param("place", place)
                .param("name", option.name())
                .param("weeks", option.delayWeeks())
                .update(key, "id");
        return key.getKeyAs(Number.class) instanceof Number number ? number.longValue() : 0;
    }

    void addItem(long option, Part part, WorkItemId item) {
        database.sql("insert into decision_item (option_id, item_id, part) values (:option, :item, :part)")
                .param("option", option)
                .param("item", item.value())
                .param("part", part.name())
                .update();
    }

    void addExpectation(long option, int place, ExpectationDraft draft, KnownMetric metric) {
        database.sql("""
                        insert into decision_expectation (option_id, place, metric, metric_name, side, unit, unit_label,
                            direction, amount, by_day, confidence, noise)
                        values (:option, :place, :metric, :name, :side, :unit, :label, :direction, :amount, :day,
                            :confidence, :noise)""")
                .param("option", option)
                .param("place", place)
                .param("metric", draft.metric().toString())
                .param("name", metric.about())
                .param("side", metric.side().name())
                .param("unit", metric.unit().name())
                .param("label", metric.unitLabel())
                .param("direction", draft.direction().name())
                .param("amount", draft.amount())
                .param("day", draft.by())
                .param("confidence", draft.confidence())
                .param("noise", draft.noise())
                .update();
    }

    /** Keeps what an item took and cost on the day of the sign-off. */
    void freeze(DecisionId decision, ItemCost item) {
        Deadline deadline = item.deadline();
        database.sql("""
                        update decision_item set effort = :effort, per_week = :cost, due_on = :due, penalty = :penalty
                        where item_id = :item
                          and option_id in (select id from decision_option where decision_id = :decision)""")
                .param("effort", item.effort())
                .param("cost", item.perWeek())
                .param("due", deadline == null ? null : deadline.due())
                .param("penalty", deadline == null ? null : deadline.penalty())
                .param("item", item.id().value())
                .param("decision", decision.value())
                .update();
    }

    /** Which decisions do these items: open ones by any option, signed ones by the option that was chosen. */
    List<Mention> mentions(Collection<WorkItemId> items) {
        return items.isEmpty()
                ? List.of()
                : database.sql("""
                                select distinct i.item_id, o.decision_id, d.product_id
                                from decision_item i join decision_option o on o.id = i.option_id
                                join decision d on d.id = o.decision_id
                                where i.item_id in (:items) and i.part = 'DOES'
                                  and (d.state = 'OPEN' or d.state = 'DECIDED' and d.chosen = o.place)
                                order by i.item_id, o.decision_id""")
                        .param("items", items.stream().map(WorkItemId::value).toList())
                        .query((row, n) -> new Mention(
                                new WorkItemId(row.getLong(1)),
                                new DecisionId(row.getLong(2)),
                                new ProductId(row.getLong(3))))
                        .list();
    }

    /** An item and a decision that does it, with the product of the decision. */
    record Mention(WorkItemId item, DecisionId decision, ProductId product) {}

    private static List<Long> numbers(Collection<DecisionId> decisions) {
        return decisions.stream().map(DecisionId::value).toList();
    }
}
