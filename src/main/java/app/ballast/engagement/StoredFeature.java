package app.ballast.engagement;

import app.ballast.backlog.WorkItemId;
import app.ballast.metrics.SeriesId;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the table of features, with its services; fields as in {@link FeatureRow}. */
record StoredFeature(
        FeatureId id,
        long version,
        ProductId product,
        String key,
        String name,
        String coreAction,
        @Nullable WorkItemId item,
        SeriesId series,
        @Nullable BigDecimal targetShare,
        @Nullable LocalDate targetDue,
        @Nullable LocalDate shippedOn,
        boolean archived,
        String setBy,
        Instant setAt,
        Set<ServiceId> services) {

    StoredFeature {
        services = Set.copyOf(services);
    }

    /** The same with other services. */
    StoredFeature needing(Set<ServiceId> others) {
        return new StoredFeature(
                id,
                version,
                product,
                key,
                name,
                coreAction,
                item,
                series,
                targetShare,
                targetDue,
                shippedOn,
                archived,
                setBy,
                setAt,
                others);
    }
}
