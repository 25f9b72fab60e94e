package app.ballast.engagement;

import app.ballast.common.DomainException;
import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.ProductRef;
import java.util.Objects;

/** The series of a feature's adoption: shares of people over 28 days, {@code chk-quick-pay-adoption}. */
final class AdoptionSeries {

    private AdoptionSeries() {}

    /**
     * The one that is there, or a new one.
     *
     * @throws DomainException INVALID where a series of that key counts something else
     */
    static SeriesRef define(MetricsService metrics, ProductRef product, FeatureKey key, String feature) {
        SeriesRef series = metrics.define(new NewSeries(
                product.id(),
                null,
                key.metric(),
                "Adoption of " + feature,
                Unit.RATIO,
                Better.UP,
                Side.PRODUCT,
                Adoption.WINDOW,
                ""));
        if (series.unit() != Unit.RATIO || !Objects.equals(series.windowDays(), Adoption.WINDOW)) {
            throw DomainException.invalid("key", "engagement.error.series", series.key(), Adoption.WINDOW);
        }
        return series;
    }
}
