package app.ballast.engagement.ui;

import app.ballast.common.ui.PeriodChoice;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a Feature page says.
 *
 * @param product key of the product of the list, null for all
 * @param period that the chart of one feature shows
 * @param panel what is open at the side; null for nothing
 */
record FeatureAddress(
        @Nullable String product,
        PeriodChoice period,
        @Nullable String panel) {

    static final String NEW = "new";
    static final String CHANGE = "change";
    private static final PeriodChoice YEAR = PeriodChoice.last(365);

    static FeatureAddress of(QueryParameters query) {
        return new FeatureAddress(
                query.getSingleParameter("product").orElse(null),
                PeriodChoice.of(query, YEAR),
                query.getSingleParameter("panel").orElse(null));
    }

    FeatureAddress withProduct(@Nullable String key) {
        return new FeatureAddress(key, period, panel);
    }

    FeatureAddress withPeriod(PeriodChoice chosen) {
        return new FeatureAddress(product, chosen, panel);
    }

    FeatureAddress withPanel(@Nullable String which) {
        return new FeatureAddress(product, period, which);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (product != null) {
            query.put("product", product);
        }
        if (!period.equals(YEAR)) {
            period.addTo(query);
        }
        if (panel != null) {
            query.put("panel", panel);
        }
        return QueryParameters.simple(query);
    }
}
