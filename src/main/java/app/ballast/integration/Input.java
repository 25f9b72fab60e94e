package app.ballast.integration;

import app.ballast.common.DomainException;
import java.util.Arrays;
import java.util.Locale;
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
