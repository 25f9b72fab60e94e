package app.ballast.reliability.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a Reliability page says. What cannot be read falls back to what the page shows without it.
 *
 * @param product key of the product, null for all
 * @param days length of the period that ends today
 * @param panel what is open at the side of a service: {@value #NEW}, {@value #MAINTENANCE} or the number of an SLO; null for nothing
 */
record ReliabilityAddress(
        @Nullable String product, int days, @Nullable String panel) {

    static final List<Integer> LENGTHS = List.of(7, 30, 90, 180, 365);
    static final String NEW = "new";
    static final String MAINTENANCE = "maintenance";
    private static final int DEFAULT_DAYS = 30;

    static ReliabilityAddress of(QueryParameters query) {
        return new ReliabilityAddress(
                query.getSingleParameter("product").orElse(null),
                query.getSingleParameter("days")
                        .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                        .map(Integer::valueOf)
                        .filter(LENGTHS::contains)
                        .orElse(DEFAULT_DAYS),
                query.getSingleParameter("panel").orElse(null));
    }

    ReliabilityAddress withProduct(@Nullable String key) {
        return new ReliabilityAddress(key, days, panel);
    }

    ReliabilityAddress withDays(int number) {
        return new ReliabilityAddress(product, number, panel);
    }

    ReliabilityAddress withPanel(@Nullable String which) {
        return new ReliabilityAddress(product, days, which);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (product != null) {
            query.put("product", product);
        }
        if (days != DEFAULT_DAYS) {
            query.put("days", String.valueOf(days));
        }
        if (panel != null) {
            query.put("panel", panel);
        }
        return QueryParameters.simple(query);
    }
}
