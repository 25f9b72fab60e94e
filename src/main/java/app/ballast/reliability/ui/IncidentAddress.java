package app.ballast.reliability.ui;

import app.ballast.reliability.IncidentState;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of the pages of incidents says. What cannot be read falls back to what the page shows without it.
 *
 * @param service key of the service, null for all
 * @param severity 1 to 4, null for all
 * @param state null for all
 * @param days length of the period of the figures, which ends today
 * @param panel what is open at the side: {@value #NEW} or {@value #EDIT}; null for nothing
 */
record IncidentAddress(
        @Nullable String service,
        @Nullable Integer severity,
        @Nullable IncidentState state,
        int days,
        @Nullable String panel) {

    static final List<Integer> LENGTHS = List.of(7, 30, 90, 180, 365);
    static final List<Integer> SEVERITIES = List.of(1, 2, 3, 4);
    static final String NEW = "new";
    static final String EDIT = "edit";
    private static final int DEFAULT_DAYS = 90;

    static IncidentAddress of(QueryParameters query) {
        return new IncidentAddress(
                query.getSingleParameter("service").orElse(null),
                query.getSingleParameter("severity")
                        .filter(text -> text.matches("[1-4]"))
                        .map(Integer::valueOf)
                        .orElse(null),
                query.getSingleParameter("state")
                        .flatMap(text -> Arrays.stream(IncidentState.values())
                                .filter(state -> state.name().equalsIgnoreCase(text))
                                .findFirst())
                        .orElse(null),
                query.getSingleParameter("days")
                        .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                        .map(Integer::valueOf)
                        .filter(LENGTHS::contains)
                        .orElse(DEFAULT_DAYS),
                query.getSingleParameter("panel").orElse(null));
    }

    IncidentAddress withService(@Nullable String key) {
        return new IncidentAddress(key, severity, state, days, panel);
    }

    IncidentAddress withSeverity(@Nullable Integer which) {
        return new IncidentAddress(service, which, state, days, panel);
    }

    IncidentAddress withState(@Nullable IncidentState which) {
        return new IncidentAddress(service, severity, which, days, panel);
    }

    IncidentAddress withDays(int number) {
        return new IncidentAddress(service, severity, state, number, panel);
    }

    IncidentAddress withPanel(@Nullable String which) {
        return new IncidentAddress(service, severity, state, days, which);
    }

    /** Whether it leaves anything out. */
    boolean filters() {
        return service != null || severity != null || state != null;
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "service", service);
        put(query, "severity", severity);
        put(query, "state", state == null ? null : state.name().toLowerCase(Locale.ROOT));
        put(query, "days", days == DEFAULT_DAYS ? null : days);
        put(query, "panel", panel);
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
