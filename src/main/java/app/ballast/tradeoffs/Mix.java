package app.ballast.tradeoffs;

import app.ballast.backlog.WorkedItem;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.IncidentResponse;
import app.ballast.tradeoffs.mix.InvestmentMix;
import app.ballast.tradeoffs.policy.MixBand;
import app.ballast.tradeoffs.policy.PolicyVersion;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a product's people went, and on what.
 *
 * @param items by number, those of the product that somebody had in progress
 * @param incidents by number, those of its services that somebody worked on; one entry each
 * @param policy the one in force, with the band that both sides have agreed on; null where nobody has signed one
 * @param until when what is still running was cut off
 */
public record Mix(
        ProductRef product,
        InvestmentMix mix,
        Map<Long, WorkedItem> items,
        Map<Long, IncidentResponse> incidents,
        @Nullable PolicyVersion policy,
        Instant until) {

    /** Which share of the time is to go where, as agreed. */
    public MixBand band() {
        return policy == null ? MixBand.NONE : policy.text().band();
    }
}
