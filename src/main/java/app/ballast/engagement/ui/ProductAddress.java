package app.ballast.engagement.ui;

import app.ballast.common.ui.PeriodChoice;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a Product page says. What cannot be read falls back to what the page shows without it.
 *
 * @param team number of the team whose products are covered; null for all
 * @param window days over which the people of the chart are counted
 */
record ProductAddress(@Nullable String team, PeriodChoice period, int window) {

    static final List<Integer> WINDOWS = List.of(1, 7, 28, 30);
    private static final int WEEK = 7;

    static ProductAddress of(QueryParameters query) {
        return new ProductAddress(
                query.getSingleParameter("team").orElse(null),
                PeriodChoice.of(query),
                query.getSingleParameter("window")
                        .filter(text -> text.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .filter(WINDOWS::contains)
                        .orElse(WEEK));
    }

    ProductAddress withTeam(@Nullable String number) {
        return new ProductAddress(number, period, window);
    }

    ProductAddress withPeriod(PeriodChoice chosen) {
        return new ProductAddress(team, chosen, window);
    }

    ProductAddress withWindow(int days) {
        return new ProductAddress(team, period, days);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (team != null) {
            query.put("team", team);
        }
        if (!period.equals(PeriodChoice.USUAL)) {
            period.addTo(query);
        }
        if (window != WEEK) {
            query.put("window", String.valueOf(window));
        }
        return QueryParameters.simple(query);
    }
}
