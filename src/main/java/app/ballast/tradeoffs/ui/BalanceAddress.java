package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.PeriodChoice;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the Balance page says.
 *
 * @param team number of the team among whose products one chooses, null for all
 * @param product key of the product, null for the first
 */
record BalanceAddress(@Nullable String team, @Nullable String product, PeriodChoice period) {

    static BalanceAddress of(QueryParameters query) {
        return new BalanceAddress(
                query.getSingleParameter("team").orElse(null),
                query.getSingleParameter("product").orElse(null),
                PeriodChoice.of(query));
    }

    BalanceAddress withProduct(String key) {
        return new BalanceAddress(team, key, period);
    }

    /** The first product of a team, or of all. */
    BalanceAddress withTeam(@Nullable String number) {
        return new BalanceAddress(number, null, period);
    }

    BalanceAddress withPeriod(PeriodChoice other) {
        return new BalanceAddress(team, product, other);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (team != null) {
            query.put("team", team);
        }
        if (product != null) {
            query.put("product", product);
        }
        period.addTo(query);
        return QueryParameters.simple(query);
    }
}
