package app.ballast.metrics;

import app.ballast.portfolio.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which series are wanted.
 *
 * @param text words of name, key or source; blank for all
 * @param product null for all that the asker sees
 * @param side null for both
 */
public record SeriesFilter(
        String text, @Nullable ProductId product, @Nullable Side side) {

    /** All of them. */
    public static final SeriesFilter ALL = new SeriesFilter("", null, null);
}
