package app.ballast.backlog;

import app.ballast.common.CleanText;
import app.ballast.common.Decimals;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the fields of an item may hold, whoever writes them. Each method gives the value as it is stored. */
final class Limits {

    static final int TITLE = 200;
    static final int DESCRIPTION = 20_000;
    /** What an import may bring. */
    static final int IMPORTED_DESCRIPTION = 100_000;

    static final int TEXT = 4_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final BigDecimal PENALTY = new BigDecimal("999999999999.99");
    static final int REASON = 1_000;
    /** Ten years of one person. */
    static final BigDecimal EFFORT = BigDecimal.valueOf(520);

    private Limits() {}

    static String title(String value) {
        String clean = CleanText.line(value);
        if (clean.isEmpty() || clean.length() > TITLE) {
            throw DomainException.invalid("title", "backlog.error.title", TITLE, clean.length());
        }
        return clean;
    }

    static String description(String value) {
        return text("description", value, DESCRIPTION);
    }

    /** A description that may have come by an import; {@link #description} checks what a person writes. */
    static String storedDescription(String value) {
        return text("description", value, IMPORTED_DESCRIPTION);
    }

    static String text(String field, String value) {
        return text(field, value, TEXT);
    }

    private static String text(String field, String value, int longest) {
        String clean = CleanText.of(value);
        if (clean.length() > longest) {
            throw DomainException.invalid(field, "backlog.error.text", longest, clean.length());
        }
        return clean;
    }

    static String reason(String value) {
        String clean = CleanText.of(value);
        if (clean.isEmpty() || clean.length() > REASON) {
            throw DomainException.invalid("reason", "backlog.error.reason", REASON);
        }
        return clean;
    }

    static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            throw DomainException.invalid(field, "backlog.error.day", FIRST_DAY, LAST_DAY);
        }
        return day;
    }

    /** Money to two decimals. */
    static @Nullable BigDecimal penalty(@Nullable BigDecimal money) {
        if (money == null) {
            return null;
        }
        if (money.signum() < 0 || money.compareTo(PENALTY) > 0) {
            throw DomainException.invalid("deadlinePenalty", "backlog.error.penalty", PENALTY);
        }
        return Decimals.rounded(money, 2);
    }

    /** Person-weeks to two decimals, or null where nobody has estimated yet. */
    static @Nullable BigDecimal effort(@Nullable BigDecimal weeks) {
        if (weeks == null) {
            return null;
        }
        // Compared before rounding: a number with a huge exponent must not be spelt out.
        if (weeks.signum() <= 0 || weeks.compareTo(EFFORT) > 0) {
            throw DomainException.invalid("effort", "backlog.error.effort", EFFORT);
        }
        BigDecimal rounded = Decimals.rounded(weeks, 2);
        if (rounded.signum() == 0) {
            throw DomainException.invalid("effort", "backlog.error.effort", EFFORT);
        }
        return rounded;
    }
}
