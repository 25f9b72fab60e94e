package app.ballast.sources;

import app.ballast.common.outgoing.WebAddress;
import app.ballast.metrics.SeriesId;
import app.ballast.portfolio.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is stored.
 *
 * @param sealed its secret, encrypted; null for none
 */
record Source(
        SourceId id,
        long version,
        String name,
        String connector,
        @Nullable SeriesId series,
        @Nullable ServiceId service,
        WebAddress address,
        Map<String, String> settings,
        SignOn signOn,
        String account,
        @Nullable String sealed,
        Duration every,
        boolean active,
        SourceState state) {

    /** What is known already: nothing is asked for again that is, and nothing from too long ago. */
    Instant known(Instant now) {
        Instant longAgo = now.minus(CatchUp.most(every));
        Instant known = state.readUntil() == null ? now.minus(every) : state.readUntil();
        return known.isBefore(longAgo) ? longAgo : known.isAfter(now) ? now : known;
    }
}
