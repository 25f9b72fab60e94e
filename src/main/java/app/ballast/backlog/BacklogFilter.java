package app.ballast.backlog;

import app.ballast.backlog.filter.FilterWord;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which items to list: those for which every condition holds. {@link FilterService} reads one from text. */
public record BacklogFilter(List<Condition> conditions) {

    public static final BacklogFilter ALL = new BacklogFilter(List.of());

    public BacklogFilter {
        conditions = List.copyOf(conditions);
    }

    /**
     * The filter that programs need most. An empty set asks for all.
     *
     * @param text words that the item holds, next to each other; or a key; empty for all
     * @param person who works on it or logged it; null for anybody
     */
    public BacklogFilter(
            String text, Set<Kind> kinds, Set<ProductId> products, Set<Status> statuses, @Nullable PersonId person) {
        this(conditions(text, kinds, products, statuses, person));
    }

    private static List<Condition> conditions(
            String text, Set<Kind> kinds, Set<ProductId> products, Set<Status> statuses, @Nullable PersonId person) {
        List<Condition> all = new ArrayList<>();
        if (!text.isBlank()) {
            all.add(Condition.anyOf(FilterWord.TEXT, List.of(text.strip())));
        }
        if (!kinds.isEmpty()) {
            all.add(Condition.anyOf(FilterWord.KIND, kinds));
        }
        if (!products.isEmpty()) {
            all.add(Condition.anyOf(
                    FilterWord.PRODUCT, products.stream().map(ProductId::value).toList()));
        }
        if (!statuses.isEmpty()) {
            all.add(Condition.anyOf(FilterWord.STATUS, statuses));
        }
        if (person != null) {
            all.add(Condition.anyOf(FilterWord.PERSON, List.of(person.value())));
        }
        return all;
    }

    /** This filter with one condition more. */
    BacklogFilter and(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new BacklogFilter(all);
    }

    /** This filter for the items of one status. */
    public BacklogFilter in(Status status) {
        return and(Condition.anyOf(FilterWord.STATUS, List.of(status)));
    }

    /** Whether it leaves items of a product in, as far as it asks for products. */
    boolean allows(ProductId product) {
        return conditions.stream()
                .filter(condition -> condition.word() == FilterWord.PRODUCT)
                .allMatch(condition -> condition.values().contains(product.value()) != condition.negated());
    }

    /** How far the items of this filter are counted; less far where words are looked for, since that takes reading them. */
    public int mostCounted() {
        return conditions.stream().anyMatch(condition -> condition.word() == FilterWord.TEXT)
                ? BacklogService.MOST_FOUND
                : BacklogService.MOST_COUNTED;
    }

    /** Whether it leaves anything out. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }
}
