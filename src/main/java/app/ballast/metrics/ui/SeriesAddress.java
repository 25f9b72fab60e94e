package app.ballast.metrics.ui;

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
 * @param days length of the time that is shown of one series
 */
record SeriesAddress(
        String text, @Nullable String product, @Nullable Side side, int days) {

    static final List<Integer> LENGTHS = List.of(7, 28, 90, 365, 1095);
    private static final int USUAL = 90;

    static SeriesAddress of(QueryParameters query) {
        return new SeriesAddress(
                query.getSingleParameter("q").orElse(""),
                query.getSingleParameter("product").orElse(null),
                query.getSingleParameter("side")
                        .flatMap(name -> Arrays.stream(Side.values())
                                .filter(side -> side.name().equalsIgnoreCase(name))
                                .findFirst())
                        .orElse(null),
                query.getSingleParameter("days")
                        .flatMap(text -> LENGTHS.stream()
                                .filter(length -> length.toString().equals(text))
                                .findFirst())
                        .orElse(USUAL));
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
        if (days != USUAL) {
            query.put("days", String.valueOf(days));
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
        return new SeriesAddress(words, product, side, days);
    }

    SeriesAddress withProduct(@Nullable String key) {
        return new SeriesAddress(text, key, side, days);
    }

    SeriesAddress withSide(@Nullable Side chosen) {
        return new SeriesAddress(text, product, chosen, days);
    }

    SeriesAddress withDays(int length) {
        return new SeriesAddress(text, product, side, length);
    }
}
