package app.ballast.backlog;

import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table that is to become an item.
 *
 * @param id tells it from the other lines of its file: its key there
 * @param item as it is stored first
 * @param merged key of the item that it was merged into; null where it was not
 * @param decided when it was merged; of no meaning else
 * @param kept what people said of it, as far as it is brought back
 */
record TableItem(
        String id,
        ItemLine line,
        ArchivedItem item,
        @Nullable String merged,
        Instant decided,
        SaidStore.Kept kept) {

    /** Whether its score follows from what came with it, or from what is measured here as it was where it came from. */
    boolean isScored() {
        return !kept.estimates().isEmpty()
                || !line.cell(ItemColumn.COST_OF_DELAY).isEmpty()
                || item.text().plan().dueOn() != null && item.text().plan().deadlinePenalty() != null;
    }

    /** The same, ready to be begun where it arrives begun and is held back. */
    TableItem heldBack(ProductId product, Holds holds) {
        return holds.onArrival(
                                product,
                                item.text().kind(),
                                item.status(),
                                kept.said().moscow())
                        .isPresent()
                ? new TableItem(id, line, item.ready(), merged, decided, kept)
                : this;
    }

    /** Whether it arrives as new though its line says something else. */
    boolean hadAnotherStatus() {
        String status = line.cell(ItemColumn.STATUS);
        return item.status() == Status.NEW && !status.isEmpty() && !status.equalsIgnoreCase(Status.NEW.code());
    }

    /** Its address elsewhere, where that is one. */
    @Nullable
    String address() {
        String url = line.cell(ItemColumn.EXTERNAL_URL);
        return url.matches("https?://\\S{1,490}") ? url : null;
    }
}
