package app.ballast.decisions.review;

import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import java.util.Collection;
import java.util.Collections;

/**
 * Whether a decision was right: <em>not carried out</em> where an item of what was chosen had not shipped; <em>right</em> where
 * all expectations were met; <em>wrong</em> where one was reversed, or none met and one missed; <em>partly right</em> where some
 * were met and one missed, none reversed; else <em>unclear</em>. Source: docs/definitions.md.
 */
public enum DecisionVerdict {
    RIGHT,
    PARTLY_RIGHT,
    WRONG,
    UNCLEAR,
    NOT_CARRIED_OUT;

    /**
     * @param expectations the verdicts of what was expected of the chosen option; none of them is unclear too
     * @param shipped whether all of its items had shipped by the review; true where it has none
     */
    public static DecisionVerdict of(Collection<Verdict> expectations, boolean shipped) {
        if (!shipped) {
            return NOT_CARRIED_OUT;
        }
        int met = Collections.frequency(expectations, Verdict.MET);
        boolean missed = expectations.contains(Verdict.MISSED);
        if (expectations.contains(Verdict.REVERSED) || met == 0 && missed) {
            return WRONG;
        }
        if (met > 0 && met == expectations.size()) {
            return RIGHT;
        }
        return met > 0 && missed ? PARTLY_RIGHT : UNCLEAR;
    }

    /** Whether it counts for the hit rate. */
    public boolean counts() {
        return this == RIGHT || this == PARTLY_RIGHT || this == WRONG;
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "decisions.verdict." + name();
    }
}
