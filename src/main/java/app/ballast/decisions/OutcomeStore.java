package app.ballast.decisions;

import app.ballast.backlog.WorkItemId;
import app.ballast.decisions.review.Calibration;
import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of expectations, for any number of decisions at once. */
@Component
class OutcomeStore {

    private static final double PERCENT = 100.0;

    private final JdbcClient database;

    OutcomeStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * What came of one expectation.
     *
     * @param name of the metric, as it was called then
     * @param confidence in percent
     */
    record Outcome(MetricRef metric, String name, int confidence, Verdict verdict) {

        Calibration.Said said() {
            return new Calibration.Said(confidence / PERCENT, verdict);
        }

        /** How far confidence and outcome lie apart, from 0 to 1. */
        double gap() {
            return verdict == Verdict.MET ? 1 - confidence / PERCENT : confidence / PERCENT;
        }
    }

    /** What the latest review of each decision said. One query. */
    Map<DecisionId, List<Outcome>> latest(Collection<DecisionId> decisions) {
        Map<DecisionId, List<Outcome>> found = new HashMap<>();
        if (!decisions.isEmpty()) {
            database.sql("""
                            select r.decision_id, e.metric, e.metric_name, e.confidence, o.verdict
                            from decision_outcome o
                            join decision_review r on r.id = o.review_id
                            join decision_expectation e on e.id = o.expectation_id
                            where r.decision_id in (:ids)
                              and r.due_on = (select max(l.due_on) from decision_review l
                                              where l.decision_id = r.decision_id)
                            order by r.decision_id, e.place""")
                    .param("ids", decisions.stream().map(DecisionId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(new DecisionId(row.getLong(1)), id -> new ArrayList<>())
                                .add(new Outcome(
                                        MetricRef.of(row.getString(2)),
                                        row.getString(3),
                                        row.getInt(4),
                                        Verdict.valueOf(row.getString(5))));
                    });
        }
        return found;
    }

    /** The items that the chosen option of each decision did. One query. */
    Map<DecisionId, Set<WorkItemId>> items(Collection<DecisionId> decisions) {
        Map<DecisionId, Set<WorkItemId>> found = new HashMap<>();
        if (!decisions.isEmpty()) {
            database.sql("""
                            select d.id, i.item_id from decision d
                            join decision_option o on o.decision_id = d.id and o.place = d.chosen
                            join decision_item i on i.option_id = o.id
                            where d.id in (:ids) and i.part = 'DOES'""")
                    .param("ids", decisions.stream().map(DecisionId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(new DecisionId(row.getLong(1)), id -> new HashSet<>())
                                .add(new WorkItemId(row.getLong(2)));
                    });
        }
        return found;
    }
}
