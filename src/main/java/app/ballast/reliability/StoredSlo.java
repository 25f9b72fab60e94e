package app.ballast.reliability;

import app.ballast.metrics.SeriesId;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.Objective;
import app.ballast.reliability.slo.SloWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table of SLOs, and who set its objective when. */
record StoredSlo(
        SloId id,
        long version,
        ServiceId service,
        String name,
        Measure measure,
        @Nullable Series series,
        Objective objective,
        SloWindow window,
        boolean excludesMaintenance,
        boolean counts,
        boolean archived,
        String setBy,
        Instant setAt) {

    /** Where events are counted. */
    record Series(SeriesId id, String key, ProductId product) {}

    SloRow row(ServiceRef ref) {
        return new SloRow(
                id,
                version,
                ref,
                name,
                measure,
                series == null ? null : series.key(),
                objective,
                window,
                excludesMaintenance,
                counts,
                setBy,
                setAt);
    }
}
