package app.ballast.audit;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the log exists for one reader, as things stand now.
 *
 * @param types the kinds of subject that they may read of; null for all
 * @param hiddenProducts numbers of the products that do not exist for them: what hangs on these is left out
 * @param productsThemselves whether they read what was done to such a product itself, though nothing that hangs on it
 * @param hidden of each kind the numbers of the subjects that do not exist for them
 */
public record ActivityScope(
        @Nullable Set<String> types,
        Set<Long> hiddenProducts,
        boolean productsThemselves,
        Map<String, Set<Long>> hidden) {

    /** The whole log. */
    public static final ActivityScope EVERYTHING = new ActivityScope(null, Set.of(), true, Map.of());

    public ActivityScope {
        types = types == null ? null : Set.copyOf(types);
        hiddenProducts = Set.copyOf(hiddenProducts);
        hidden = Map.copyOf(hidden);
    }
}
