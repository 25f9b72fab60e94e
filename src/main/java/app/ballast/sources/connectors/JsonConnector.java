package app.ballast.sources.connectors;

import app.ballast.common.DomainException;
import app.ballast.metrics.NewPoint;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads one number from any address that answers with JSON. Where it stands is said by a JSON pointer (RFC 6901), which names
 * exactly one place: {@code /data/0/active_users}; without one the whole answer is the number.
 *
 * @see <a href="file:docs/decisions/0021-what-ballast-fetches-by-itself.md">why</a>
 */
@Component
class JsonConnector implements Connector {

    static final String VALUE = "value";
    static final String TIME = "time";

    /** Numbers from here on are milliseconds since 1970: in seconds they would lie beyond the year 5000. */
    private static final BigDecimal MILLISECONDS = new BigDecimal("100000000000");

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int LONGEST_TOLD = 100;

    private final JsonAnswers answers;

    JsonConnector(JsonAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String key() {
        return "json";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(VALUE, false), new Setting(TIME, false));
    }

    @Override
    public void check(Map<String, String> settings) {
        settings.forEach((name, text) -> pointer(name, text));
    }

    @Override
    public Reading read(Question question) {
        JsonNode answer = answers.good(question.address(), question.credential());
        double value = number(find(answer, VALUE, question));
        Instant at = question.setting(TIME).isEmpty() ? question.to() : time(find(answer, TIME, question));
        if (at.isAfter(question.to().plus(CLOCKS_DIFFER))) {
            throw DomainException.invalid(TIME, "sources.error.future", at.toString());
        }
        return new Reading(List.of(new NewPoint(at, value, null)), 0);
    }

    private static JsonNode find(JsonNode answer, String setting, Question question) {
        JsonNode found = answer.at(pointer(setting, question.setting(setting)));
        if (found.isMissingNode() || found.isNull()) {
            throw DomainException.invalid(setting, "sources.error.nothing-there", question.setting(setting));
        }
        return found;
    }

    private static JsonPointer pointer(String setting, String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid(setting, "sources.error.pointer", text);
        }
    }

    private static double number(JsonNode node) {
        try {
            double value = Double.parseDouble(text(node));
            if (Double.isFinite(value) && !node.isBoolean()) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw DomainException.invalid(VALUE, "sources.error.no-number", told(node));
    }

    private static Instant time(JsonNode node) {
        String text = text(node);
        try {
            if (text.matches("\\d{1,15}(\\.\\d{1,9})?")) {
                BigDecimal number = new BigDecimal(text);
                BigDecimal millis = number.compareTo(MILLISECONDS) < 0 ? number.movePointRight(3) : number;
                return Instant.ofEpochMilli(millis.longValue());
            }
            return text.length() == "2026-11-22".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw DomainException.invalid(TIME, "sources.error.no-time", told(node));
        }
    }

    private static String text(JsonNode node) {
        if (node.isNumber() && Double.isFinite(node.doubleValue(Double.NaN))) {
            // Written out: 1795348740.5, and not 1.7953487405E9.
            return node.decimalValue(BigDecimal.ZERO).toPlainString();
        }
        return node.isValueNode() ? node.asString("").strip() : "";
    }

    private static String told(JsonNode node) {
        String text = node.toString();
        return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + "…" : text;
    }
}
