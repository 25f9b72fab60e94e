package app.ballast.sources;

import app.ballast.common.outgoing.WebAddress;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.portfolio.ServiceRef;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source as those see it who keep it. Its secret never leaves the room.
 *
 * @param series that it fills; null where it tells of a service
 * @param service of which it tells whether it is up; null where it fills a series
 * @param hasSecret whether one is stored, readable or not
 * @param active whether it is polled by itself
 * @param state how it went
 */
public record SourceRow(
        SourceId id,
        long version,
        String name,
        String connector,
        @Nullable SeriesRef series,
        @Nullable ServiceRef service,
        WebAddress address,
        Map<String, String> settings,
        SignOn signOn,
        String account,
        boolean hasSecret,
        Duration every,
        boolean active,
        SourceState state) {

    /** Whose it is. */
    public Side side() {
        return series == null ? Side.RELIABILITY : series.side();
    }

    /** What it fills, by name. */
    public String fills() {
        return service != null ? service.name() : series != null ? series.name() : "";
    }
}
