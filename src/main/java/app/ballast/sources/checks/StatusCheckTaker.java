package app.ballast.sources.checks;

import app.ballast.portfolio.ServiceId;
import java.util.List;

/**
 * Takes what sources see of services. The room that keeps status checks implements it: this one lies below it and must not
 * know it.
 */
public interface StatusCheckTaker {

    /**
     * Takes statuses of one service, within the caller's transaction, as the system. Those that are there already change
     * nothing.
     *
     * @param seen by time
     */
    void take(ServiceId service, List<SeenStatus> seen);
}
