package app.ballast.integration;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values of a request, refused by the name of their field where they are not there or not allowed. */
final class Input {

    private Input() {}

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw DomainException.invalid(field, "error.api.required", field);
        }
        return value;
    }

    /** Refuses a field that the request has and the call does not know. */
    static void known(Map<String, @Nullable Object> body, Set<String> fields) {
        for (String field : body.keySet()) {
            if (!fields.contains(field)) {
                throw DomainException.invalid(
                        field, "error.api.field", field, String.join(", ", new TreeSet<>(fields)));
            }
        }
    }

    /** The number in an address; 0, which nothing has, where it is none, so that it answers as one that is not there. */
    static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** A number, null where the field is left out or null. */
    static @Nullable BigDecimal number(Map<String, @Nullable Object> body, String field) {
        return switch (body.get(field)) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString());
            case Object other -> throw DomainException.invalid(field, "error.api.number", field, other);
        };
    }

    /** A text without blanks at its ends, empty where the field is left out or null. */
    static String text(Map<String, @Nullable Object> body, String field) {
        return switch (body.get(field)) {
            case null -> "";
            case String text -> text.strip();
            case Object other -> throw DomainException.invalid(field, "error.api.text", field, other);
        };
    }

    /** Yes or no; no where the field is left out or null. */
    static boolean flag(Map<String, @Nullable Object> body, String field) {
        return switch (body.get(field)) {
            case null -> false;
            case Boolean flag -> flag;
            case Object other -> throw DomainException.invalid(field, "error.api.flag", field, other);
        };
    }

    /** A day, null where the field is left out or null. */
    static @Nullable LocalDate day(Map<String, @Nullable Object> body, String field) {
        String text = text(body, field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw DomainException.invalid(field, "error.api.day", field, text);
        }
    }

    static <E extends Enum<E>> E oneOf(String field, @Nullable String value, Class<E> type) {
        String name = required(field, value).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        field,
                        "error.api.one-of",
                        field,
                        String.valueOf(value),
                        Arrays.toString(type.getEnumConstants())));
    }
}
