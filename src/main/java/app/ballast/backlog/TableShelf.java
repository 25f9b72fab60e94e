package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.common.importing.RefusedCell;
import app.ballast.portfolio.ProductRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lines of a file that become items of one product, gathered by the hundred. */
final class TableShelf {

    private static final int BATCH = 200;

    private final TableStore store;
    private final ProductRef product;
    private final ColumnPlan.Format format;
    private final LineReader reader;
    private final KeptNumbers numbers;
    private final Holds holds;
    private final Map<String, TableItem> batch = new LinkedHashMap<>();
    private long stored;
    private long unchanged;
    private long heldBack;

    /** @param holds what may not arrive begun */
    TableShelf(
            TableStore store,
            ProductRef product,
            ColumnPlan.Format format,
            LineReader reader,
            KeptNumbers numbers,
            Holds holds) {
        this.store = store;
        this.product = product;
        this.format = format;
        this.reader = reader;
        this.numbers = numbers;
        this.holds = holds;
    }

    /** What a line says, each part checked. */
    TableItem read(String id, ItemLine row) throws RefusedCell {
        return reader.read(id, row, store.said());
    }

    void add(TableItem wanted) {
        batch.put(wanted.id(), wanted);
    }

    boolean isFull() {
        return batch.size() == BATCH;
    }

    /**
     * Stores what is gathered, or only counts it.
     *
     * @param there takes the numbers of all items that are there then, by their ids in the file
     * @return what is new
     */
    Collection<TableItem> flush(boolean keep, Map<String, Long> there) {
        if (batch.isEmpty()) {
            return List.of();
        }
        Map<String, Long> known = new HashMap<>(store.known(product, source(), batch.keySet()));
        if (format == ColumnPlan.Format.BALLAST) {
            known.putAll(store.own(product, batch.values()));
        }
        there.putAll(known);
        unchanged += known.size();
        batch.keySet().removeAll(known.keySet());
        stored += batch.size();
        List<TableItem> fresh = new ArrayList<>();
        for (TableItem wanted : batch.values()) {
            TableItem free = wanted.heldBack(product.id(), holds);
            heldBack += free.item().status() == wanted.item().status() ? 0 : 1;
            fresh.add(free);
        }
        batch.clear();
        if (keep && !fresh.isEmpty()) {
            there.putAll(store.store(product, source(), fresh, numbers.give(former(fresh))));
        }
        return fresh;
    }

    /** Those of some ids whose items were brought before. */
    Map<String, Long> known(Set<String> ids) {
        Map<String, Long> known = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            known.putAll(store.known(product, source(), all.subList(from, Math.min(from + BATCH, all.size()))));
        }
        return known;
    }

    /** The numbers that items had in this product, by id; 0 where they had none. */
    private Map<String, Integer> former(List<TableItem> fresh) {
        Map<String, Integer> former = new LinkedHashMap<>();
        fresh.forEach(wanted -> former.put(
                wanted.id(),
                format == ColumnPlan.Format.BALLAST
                        ? ItemKey.find(wanted.id())
                                .filter(key -> key.product().equals(product.key()))
                                .map(ItemKey::number)
                                .orElse(0)
                        : 0));
        return former;
    }

    private String source() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    long stored() {
        return stored;
    }

    /** How many items that were begun elsewhere arrive as ready, since a policy holds them back. */
    long heldBack() {
        return heldBack;
    }

    long unchanged() {
        return unchanged;
    }
}
