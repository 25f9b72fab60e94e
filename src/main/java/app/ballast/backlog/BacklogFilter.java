package app.ballast.backlog;

import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items to list. An empty set asks for all.
 *
 * @param text part of the title, or a key; empty for all
 * @param person who works on it or logged it; null for anybody
 */
public record BacklogFilter(
        String text,
        Set<Kind> kinds,
        Set<ProductId> products,
        Set<Status> statuses,
        @Nullable PersonId person) {

    public static final BacklogFilter ALL = new BacklogFilter("", Set.of(), Set.of(), Set.of(), null);

    public BacklogFilter {
        text = text.strip();
        kinds = Set.copyOf(kinds);
        products = Set.copyOf(products);
        statuses = Set.copyOf(statuses);
    }

    /** Whether it leaves anything out. */
    public boolean isEmpty() {
        return equals(ALL);
    }
}
