package app.ballast.backlog.holding;

import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a product's rules hold back now.
 *
 * @param version of the policy, from 1
 * @param rule what the policy asks for: "Freeze features"
 * @param objective the service level objective that decides: "Checkout API: Availability"
 * @param remaining what is left of its error budget, as a signed share: −0.12 for 12 % overspent
 * @param since since when the rule holds
 * @param kind that is held back
 * @param reach which of them
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
        Reach reach,
        Set<WorkItemId> excepted) {

    /** Which items of the kind are held back. */
    public enum Reach {
        /** All. */
        ALL,
        /** Those that are not rated a must. */
        NO_MUSTS,
        /** None; but they get no more of the capacity than {@link #FREE_PERCENT} %, the rest is kept for other work. */
        BEYOND_SHARE
    }

    /** What {@link Reach#BEYOND_SHARE} leaves of the capacity, in percent. */
    public static final int FREE_PERCENT = 70;

    public Hold {
        excepted = Set.copyOf(excepted);
    }

    /** Whether it keeps anything from being begun. */
    public boolean holdsBack() {
        return reach != Reach.BEYOND_SHARE;
    }

    /** Whether it holds back what is of this kind and this much needed; exceptions are not asked for. */
    public boolean concerns(Kind its, @Nullable Moscow need) {
        return its == kind && holdsBack() && !(reach == Reach.NO_MUSTS && need == Moscow.MUST);
    }

    /** Whether it holds this item back. */
    public boolean concerns(WorkItemId item, Kind its, @Nullable Moscow need) {
        return concerns(its, need) && !excepted.contains(item);
    }
}
