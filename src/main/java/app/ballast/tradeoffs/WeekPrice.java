package app.ballast.tradeoffs;

import app.ballast.backlog.WaitingPrice;
import app.ballast.reliability.OutagePrice;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What waiting a week costs on either side of a product.
 *
 * @param features Σ cost of delay of the open features
 * @param stability of the open stability work
 * @param debt of the open tech debt
 * @param outage what one more outage of the service costs whose objective is the worst; null where none has a figure
 */
public record WeekPrice(
        Currency currency,
        WaitingPrice features,
        WaitingPrice stability,
        WaitingPrice debt,
        @Nullable OutagePrice outage) {

    /** Stability work and tech debt together. */
    public WaitingPrice upkeep() {
        return stability.plus(debt);
    }
}
