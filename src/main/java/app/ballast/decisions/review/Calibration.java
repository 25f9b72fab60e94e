package app.ballast.decisions.review;

import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well confidence fits what came, as a Brier score: mean of (confidence − outcome)², outcome 1 where the expectation was met
 * and 0 where it was missed, a reversed one being missed too; unclear ones are left out. 0 is perfect, always saying 50 %
 * scores 0.25. Source: docs/definitions.md.
 *
 * @param count the expectations that count
 * @param squares sum of their squared errors
 */
public record Calibration(int count, double squares) {

    /**
     * An expectation and what came of it.
     *
     * @param confidence from 0 to 1
     */
    public record Said(double confidence, Verdict verdict) {

        public Said {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("No confidence: " + confidence);
            }
        }

        double squaredError() {
            double outcome = verdict == Verdict.MET ? 1 : 0;
            return (confidence - outcome) * (confidence - outcome);
        }
    }

    public static Calibration of(List<Said> all) {
        List<Said> judged =
                all.stream().filter(said -> said.verdict() != Verdict.UNCLEAR).toList();
        return new Calibration(
                judged.size(), judged.stream().mapToDouble(Said::squaredError).sum());
    }

    /** From 0 to 1; empty where no expectation counts. */
    public OptionalDouble brier() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(squares / count);
    }
}
