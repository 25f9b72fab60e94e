package app.ballast.backlog;

import app.ballast.backlog.inputs.Measured;
import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.discussion.RequestService;
import app.ballast.discussion.RequestSum;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many people features reach as far as customers have asked for them: the people of each customer, once, are taken to use
 * the feature in a quarter. Nothing is known where no request says how many people it is for.
 *
 * @see <a href="../../../../../../docs/definitions.md">Definitions, Scores</a>
 */
@Component
class RequestedReach {

    private static final long MOST = 1_000_000_000;

    private final RequestService requests;

    RequestedReach(RequestService requests) {
        this.requests = requests;
    }

    /** By number of the item, of those features of which it is known; one query. */
    Map<Long, Measured> of(Collection<WorkItem> items) {
        List<Long> features = items.stream()
                .filter(item -> ScoreKeeper.formula(item.edit().kind()) == CostFormula.FEATURE)
                .map(item -> item.id().value())
                .toList();
        Map<Long, Measured> reach = new HashMap<>();
        requests.sums(WorkItemId.SUBJECT, features).forEach((item, sum) -> {
            if (sum.people() > 0) {
                reach.put(item, measured(sum));
            }
        });
        return reach;
    }

    private static Measured measured(RequestSum sum) {
        return new Measured(
                Input.REACH,
                BigDecimal.valueOf(Math.min(sum.people(), MOST)),
                MeasuredFrom.of("backlog.measured.requests", sum.customers()));
    }
}
