package app.ballast.reliability.statuschecks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check of one service. Its status holds until the service's next check.
 *
 * @param serviceName as in the file, 1 to 200 characters, without spaces at the ends
 * @param checkedAt whole microseconds, as databases keep them, so that the same check read twice is equal
 * @param httpStatus 0 to 999 (0: no answer), or null where the file says nothing
 * @param responseMillis milliseconds, not negative, or null where the file says nothing
 */
public record StatusCheck(
        String serviceName,
        Instant checkedAt,
        Status status,
        @Nullable Integer httpStatus,
        @Nullable Integer responseMillis) {}
