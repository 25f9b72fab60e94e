package app.ballast.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The error budget of a product: that of its worst counting SLO.
 *
 * @param worst the one with the least left of its budget, as a share
 * @param counting how many SLOs count for the product, the worst included
 * @param daily what was left at the end of each day of the period, as a signed share; null where nothing was known
 * @param before the same at the end of the day before the period
 */
public record ProductBudget(
        SloStatus worst,
        int counting,
        List<@Nullable Double> daily,
        @Nullable Double before) {

    public ProductBudget {
        daily = Collections.unmodifiableList(new ArrayList<>(daily));
    }
}
