package app.ballast.backlog.holding;

import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds items of a product back.
 *
 * @param version of the policy, from 1
 * @param rule what the policy asks for: "Freeze features"
 * @param objective the service level objective that decides: "Checkout API: Availability"
 * @param remaining what is left of its error budget, as a signed share: −0.12 for 12 % overspent
 * @param since since when the rule holds
 * @param kind that is held back
 * @param sparesMusts whether items that are rated a must are not
 * @param excepted items that both sides let pass
 */
public record Hold(
        ProductId product,
        int version,
        String rule,
        String objective,
        double remaining,
        Instant since,
        Kind kind,
        boolean sparesMusts,
        Set<WorkItemId> excepted) {

    public Hold {
        excepted = Set.copyOf(excepted);
    }

    /** Whether it holds back what is of this kind and this much needed; exceptions are not asked for. */
    public boolean concerns(Kind its, @Nullable Moscow need) {
        return its == kind && !(sparesMusts && need == Moscow.MUST);
    }

    /** Whether it holds this item back. */
    public boolean concerns(WorkItemId item, Kind its, @Nullable Moscow need) {
        return concerns(its, need) && !excepted.contains(item);
    }
}
