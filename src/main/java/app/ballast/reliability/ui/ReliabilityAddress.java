package app.ballast.reliability.ui;

import app.ballast.common.ui.PeriodChoice;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a Reliability page says. What cannot be read falls back to what the page shows without it.
 *
 * @param team number of the team whose products are covered, null for all
 * @param product key of the product, null for all
 * @param period of the figures and charts
 * @param panel what is open at the side of a service: {@value #NEW}, {@value #MAINTENANCE} or the number of an SLO; null for nothing
 */
record ReliabilityAddress(
        @Nullable String team,
        @Nullable String product,
        PeriodChoice period,
        @Nullable String panel) {

    static final List<Integer> LENGTHS = List.of(7, 30, 90, 180, 365);
    static final String NEW = "new";
    static final String MAINTENANCE = "maintenance";

    static ReliabilityAddress of(QueryParameters query) {
        return new ReliabilityAddress(
                query.getSingleParameter("team").orElse(null),
                query.getSingleParameter("product").orElse(null),
                PeriodChoice.of(query),
                query.getSingleParameter("panel").orElse(null));
    }

    ReliabilityAddress withProduct(@Nullable String key) {
        return new ReliabilityAddress(team, key, period, panel);
    }

    /** All products of a team, or of all teams. */
    ReliabilityAddress withTeam(@Nullable String number) {
        return new ReliabilityAddress(number, null, period, panel);
    }

    ReliabilityAddress withPeriod(PeriodChoice other) {
        return new ReliabilityAddress(team, product, other, panel);
    }

    ReliabilityAddress withPanel(@Nullable String which) {
        return new ReliabilityAddress(team, product, period, which);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (team != null) {
            query.put("team", team);
        }
        if (product != null) {
            query.put("product", product);
        }
        if (!period.equals(PeriodChoice.USUAL)) {
            period.addTo(query);
        }
        if (panel != null) {
            query.put("panel", panel);
        }
        return QueryParameters.simple(query);
    }
}
