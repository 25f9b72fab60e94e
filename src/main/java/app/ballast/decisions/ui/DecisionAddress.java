package app.ballast.decisions.ui;

import app.ballast.decisions.DecisionState;
import app.ballast.decisions.review.DecisionVerdict;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the query of the Decisions page says. What it does not know, it leaves out.
 *
 * @param product key of the product, null for all
 * @param waiting only what waits for the reader
 */
record DecisionAddress(
        @Nullable String product,
        @Nullable DecisionState state,
        @Nullable DecisionVerdict verdict,
        boolean waiting) {

    static DecisionAddress of(QueryParameters query) {
        return new DecisionAddress(
                query.getSingleParameter("product").orElse(null),
                query.getSingleParameter("state")
                        .flatMap(text -> one(DecisionState.values(), text))
                        .orElse(null),
                query.getSingleParameter("verdict")
                        .flatMap(text -> one(DecisionVerdict.values(), text))
                        .orElse(null),
                query.getSingleParameter("waiting").isPresent());
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String text) {
        return Arrays.stream(all).filter(one -> code(one).equals(text)).findFirst();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DecisionAddress withProduct(@Nullable String key) {
        return new DecisionAddress(key, state, verdict, waiting);
    }

    DecisionAddress withState(@Nullable DecisionState other) {
        return new DecisionAddress(product, other, verdict, waiting);
    }

    DecisionAddress withVerdict(@Nullable DecisionVerdict other) {
        return new DecisionAddress(product, state, other, waiting);
    }

    DecisionAddress withWaiting(boolean only) {
        return new DecisionAddress(product, state, verdict, only);
    }

    boolean isFiltered() {
        return product != null || state != null || verdict != null || waiting;
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (product != null) {
            query.put("product", product);
        }
        if (state != null) {
            query.put("state", code(state));
        }
        if (verdict != null) {
            query.put("verdict", code(verdict));
        }
        if (waiting) {
            query.put("waiting", "true");
        }
        return QueryParameters.simple(query);
    }
}
