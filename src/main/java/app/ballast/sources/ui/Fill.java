package app.ballast.sources.ui;

import app.ballast.metrics.SeriesRef;
import app.ballast.portfolio.ServiceRef;
import org.jspecify.annotations.Nullable;

/**
 * What a source may fill, as the form offers it: one of the two.
 *
 * @param series null for a service
 * @param service null for a series
 */
record Fill(@Nullable SeriesRef series, @Nullable ServiceRef service) {

    /** What tells it from all others. */
    String key() {
        return series != null ? "series " + series.key() : service != null ? "service " + service.key() : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fill fill && fill.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
