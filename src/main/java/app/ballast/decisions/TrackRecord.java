package app.ballast.decisions;

import app.ballast.backlog.Kind;
import app.ballast.decisions.review.Calibration;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.decisions.review.HitRate;
import app.ballast.portfolio.ProductRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good decisions were that were reviewed, by the latest review of each.
 *
 * @param own those that whoever reads has signed, told to nobody else; null where they signed none that was reviewed
 * @param byProduct those that have any
 * @param byKind a decision counts for each kind of item that its option did
 * @param byTeam a decision counts for each team that somebody who signed it is in
 * @param surprises where confidence and outcome lay farthest apart, by at least a half, the largest first
 */
public record TrackRecord(
        Tally all,
        @Nullable Tally own,
        Map<ProductRef, Tally> byProduct,
        Map<Kind, Tally> byKind,
        Map<String, Tally> byTeam,
        List<Surprise> surprises) {

    /** Hit rate and Brier score of some decisions. */
    public record Tally(HitRate hits, Calibration calibration) {}

    /**
     * An expectation that came out as nobody thought.
     *
     * @param metric as it was called then
     * @param confidence in percent
     */
    public record Surprise(
            DecisionId decision,
            String question,
            MetricRef.Kind kind,
            String metric,
            int confidence,
            ExpectationVerdict.Verdict verdict) {}
}
