package app.ballast.reliability.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of the Deployments page says. What cannot be read falls back to what the page shows without it.
 *
 * @param service key of the one service, null for all
 * @param days length of the window that ends today
 * @param before cursor of the page of the list, null for its beginning
 * @param panel what is open at the side: {@value #NEW} or the number of a deployment; null for nothing
 */
record DeploymentsAddress(
        @Nullable String service,
        int days,
        @Nullable String before,
        @Nullable String panel) {

    static final List<Integer> LENGTHS = List.of(30, 90, 180, 365);
    static final String NEW = "new";
    static final int DEFAULT_DAYS = 90;

    static DeploymentsAddress of(QueryParameters query) {
        return new DeploymentsAddress(
                query.getSingleParameter("service").orElse(null),
                query.getSingleParameter("days")
                        .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                        .map(Integer::valueOf)
                        .filter(LENGTHS::contains)
                        .orElse(DEFAULT_DAYS),
                query.getSingleParameter("before").orElse(null),
                query.getSingleParameter("panel").orElse(null));
    }

    DeploymentsAddress withService(@Nullable String key) {
        return new DeploymentsAddress(key, days, null, null);
    }

    DeploymentsAddress withDays(int number) {
        return new DeploymentsAddress(service, number, null, panel);
    }

    DeploymentsAddress withBefore(@Nullable String cursor) {
        return new DeploymentsAddress(service, days, cursor, null);
    }

    DeploymentsAddress withPanel(@Nullable String which) {
        return new DeploymentsAddress(service, days, before, which);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (service != null) {
            query.put("service", service);
        }
        if (days != DEFAULT_DAYS) {
            query.put("days", String.valueOf(days));
        }
        if (before != null) {
            query.put("before", before);
        }
        if (panel != null) {
            query.put("panel", panel);
        }
        return QueryParameters.simple(query);
    }
}
