package app.ballast.demo.sample;

import app.ballast.metrics.Better;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of a product.
 *
 * @param product key of the product
 * @param metric its name within the product
 * @param windowDays days that one point counts over
 * @param points by day
 */
public record SampleSeries(
        String product,
        String metric,
        String name,
        Unit unit,
        Better better,
        Side side,
        int windowDays,
        List<Point> points) {

    /**
     * A day's value.
     *
     * @param value the numerator where there is a denominator
     * @param denominator null where the value stands by itself
     */
    public record Point(
            LocalDate day, double value, @Nullable Double denominator) {}
}
