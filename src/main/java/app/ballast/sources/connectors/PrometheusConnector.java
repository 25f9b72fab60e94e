package app.ballast.sources.connectors;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.metrics.NewPoint;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks a Prometheus, or whatever speaks its query API: one query for values, two for a ratio of events. Counters are the
 * query's business: {@code increase(…)} knows what a reset is.
 */
@Component
class PrometheusConnector implements Connector {

    static final String QUERY = "query";
    static final String TOTAL = "total";

    private static final int MICROS = 6;
    private static final int LONGEST_TOLD = 500;

    private final JsonAnswers answers;

    PrometheusConnector(JsonAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String key() {
        return "prometheus";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(QUERY, true), new Setting(TOTAL, false));
    }

    @Override
    public void check(Map<String, String> settings) {
        // Prometheus itself says best what is wrong with a query.
    }

    @Override
    public Reading read(Question question) {
        SortedMap<Instant, Double> values = ask(question, QUERY);
        boolean ratio = !question.setting(TOTAL).isEmpty();
        SortedMap<Instant, Double> totals = ratio ? ask(question, TOTAL) : new TreeMap<>();
        List<NewPoint> points = new ArrayList<>();
        int dropped = 0;
        for (Map.Entry<Instant, Double> entry : values.entrySet()) {
            double value = entry.getValue();
            Double total = ratio ? totals.getOrDefault(entry.getKey(), Double.NaN) : null;
            if (Double.isFinite(value) && (total == null || (Double.isFinite(total) && total > 0))) {
                points.add(new NewPoint(entry.getKey(), value, total));
            } else {
                dropped++;
            }
        }
        return new Reading(points, dropped);
    }

    private SortedMap<Instant, Double> ask(Question question, String setting) {
        String query = URLEncoder.encode(question.setting(setting), StandardCharsets.UTF_8);
        String path = question.points() == 1
                ? "/api/v1/query?time=" + question.to()
                : "/api/v1/query_range?start=" + question.first() + "&end=" + question.to() + "&step="
                        + question.step().toSeconds();
        String base = question.address().toString().replaceFirst("[?].*$", "").replaceFirst("/+$", "");
        WebAddress address = new WebAddress(URI.create(base + path + "&query=" + query));
        JsonNode answer = answers.any(address, question.credential());
        if (!answer.path("status").asString("").equals("success")) {
            String why = answer.path("error").asString("?");
            throw DomainException.invalid(
                    setting, "sources.error.prometheus", why.substring(0, Math.min(why.length(), LONGEST_TOLD)));
        }
        return values(answer.path("data"), setting);
    }

    private static SortedMap<Instant, Double> values(JsonNode data, String setting) {
        JsonNode result = data.path("result");
        SortedMap<Instant, Double> values = new TreeMap<>();
        switch (data.path("resultType").asString("")) {
            case "scalar" -> add(values, result);
            case "vector" -> add(values, only(result, setting).path("value"));
            case "matrix" -> only(result, setting).path("values").forEach(pair -> add(values, pair));
            default -> throw DomainException.invalid(setting, "sources.error.no-numbers");
        }
        return values;
    }

    private static JsonNode only(JsonNode result, String setting) {
        if (result.isEmpty()) {
            throw DomainException.invalid(setting, "sources.error.no-data");
        }
        if (result.size() > 1) {
            throw DomainException.invalid(
                    setting,
                    "sources.error.several",
                    String.valueOf(result.size()),
                    PrometheusLabels.thatDiffer(result));
        }
        return result.path(0);
    }

    private static void add(SortedMap<Instant, Double> values, JsonNode pair) {
        BigDecimal seconds = pair.path(0).decimalValue(BigDecimal.ZERO);
        Instant at = Instant.EPOCH.plusNanos(seconds.movePointRight(MICROS).longValue() * 1_000);
        values.put(at, number(pair.path(1).asString("")));
    }

    /** As Prometheus writes them: {@code 0.25}, {@code NaN}, {@code +Inf}. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
