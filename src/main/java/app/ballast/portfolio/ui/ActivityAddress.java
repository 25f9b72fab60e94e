package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityFilter;
import app.ballast.portfolio.ActivityVerb;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the activity page says. What it says wrong narrows nothing.
 *
 * @param who number of a person, {@value #SYSTEM}, or empty for anybody
 * @param kind of subject, empty for any
 * @param verb null for anything
 * @param product key, empty for any
 * @param from the first day, null for any; {@code to} likewise the last
 * @param text words of actor, subject or action
 */
record ActivityAddress(
        String who,
        String kind,
        @Nullable ActivityVerb verb,
        String product,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {

    static final String SYSTEM = "system";

    static ActivityAddress of(QueryParameters query) {
        return new ActivityAddress(
                query.getSingleParameter("who")
                        .filter(who -> who.equals(SYSTEM) || who.matches("\\d{1,18}"))
                        .orElse(""),
                query.getSingleParameter("kind").orElse(""),
                query.getSingleParameter("did").flatMap(ActivityVerb::of).orElse(null),
                query.getSingleParameter("product").orElse(""),
                day(query.getSingleParameter("from").orElse("")),
                day(query.getSingleParameter("to").orElse("")),
                query.getSingleParameter("q").orElse(""));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    QueryParameters query() {
        Map<String, String> query = new TreeMap<>();
        query.put("who", who);
        query.put("kind", kind);
        query.put("did", verb == null ? "" : verb.code());
        query.put("product", product);
        query.put("from", from == null ? "" : from.toString());
        query.put("to", to == null ? "" : to.toString());
        query.put("q", text.strip());
        query.values().removeIf(String::isEmpty);
        return QueryParameters.simple(query);
    }

    @Nullable
    Long person() {
        return who.isEmpty() || who.equals(SYSTEM) ? null : Long.valueOf(who);
    }

    /** @param products that exist for the reader; of any other product there is nothing */
    ActivityFilter filter(List<ProductRef> products, ZoneId zone) {
        Long number = product.isEmpty()
                ? null
                : products.stream()
                        .filter(one -> one.key().equals(product))
                        .findFirst()
                        .map(one -> one.id().value())
                        .orElse(0L);
        return new ActivityFilter(
                null,
                person(),
                who.equals(SYSTEM),
                kind.isEmpty() ? Set.of() : Set.of(kind),
                verb == null ? Set.of() : verb.actions(),
                number,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                text);
    }
}
