package app.ballast.discussion.ui;

import app.ballast.discussion.InboxFilter;
import app.ballast.discussion.InboxFilter.Shelf;
import app.ballast.discussion.NewsGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the inbox says.
 *
 * @param page from 1
 */
record InboxAddress(InboxFilter filter, int page) {

    static final InboxAddress PLAIN = new InboxAddress(InboxFilter.PLAIN, 1);

    private static final String SHOW = "show";
    private static final String ABOUT = "about";
    private static final String PAGE = "page";

    static InboxAddress of(QueryParameters query) {
        return new InboxAddress(
                new InboxFilter(
                        query.getSingleParameter(ABOUT)
                                .flatMap(code -> find(NewsGroup.values(), code))
                                .orElse(null),
                        query.getSingleParameter(SHOW)
                                .flatMap(code -> find(Shelf.values(), code))
                                .orElse(Shelf.INBOX)),
                query.getSingleParameter(PAGE)
                        .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    private static <T extends Enum<T>> Optional<T> find(T[] all, String code) {
        return Stream.of(all).filter(one -> code(one).equals(code)).findFirst();
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    InboxAddress on(Shelf shelf) {
        return new InboxAddress(new InboxFilter(filter.group(), shelf), 1);
    }

    InboxAddress about(@Nullable NewsGroup group) {
        return new InboxAddress(new InboxFilter(group, filter.shelf()), 1);
    }

    InboxAddress at(int other) {
        return new InboxAddress(filter, other);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (filter.shelf() != Shelf.INBOX) {
            query.put(SHOW, code(filter.shelf()));
        }
        NewsGroup group = filter.group();
        if (group != null) {
            query.put(ABOUT, code(group));
        }
        if (page > 1) {
            query.put(PAGE, String.valueOf(page));
        }
        return QueryParameters.simple(query);
    }

    /** The whole address. */
    String path(String base) {
        String query = query().getQueryString();
        return query.isEmpty() ? base : base + "?" + query;
    }
}
