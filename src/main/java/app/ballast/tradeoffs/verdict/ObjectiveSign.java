package app.ballast.tradeoffs.verdict;

import app.ballast.reliability.slo.AlertState;
import java.util.OptionalDouble;

/**
 * How a counting objective stands.
 *
 * @param name of the service and the objective
 * @param remaining what is left of its budget as a signed share; empty where there is no figure
 * @param knownShare of its window, from 0 to 1
 * @param alert the worst of its alerts
 */
public record ObjectiveSign(String name, OptionalDouble remaining, double knownShare, AlertState alert) {

    boolean fires(AlertState state) {
        return alert == state;
    }
}
