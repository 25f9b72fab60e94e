package app.ballast.engagement.ui;

import app.ballast.common.ui.PeriodChoice;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the query of a Product page says. What cannot be read falls back to what the page shows without it.
 *
 * @param window days over which the people of the chart are counted
 */
record ProductAddress(PeriodChoice period, int window) {

    static final List<Integer> WINDOWS = List.of(1, 7, 28, 30);
    private static final int WEEK = 7;

    static ProductAddress of(QueryParameters query) {
        return new ProductAddress(
                PeriodChoice.of(query),
                query.getSingleParameter("window")
                        .filter(text -> text.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .filter(WINDOWS::contains)
                        .orElse(WEEK));
    }

    ProductAddress withPeriod(PeriodChoice chosen) {
        return new ProductAddress(chosen, window);
    }

    ProductAddress withWindow(int days) {
        return new ProductAddress(period, days);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!period.equals(PeriodChoice.USUAL)) {
            period.addTo(query);
        }
        if (window != WEEK) {
            query.put("window", String.valueOf(window));
        }
        return QueryParameters.simple(query);
    }
}
