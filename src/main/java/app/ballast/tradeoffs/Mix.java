package app.ballast.tradeoffs;

import app.ballast.backlog.WorkedItem;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.IncidentResponse;
import app.ballast.tradeoffs.mix.InvestmentMix;
import java.time.Instant;
import java.util.Map;

/**
 * Where the time of a product's people went, and on what.
 *
 * @param items by number, those of the product that somebody had in progress
 * @param incidents by number, those of its services that somebody worked on; one entry each
 * @param until when what is still running was cut off
 */
public record Mix(
        ProductRef product,
        InvestmentMix mix,
        Map<Long, WorkedItem> items,
        Map<Long, IncidentResponse> incidents,
        Instant until) {}
