package app.ballast.decisions.review;

import java.util.Collection;
import java.util.Collections;
import java.util.OptionalDouble;

/**
 * How often decisions were right: right / (right + partly right + wrong); the others are counted beside it. Source:
 * docs/definitions.md.
 *
 * @param others unclear ones and those that were not carried out
 */
public record HitRate(int right, int partly, int wrong, int others) {

    /** With fewer judged decisions nothing is said. */
    public static final int LEAST = 5;

    public static HitRate of(Collection<DecisionVerdict> verdicts) {
        int right = Collections.frequency(verdicts, DecisionVerdict.RIGHT);
        int partly = Collections.frequency(verdicts, DecisionVerdict.PARTLY_RIGHT);
        int wrong = Collections.frequency(verdicts, DecisionVerdict.WRONG);
        return new HitRate(right, partly, wrong, verdicts.size() - right - partly - wrong);
    }

    /** Right, partly right and wrong ones. */
    public int judged() {
        return right + partly + wrong;
    }

    /** From 0 to 1; empty where there are too few. */
    public OptionalDouble rate() {
        return judged() < LEAST ? OptionalDouble.empty() : OptionalDouble.of((double) right / judged());
    }
}
