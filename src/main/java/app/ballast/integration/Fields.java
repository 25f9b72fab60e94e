package app.ballast.integration;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fields of a request whose presence says something: one that is null differs from one that is not sent. */
final class Fields {

    private Fields() {}

    /** The text of a field; empty where it is null, and {@code otherwise} where it is not sent. */
    static String text(Map<String, @Nullable Object> fields, String field, String otherwise) {
        if (!fields.containsKey(field)) {
            return otherwise;
        }
        return switch (fields.get(field)) {
            case null -> "";
            case String text -> text;
            case Object other -> throw DomainException.invalid(field, "error.api.text", field, other);
        };
    }

    static @Nullable BigDecimal number(Map<String, @Nullable Object> fields, String field) {
        return switch (fields.get(field)) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString());
            case Object other -> throw DomainException.invalid(field, "error.api.number", field, other);
        };
    }

    static Set<String> texts(Map<String, @Nullable Object> fields, String field) {
        return texts(field, fields.get(field));
    }

    /** A list of texts; null counts as an empty one. */
    static Set<String> texts(String field, @Nullable Object value) {
        Set<String> read = new TreeSet<>();
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            list.forEach(text -> read.add(String.valueOf(text)));
        } else if (value != null) {
            throw DomainException.invalid(field, "error.api.list", field);
        }
        return read;
    }
}
