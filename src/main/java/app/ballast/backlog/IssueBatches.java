package app.ballast.backlog;

import app.ballast.backlog.github.ImportedIssue;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportWatch;
import app.ballast.portfolio.ProductRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Goes through issues by the hundred and parts those that are new to a product from those that are there. An issue is
 * told by its page, or by its number where the file names no page; one that is there is left as it is.
 */
final class IssueBatches {

    static final String SOURCE = "github";
    private static final int SIZE = 200;
    private static final int LONGEST_ID = 500;

    private final ProductRef product;
    private final ImportWatch watch;
    private final Function<Set<String>, List<String>> known;
    private final BiConsumer<ProductRef, Map<String, ImportedIssue>> store;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, ImportedIssue> batch = new LinkedHashMap<>();
    private long stored;
    private long unchanged;

    /**
     * @param known which of these ids the product has already
     * @param store takes a batch of new issues by id
     */
    IssueBatches(
            ProductRef product,
            ImportWatch watch,
            Function<Set<String>, List<String>> known,
            BiConsumer<ProductRef, Map<String, ImportedIssue>> store) {
        this.product = product;
        this.watch = watch;
        this.known = known;
        this.store = store;
    }

    void take(ImportedIssue issue) {
        String id = id(issue);
        if (!seen.add(id)) {
            unchanged++;
            return;
        }
        batch.put(id, issue);
        if (batch.size() == SIZE) {
            flush();
        }
    }

    /** Handles what is left; to be called once, at the end. */
    void flush() {
        if (watch.cancelled()) {
            throw new ImportCancelled();
        }
        if (batch.isEmpty()) {
            return;
        }
        List<String> there = known.apply(Set.copyOf(batch.keySet()));
        batch.keySet().removeAll(there);
        unchanged += there.size();
        stored += batch.size();
        if (!batch.isEmpty()) {
            store.accept(product, new LinkedHashMap<>(batch));
        }
        batch.clear();
    }

    long stored() {
        return stored;
    }

    long unchanged() {
        return unchanged;
    }

    private static String id(ImportedIssue issue) {
        String url = issue.url();
        return url == null || url.length() > LONGEST_ID ? "#" + issue.number() : url;
    }
}
