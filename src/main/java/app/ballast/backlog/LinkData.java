package app.ballast.backlog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a query reads for a {@link LinkedItem}. */
record LinkData(
        long id,
        String productKey,
        int number,
        Kind kind,
        Status status,
        @Nullable LocalDate snoozedUntil,
        String title) {

    LinkedItem item(LocalDate today) {
        return new LinkedItem(
                new WorkItemId(id), new ItemKey(productKey, number), kind, status.on(today, snoozedUntil), title);
    }
}
