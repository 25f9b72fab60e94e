package app.ballast.metrics.ui;

import app.ballast.common.ui.PeriodChoice;
import app.ballast.metrics.SeriesFilter;
import app.ballast.metrics.Side;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the page says behind its question mark. What cannot be read is as if it was not there.
 *
 * @param text what the list is searched for, empty for nothing
 * @param product key of a product, null for all
 * @param side null for both
 * @param period that is shown of one series
 */
record SeriesAddress(
        String text, @Nullable String product, @Nullable Side side, PeriodChoice period) {

    static final List<Integer> LENGTHS = List.of(7, 28, 90, 365, 1095);

    static SeriesAddress of(QueryParameters query) {
        return new SeriesAddress(
                query.getSingleParameter("q").orElse(""),
                query.getSingleParameter("product").orElse(null),
                query.getSingleParameter("side")
                        .flatMap(name -> Arrays.stream(Side.values())
                                .filter(side -> side.name().equalsIgnoreCase(name))
                                .findFirst())
                        .orElse(null),
                PeriodChoice.of(query));
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!text.isBlank()) {
            query.put("q", text);
        }
        if (product != null) {
            query.put("product", product);
        }
        if (side != null) {
            query.put("side", side.name());
        }
        if (!period.equals(PeriodChoice.USUAL)) {
            period.addTo(query);
        }
        return QueryParameters.simple(query);
    }

    SeriesFilter filter(List<ProductRef> products) {
        return new SeriesFilter(
                text,
                products.stream()
                        .filter(one -> one.key().equals(product))
                        .findFirst()
                        .map(ProductRef::id)
                        .orElse(null),
                side);
    }

    SeriesAddress withText(String words) {
        return new SeriesAddress(words, product, side, period);
    }

    SeriesAddress withProduct(@Nullable String key) {
        return new SeriesAddress(text, key, side, period);
    }

    SeriesAddress withSide(@Nullable Side chosen) {
        return new SeriesAddress(text, product, chosen, period);
    }

    SeriesAddress withPeriod(PeriodChoice other) {
        return new SeriesAddress(text, product, side, other);
    }
}
