package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filter and order as the address of the backlog writes them: {@code ?text=storm&kind=stability,tech-debt&sort=-votes}.
 *
 * @param products keys of products, in capital letters
 */
record BacklogAddress(
        String text,
        Set<String> products,
        Set<Kind> kinds,
        Set<Status> statuses,
        @Nullable PersonId person,
        BacklogSort sort) {

    private static final String TEXT = "text";
    private static final String KIND = "kind";
    private static final String PRODUCT = "product";
    private static final String STATUS = "status";
    private static final String PERSON = "person";
    private static final String SORT = "sort";

    static final BacklogAddress PLAIN =
            new BacklogAddress("", Set.of(), Set.of(), Set.of(), null, BacklogSort.NEWEST_CHANGE);

    /** Reads an address; what it names that there is not, is left out. */
    static BacklogAddress of(QueryParameters query) {
        return new BacklogAddress(
                query.getSingleParameter(TEXT).orElse(""),
                Set.copyOf(values(query, PRODUCT).distinct().toList()),
                named(query, KIND, Kind.values(), Kind::code),
                named(query, STATUS, Status.values(), Status::code),
                query.getSingleParameter(PERSON)
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(number -> new PersonId(Long.parseLong(number)))
                        .orElse(null),
                query.getSingleParameter(SORT).flatMap(BacklogSort::find).orElse(BacklogSort.NEWEST_CHANGE));
    }

    private static Stream<String> values(QueryParameters query, String name) {
        return query.getParameters(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(value -> !value.isBlank());
    }

    private static <T> Set<T> named(QueryParameters query, String name, T[] all, Function<T, String> code) {
        Set<String> wanted = values(query, name).collect(Collectors.toSet());
        return Arrays.stream(all)
                .filter(value -> wanted.contains(code.apply(value)))
                .collect(Collectors.toSet());
    }

    /** The query part of the address; what is as it always is stays out of it. */
    QueryParameters query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, TEXT, text);
        put(query, PRODUCT, products.stream().sorted().collect(Collectors.joining(",")));
        put(query, KIND, kinds.stream().sorted().map(Kind::code).collect(Collectors.joining(",")));
        put(query, STATUS, statuses.stream().sorted().map(Status::code).collect(Collectors.joining(",")));
        put(query, PERSON, person == null ? "" : String.valueOf(person.value()));
        put(query, SORT, sort.equals(BacklogSort.NEWEST_CHANGE) ? "" : sort.code());
        return new QueryParameters(query);
    }

    private static void put(Map<String, List<String>> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, List.of(value));
        }
    }

    /**
     * What to ask the service for.
     *
     * @throws app.ballast.common.DomainException NOT_FOUND where there is no such product, or not for whoever asks
     */
    BacklogFilter filter(PortfolioService portfolio) {
        Set<ProductId> ids =
                products.stream().map(portfolio::product).map(ProductRef::id).collect(Collectors.toSet());
        return new BacklogFilter(text, kinds, ids, statuses, person);
    }

    BacklogAddress sortedBy(BacklogSort other) {
        return new BacklogAddress(text, products, kinds, statuses, person, other);
    }

    /** The whole address, of the list or of one item beside it. */
    String with(@Nullable ItemKey item) {
        String path = item == null ? BacklogLinks.BACKLOG : BacklogLinks.item(item);
        String query = query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
