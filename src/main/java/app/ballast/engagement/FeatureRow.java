package app.ballast.engagement;

import app.ballast.backlog.LinkedItem;
import app.ballast.metrics.SeriesId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feature as it stands.
 *
 * @param version grows with each change
 * @param key as it stands in addresses: the product's key in lower case and a name, {@code chk-quick-pay}; never changes
 * @param coreAction what counts as using it; may be empty
 * @param item the work item that built it, null for none that the asker sees
 * @param services those that it needs and that the asker sees, by name
 * @param series number of the series of its adoption
 * @param targetShare of the people who could, above 0 to 1; null for none
 * @param targetDue by when; null without a target
 * @param shippedOn null where it is not there yet
 * @param setBy name of who changed it last
 */
public record FeatureRow(
        FeatureId id,
        long version,
        ProductRef product,
        String key,
        String name,
        String coreAction,
        @Nullable LinkedItem item,
        List<ServiceRef> services,
        SeriesId series,
        @Nullable BigDecimal targetShare,
        @Nullable LocalDate targetDue,
        @Nullable LocalDate shippedOn,
        boolean archived,
        String setBy,
        Instant setAt) {

    public FeatureRow {
        services = List.copyOf(services);
    }

    /** The target in percent; null for none. */
    public @Nullable BigDecimal targetPercent() {
        return targetShare == null ? null : targetShare.movePointRight(2).stripTrailingZeros();
    }

    /** What somebody would say of it as it stands. */
    public FeatureDraft draft() {
        Set<String> keys = new HashSet<>();
        services.forEach(service -> keys.add(service.key()));
        return new FeatureDraft(
                name, coreAction, item == null ? null : item.key(), keys, targetPercent(), targetDue, shippedOn);
    }

    /** Numbers of its services. */
    public List<ServiceId> serviceIds() {
        return services.stream().map(ServiceRef::id).toList();
    }
}
