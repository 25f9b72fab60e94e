package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.PeriodChoice;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the Balance page says.
 *
 * @param product key of the product, null for the first
 * @param team number of the team whose time is shown, null for everybody's
 */
record BalanceAddress(
        @Nullable String product,
        PeriodChoice period,
        @Nullable Long team) {

    BalanceAddress(@Nullable String product, PeriodChoice period) {
        this(product, period, null);
    }

    /** In the place of a product's key, which has capital letters only: the verdicts on all of them. */
    static final String ALL = "all";

    static final String ALL_QUERY = "?product=" + ALL;

    boolean isOfAll() {
        return ALL.equals(product);
    }

    static BalanceAddress of(QueryParameters query) {
        return new BalanceAddress(
                query.getSingleParameter("product").orElse(null),
                PeriodChoice.of(query),
                query.getSingleParameter("team")
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    BalanceAddress withTeam(@Nullable Long number) {
        return new BalanceAddress(product, period, number);
    }

    BalanceAddress withProduct(String key) {
        return new BalanceAddress(key, period, team);
    }

    BalanceAddress withPeriod(PeriodChoice other) {
        return new BalanceAddress(product, other, team);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (product != null) {
            query.put("product", product);
        }
        period.addTo(query);
        if (team != null) {
            query.put("team", team.toString());
        }
        return QueryParameters.simple(query);
    }
}
