package app.ballast.tradeoffs.ui;

import app.ballast.common.Period;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the Balance page says: a product and a period, either the last days or from a day to a day. What
 * cannot be read falls back to the last {@value #DEFAULT_DAYS} days, so that an old link still shows something.
 *
 * @param product key of the product, null for the first
 * @param days length of a period that ends today; null where it is between two days
 * @param between the two days, null where it ends today
 */
record BalanceAddress(
        @Nullable String product,
        @Nullable Integer days,
        @Nullable Period between) {

    static final int DEFAULT_DAYS = 90;
    static final int LONGEST_DAYS = 1100;

    static BalanceAddress of(QueryParameters query) {
        String product = query.getSingleParameter("product").orElse(null);
        Optional<LocalDate> from = query.getSingleParameter("from").flatMap(BalanceAddress::day);
        Optional<LocalDate> to = query.getSingleParameter("to").flatMap(BalanceAddress::day);
        if (from.isPresent() && to.isPresent() && reasonable(from.get(), to.get())) {
            return new BalanceAddress(product, null, new Period(from.get(), to.get()));
        }
        int days = query.getSingleParameter("days")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= LONGEST_DAYS)
                .orElse(DEFAULT_DAYS);
        return new BalanceAddress(product, days, null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a period is one that the page can show. */
    static boolean reasonable(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && from.plusDays(LONGEST_DAYS).isAfter(to);
    }

    Period period(LocalDate today) {
        return between != null ? between : Period.lastDays(days == null ? DEFAULT_DAYS : days, today);
    }

    BalanceAddress withProduct(String key) {
        return new BalanceAddress(key, days, between);
    }

    BalanceAddress withDays(int number) {
        return new BalanceAddress(product, number, null);
    }

    BalanceAddress between(Period period) {
        return new BalanceAddress(product, null, period);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (product != null) {
            query.put("product", product);
        }
        if (between != null) {
            query.put("from", between.from().toString());
            query.put("to", between.to().toString());
        } else if (days != null) {
            query.put("days", days.toString());
        }
        return QueryParameters.simple(query);
    }
}
