package app.ballast.backlog;

import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.CostOfDelay;
import app.ballast.backlog.scoring.Deadline;
import app.ballast.backlog.scoring.DebtLoan;
import app.ballast.backlog.scoring.Estimates;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.InputReading;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.backlog.scoring.ScoreChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an item's score comes about.
 *
 * @param effort person-weeks, null where nobody has estimated
 * @param readings what is known of each input; an input that nobody gave is not in it
 * @param cost its cost of delay as a sum of terms
 * @param score cost of delay / effort, null where either is not known
 * @param guessed the same with a rough guess for each missing input
 * @param spread how far the scorers lie apart, null with fewer than two
 * @param rice RICE, null where an input is missing
 * @param wsjf WSJF, null where an input is missing
 * @param loan the debt as a loan; null for other kinds, and where an input is missing
 * @param deadline the day by which it must be done, null where being late costs nothing
 * @param today the day for which the score is worked out
 * @param mayScore whether the reader may enter inputs
 * @param place in the queue of its product, from 1; null where it is not in it, or has no score
 * @param next the item behind it in that queue, null for none
 * @param moved where a person moved it, null where it stands by its score
 * @param mayMove whether the reader may move it above some other item
 * @param history oldest first, the last 100 changes
 */
public record ScoreSheet(
        WorkItemId id,
        Kind kind,
        @Nullable BigDecimal effort,
        Map<Input, InputReading> readings,
        CostOfDelay cost,
        @Nullable BigDecimal score,
        CostOfDelay guessed,
        Estimates.@Nullable Spread spread,
        @Nullable BigDecimal rice,
        @Nullable BigDecimal wsjf,
        @Nullable Moscow moscow,
        @Nullable DebtLoan loan,
        @Nullable Deadline deadline,
        LocalDate today,
        boolean mayScore,
        @Nullable Integer place,
        @Nullable BacklogRow next,
        @Nullable QueueMove moved,
        boolean mayMove,
        List<ScoreChange> history) {

    public ScoreSheet {
        readings = Map.copyOf(readings);
        history = List.copyOf(history);
    }

    public CostFormula formula() {
        return ScoreKeeper.formula(kind);
    }
}
