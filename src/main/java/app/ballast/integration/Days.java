package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The period of a request, in UTC days. */
@Component
class Days {

    private static final int USUAL = 90;
    private static final int LONGEST = 1_100;

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    /** From a day to a day; the last 90 days where nothing is said, or so many up to the last day. */
    Period period(@Nullable String from, @Nullable String to) {
        LocalDate last = to == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : ApiTime.day("to", to);
        LocalDate first = from == null ? last.minusDays(USUAL - 1L) : ApiTime.day("from", from);
        if (first.plusDays(LONGEST).isBefore(last)) {
            throw DomainException.invalid("from", "error.api.days", LONGEST);
        }
        return new Period(first, last);
    }
}
