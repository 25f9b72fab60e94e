package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.common.ui.PaletteEntry;
import app.ballast.common.ui.PaletteSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds items by their keys, or by words. */
@Component
class ItemPalette implements PaletteSource {

    private final BacklogService backlog;

    ItemPalette(BacklogService backlog) {
        this.backlog = backlog;
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        Optional<ItemKey> key = ItemKey.find(text);
        BacklogFilter filter = new BacklogFilter(text, Set.of(), Set.of(), Set.of(), null);
        return backlog.find(filter, BacklogSort.NEWEST_CHANGE, 0, most).stream()
                .sorted(Comparator.comparing(
                        (BacklogRow row) -> !Optional.of(row.key()).equals(key)))
                .map(row -> new PaletteEntry(row.key().toString(), row.title(), BacklogLinks.item(row.key())))
                .toList();
    }
}
