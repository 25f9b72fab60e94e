package app.ballast.backlog;

import app.ballast.people.PersonRef;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ServiceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item with all that is known of it.
 *
 * @param version grows with each change; an edit says which one it began from
 * @param status as it holds today: a snoozed item is new again from its day on
 * @param edit what people edit, as it stands
 * @param service null for none
 * @param release null for none
 * @param assignee null for nobody
 * @param reporter null where an import brought it from somebody unknown here; the name is known all the same
 * @param snoozedUntil first day on which it waits for triage again; null where it was never put off
 * @param declineReason null unless declined
 * @param mergedInto null unless merged
 * @param mergedFrom the items whose votes and comments came here, at most 20
 * @param externalUrl where it came from; null unless imported
 * @param importedLabels its labels there, empty unless imported
 * @param held what keeps it from being begun
 * @param rights what the person who asked may do with it
 */
public record WorkItemDetails(
        WorkItemId id,
        long version,
        ItemKey key,
        ProductRef product,
        Status status,
        WorkItemEdit edit,
        @Nullable ServiceRef service,
        @Nullable ReleaseRef release,
        @Nullable PersonRef assignee,
        @Nullable PersonRef reporter,
        String reporterName,
        int votes,
        boolean voted,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant doneAt,
        @Nullable LocalDate snoozedUntil,
        @Nullable String declineReason,
        @Nullable ItemKey mergedInto,
        List<ItemKey> mergedFrom,
        @Nullable String externalUrl,
        String importedLabels,
        ItemHold held,
        ItemRights rights) {

    public String title() {
        return edit.title();
    }

    public Kind kind() {
        return edit.kind();
    }
}
