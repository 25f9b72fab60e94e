package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.CapacityLineService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.SavedViewRow;
import app.ballast.backlog.ViewType;
import app.ballast.backlog.filter.FilterParser;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the backlog says: {@code ?q=kind:debt+sort:-votes&view=board&saved=7}.
 *
 * @param text filter and order in the filter language, as somebody wrote them
 * @param view how the items are shown
 * @param saved number of the saved view that it began from, null for none
 * @param weeks how far the capacity line looks; null for the next release, or the usual weeks
 */
record BacklogAddress(
        String text,
        ViewType view,
        @Nullable Long saved,
        @Nullable Integer weeks) {

    private static final String TEXT = "q";
    private static final String VIEW = "view";
    private static final String SAVED = "saved";
    private static final String WEEKS = "weeks";

    /** The order of a filter that names none. */
    static final BacklogSort USUAL = BacklogSort.QUEUE;

    static final BacklogAddress PLAIN = new BacklogAddress("", ViewType.TABLE, null, null);

    BacklogAddress {
        text = text.strip();
    }

    BacklogAddress(String text, ViewType view, @Nullable Long saved) {
        this(text, view, saved, null);
    }

    /** Reads an address. Filters of addresses from before there was a language are led on by {@link FormerAddress}. */
    static BacklogAddress of(QueryParameters query) {
        return new BacklogAddress(
                query.getSingleParameter(TEXT).orElse(""),
                ViewType.of(query.getSingleParameter(VIEW).orElse("")),
                query.getSingleParameter(SAVED)
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                query.getSingleParameter(WEEKS)
                        .filter(number -> number.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= 1 && number <= CapacityLineService.MOST_WEEKS)
                        .orElse(null));
    }

    /** The address of a saved view. */
    static BacklogAddress of(SavedViewRow view) {
        return new BacklogAddress(view.text(), view.type(), view.id().value(), null);
    }

    /**
     * What an address means that leads to an item within a saved view; a view that is gone is all items. Empty where it is
     * none of that sort.
     */
    static Optional<BacklogAddress> within(QueryParameters query, Supplier<List<SavedViewRow>> views) {
        return query.getSingleParameter(BacklogLinks.IN_VIEW).map(number -> views.get().stream()
                .filter(view -> String.valueOf(view.id().value()).equals(number))
                .findFirst()
                .map(BacklogAddress::of)
                .orElse(PLAIN));
    }

    /** The query part of the address; what is as it always is stays out of it. */
    QueryParameters query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, TEXT, text);
        put(query, VIEW, view == ViewType.TABLE ? "" : view.code());
        put(query, SAVED, saved == null ? "" : String.valueOf(saved));
        put(query, WEEKS, weeks == null ? "" : String.valueOf(weeks));
        return new QueryParameters(query);
    }

    private static void put(Map<String, List<String>> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, List.of(value));
        }
    }

    BacklogAddress filteredBy(String other) {
        return new BacklogAddress(other, view, saved, weeks);
    }

    /** The order in place of the present one; the usual order is not written down. */
    BacklogAddress sortedBy(BacklogSort other) {
        return filteredBy(FilterParser.parse(text)
                .filter()
                .sortedBy(other.equals(USUAL) ? null : other)
                .text());
    }

    BacklogAddress shownAs(ViewType other) {
        return new BacklogAddress(text, other, saved, weeks);
    }

    BacklogAddress looking(@Nullable Integer other) {
        return new BacklogAddress(text, view, saved, other);
    }

    /** The whole address, of the list or of one item beside it. */
    String with(@Nullable ItemKey item) {
        String path = item == null ? BacklogLinks.BACKLOG : BacklogLinks.item(item);
        String query = query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
