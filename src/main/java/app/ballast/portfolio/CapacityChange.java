package app.ballast.portfolio;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed about a team's capacity.
 *
 * @param usual person-weeks in a usual week; null leaves it as it is
 * @param weeks person-weeks in single weeks; null lets a week be as usual again; weeks that are not named stay as they are
 * @param products what the team works on; null leaves it as it is
 */
public record CapacityChange(
        @Nullable BigDecimal usual,
        Map<IsoWeek, @Nullable BigDecimal> weeks,
        @Nullable Set<ProductId> products) {

    public CapacityChange {
        weeks = Collections.unmodifiableMap(new TreeMap<>(weeks));
        products = products == null ? null : Set.copyOf(products);
    }

    public static CapacityChange usual(BigDecimal amount) {
        return new CapacityChange(amount, Map.of(), null);
    }

    /** @param amount null lets the week be as usual again */
    public static CapacityChange week(IsoWeek week, @Nullable BigDecimal amount) {
        return new CapacityChange(null, Collections.singletonMap(week, amount), null);
    }

    public static CapacityChange worksOn(Set<ProductId> products) {
        return new CapacityChange(null, Map.of(), products);
    }
}
