package app.ballast.sources.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells the series of an answer apart, so that whoever wrote the query sees what to sum over. */
final class PrometheusLabels {

    private static final int MOST = 5;

    private PrometheusLabels() {}

    /** The labels by which the first series differ: <code>{instance="a"}, {instance="b"}</code>. */
    static String thatDiffer(JsonNode result) {
        Set<String> names = new TreeSet<>();
        result.forEach(series -> names.addAll(series.path("metric").propertyNames()));
        names.removeIf(name -> values(result, name).size() == 1);
        List<String> told = new ArrayList<>();
        for (JsonNode series : result) {
            if (told.size() == MOST) {
                told.add("…");
                break;
            }
            told.add(names.stream()
                    .filter(name -> series.path("metric").has(name))
                    .map(name -> name + "=\"" + series.path("metric").path(name).asString("") + "\"")
                    .collect(Collectors.joining(", ", "{", "}")));
        }
        return String.join(", ", told);
    }

    private static Set<String> values(JsonNode result, String name) {
        Set<String> values = new TreeSet<>();
        result.forEach(series -> values.add(series.path("metric").path(name).asString("")));
        return values;
    }
}
