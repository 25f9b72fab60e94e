package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.metrics.PointService;
import app.ballast.metrics.SentPoint;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads points one by one as they come in, so that a body of any size takes no more memory than the most points of a batch.
 * It holds one point, a list of them, or such a list as {@code points}. NaN, which is not JSON but which programs write, is
 * read as a value, so that the point that has it can be named.
 */
final class PointsBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser json;
    private final List<SentPoint> points = new ArrayList<>();

    private PointsBody(JsonParser json) {
        this.json = json;
    }

    static List<SentPoint> read(InputStream stream) {
        try (JsonParser json = JSON.createParser(stream)) {
            return new PointsBody(json).all();
        } catch (JacksonException e) {
            throw DomainException.invalid("points", "error.api.body");
        }
    }

    private List<SentPoint> all() {
        JsonToken first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            list();
        } else if (first == JsonToken.START_OBJECT) {
            if ("points".equals(json.nextName())) {
                if (json.nextToken() != JsonToken.START_ARRAY) {
                    throw unexpected("points");
                }
                list();
                if (json.nextToken() != JsonToken.END_OBJECT) {
                    throw unexpected(json.currentName());
                }
            } else {
                point();
            }
        } else {
            throw DomainException.invalid("points", "error.api.body");
        }
        return points;
    }

    private void list() {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (points.size() == PointService.MOST) {
                throw DomainException.invalid(
                        "points", "metrics.error.points", PointService.MOST + 1, PointService.MOST);
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected(json.getString());
            }
            json.nextToken();
            point();
        }
    }

    /** From the name of the first field to the end of the object. */
    private void point() {
        Object at = null;
        Object value = null;
        Object denominator = null;
        for (; json.currentToken() == JsonToken.PROPERTY_NAME; json.nextToken()) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "at" -> at = scalar(field);
                case "value" -> value = scalar(field);
                case "denominator" -> denominator = scalar(field);
                default -> throw unexpected(field);
            }
        }
        points.add(new SentPoint(at, value, denominator));
    }

    private @Nullable Object scalar(String field) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw unexpected(field);
        };
    }

    private DomainException unexpected(@Nullable String what) {
        return DomainException.invalid(
                "points[" + points.size() + "]", "error.api.points.body", String.valueOf(what), points.size());
    }
}
