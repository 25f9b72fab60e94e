package app.ballast.metrics;

import app.ballast.portfolio.ProductRef;
import org.jspecify.annotations.Nullable;

/**
 * A series in a list.
 *
 * @param latest its last point; null where it has none yet
 */
public record SeriesRow(
        SeriesRef series, ProductRef product, @Nullable SeriesPoint latest) {}
