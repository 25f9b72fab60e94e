package app.ballast.tradeoffs.policy;

import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product's policy.
 *
 * @param rowVersion grows with each change of a draft; a signature says which one it was given to
 * @param number from 1, by product
 * @param holdsFrom from when it holds or will; null until both sides have signed
 * @param objectives that counted when the second side signed; empty before
 */
public record PolicyVersion(
        PolicyId id,
        long rowVersion,
        ProductId product,
        int number,
        PolicyState state,
        PolicyText text,
        @Nullable Instant holdsFrom,
        Signatures signatures,
        String draftedBy,
        Instant draftedAt,
        List<CountedSlo> objectives) {

    /** An objective as it was when it was signed. */
    public record CountedSlo(long slo, String title, BigDecimal objective) {}

    public PolicyVersion {
        objectives = List.copyOf(objectives);
    }

    /** Whether it has begun to hold by then; a newer one may hold in its place. */
    boolean hasBegun(Instant now) {
        return holdsFrom != null && !holdsFrom.isAfter(now);
    }
}
