package app.ballast.integration;

import app.ballast.common.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times of a request: a moment with its offset, or a day of UTC. */
final class ApiTime {

    private static final int DAY_LENGTH = 10;

    private ApiTime() {}

    static boolean isDay(String text) {
        return text.length() == DAY_LENGTH;
    }

    /** The moment, or the beginning of the day. */
    static Instant from(String field, @Nullable String text, Instant otherwise) {
        return text == null ? otherwise : read(field, text, 0);
    }

    /** The moment, or the end of the day. */
    static Instant to(String field, @Nullable String text, Instant otherwise) {
        return text == null ? otherwise : read(field, text, 1);
    }

    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw DomainException.invalid(field, "error.api.day", field, text);
        }
    }

    private static Instant read(String field, String text, int daysLater) {
        try {
            return isDay(text)
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw DomainException.invalid(field, "error.api.time", field, text);
        }
    }
}
