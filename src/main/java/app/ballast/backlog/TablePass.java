package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import app.ballast.portfolio.ProductRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What becomes of the lines of one file. The items of each product are handled by the hundred; links come last. */
final class TablePass {

    private static final int LONGEST_ID = 500;

    private final TableStore store;
    private final ProductRef chosen;
    private final ColumnPlan.Format format;
    private final boolean own;
    private final boolean keep;
    private final Map<String, ProductRef> open;
    private final Map<ProductRef, TableShelf> shelves = new LinkedHashMap<>();
    private final Set<String> seenIds = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private final Map<String, Long> there = new HashMap<>();
    private final List<TableItem> linked = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private long ofOthers;
    private long twice;
    private long leftOut;
    private long waiting;

    /**
     * @param own whether the items of an export go to the products that it names, as far as those are here
     * @param keep whether to store; else everything is only looked at
     * @param open the products that take items, by key
     */
    TablePass(
            TableStore store,
            ProductRef chosen,
            ColumnPlan.Format format,
            boolean own,
            boolean keep,
            Map<String, ProductRef> open) {
        this.store = store;
        this.chosen = chosen;
        this.format = format;
        this.own = own;
        this.keep = keep;
        this.open = open;
    }

    /** @param seen told of each line that is good */
    void take(long line, ItemLine row, Refusals refusals, Consumer<ItemLine> seen) {
        try {
            String key = row.cell(ItemColumn.KEY);
            String id = key.isEmpty() || key.length() > LONGEST_ID ? row.fingerprint() : key;
            TableShelf shelf = shelves.computeIfAbsent(product(row), product -> store.shelf(product, format, unknown));
            TableItem wanted = shelf.read(id, row);
            if (!seenIds.add(id)) {
                twice++;
                return;
            }
            seen.accept(row);
            shelf.add(wanted);
            if (shelf.isFull()) {
                flush(shelf);
            }
        } catch (RefusedCell refused) {
            refusals.accept(refused.on(line));
        } catch (DomainException refused) {
            String field = refused.field();
            refusals.accept(new Refusal(
                    line,
                    field == null ? Refusal.WHOLE_LINE : field,
                    ImportFact.of(refused.key(), refused.arguments())));
        }
    }

    private ProductRef product(ItemLine row) {
        ProductRef named = format == ColumnPlan.Format.BALLAST ? open.get(row.cell(ItemColumn.PRODUCT)) : null;
        if (named == null || named.equals(chosen)) {
            return chosen;
        }
        others.add(named.key());
        ofOthers++;
        return own ? named : chosen;
    }

    private void flush(TableShelf shelf) {
        for (TableItem fresh : shelf.flush(keep, there)) {
            leftOut += fresh.kept().leftOut();
            waiting += fresh.hadAnotherStatus() ? 1 : 0;
            references.addAll(TableLinks.references(fresh));
            if (keep && TableLinks.speaksOfOthers(fresh)) {
                linked.add(fresh);
            }
        }
    }

    /** Stores what is left and links what the file links, as far as both ends are there; to be called once. */
    void end() {
        shelves.values().forEach(this::flush);
        references.removeAll(seenIds);
        shelves.values().forEach(shelf -> there.putAll(shelf.known(references)));
        if (keep) {
            unknown.addAll(store.link(linked, there));
        } else {
            references.stream().filter(key -> !there.containsKey(key)).forEach(unknown::add);
        }
    }

    long stored() {
        return shelves.values().stream().mapToLong(TableShelf::stored).sum();
    }

    long unchanged() {
        return twice
                + shelves.values().stream().mapToLong(TableShelf::unchanged).sum();
    }

    /** Names and keys that are left out, since they are not known here. */
    Set<String> unknown() {
        return unknown;
    }

    /** How many comments, votes and estimates are left out. */
    long leftOut() {
        return leftOut;
    }

    /** How many items wait for triage though the file gives them another status, which is not Ballast's. */
    long waiting() {
        return waiting;
    }

    /** How many items arrive as ready, since a policy holds them back. */
    long heldBack() {
        return shelves.values().stream().mapToLong(TableShelf::heldBack).sum();
    }

    /** How many lines are of other products than the chosen one. */
    long ofOthers() {
        return ofOthers;
    }

    /** The keys of those products. */
    Set<String> others() {
        return others;
    }
}
