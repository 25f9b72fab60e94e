package app.ballast.integration;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads lists of entries of which all are taken or none; a refusal names the entry by its place, from 0. */
final class Batches {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Batches() {}

    /** Reads the entry at a place. */
    static <T> T at(int place, Supplier<T> read) {
        try {
            return read.get();
        } catch (DomainException bad) {
            String field = bad.field() == null ? "" : bad.field();
            throw DomainException.invalid(
                    "[" + place + "]." + field, "error.api.entry", place, bad.text(Locale.ENGLISH));
        }
    }

    /** A whole number that has to be there. */
    static long whole(Map<String, @Nullable Object> sent, String field) {
        BigDecimal number = Input.number(sent, field);
        if (number == null) {
            throw DomainException.invalid(field, "error.api.required", field);
        }
        if (number.abs().compareTo(LARGEST) > 0 || number.stripTrailingZeros().scale() > 0) {
            throw DomainException.invalid(field, "error.api.whole", field, number.doubleValue());
        }
        return number.longValue();
    }
}
