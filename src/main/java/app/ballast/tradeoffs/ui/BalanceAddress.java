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
 * @param mixTeam number of the team whose time is shown, null for everybody's
 */
record BalanceAddress(
        @Nullable String team,
        @Nullable String product,
        PeriodChoice period,
        @Nullable Long mixTeam) {

    /** In the place of a product's key, which has capital letters only: the verdicts on all of them. */
    static final String ALL = "all";

    static final String ALL_QUERY = "?product=" + ALL;

    boolean isOfAll() {
        return ALL.equals(product);
    }

    static BalanceAddress of(QueryParameters query) {
        return new BalanceAddress(
                query.getSingleParameter("team").orElse(null),
                query.getSingleParameter("product").orElse(null),
                PeriodChoice.of(query),
                query.getSingleParameter("mix")
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    BalanceAddress withProduct(String key) {
        return new BalanceAddress(team, key, period, mixTeam);
    }

    /** The first product of a team, or of all. */
    BalanceAddress withTeam(@Nullable String number) {
        return new BalanceAddress(number, null, period, mixTeam);
    }

    BalanceAddress withMixTeam(@Nullable Long number) {
        return new BalanceAddress(team, product, period, number);
    }

    BalanceAddress withPeriod(PeriodChoice other) {
        return new BalanceAddress(team, product, other, mixTeam);
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
        if (mixTeam != null) {
            query.put("mix", mixTeam.toString());
        }
        return QueryParameters.simple(query);
    }
}
