package app.ballast.tradeoffs;

import app.ballast.backlog.LinkedItem;
import app.ballast.decisions.DecidedOn;
import app.ballast.engagement.ProductDay;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.reliability.DeploymentRow;
import app.ballast.reliability.IncidentRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one day of a product, on both sides.
 *
 * @param availability of the day, from 0 to 1; null where nothing is known
 * @param product what was counted and entered of the product on it
 * @param incidents that touch the day, by start
 * @param decisions that were signed on it
 * @param done items that were finished on it, {@value #MOST_DONE} + 1 of them where there were more
 */
public record BalanceDay(
        LocalDate day,
        @Nullable Double availability,
        ProductDay product,
        List<IncidentRow> incidents,
        List<DeploymentRow> deployments,
        List<ReleaseRef> releases,
        List<DecidedOn> decisions,
        List<LinkedItem> done) {

    /** So many finished items are named. */
    public static final int MOST_DONE = 50;
}
