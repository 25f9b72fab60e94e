package app.ballast.backlog;

import app.ballast.discussion.PastComment;
import app.ballast.discussion.PastVote;
import app.ballast.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item with its past, to be restored.
 *
 * @param text what people edit, as it stood last
 * @param reporter null where they are not known here; the name is all the same
 * @param reporterName at most 120 characters
 * @param decidedAt when triage was over; null while the item waits for it
 * @param begunAt when whoever it is assigned to took it up; null where that is not known
 * @param doneAt null unless it is done
 * @param snoozedUntil null unless it is snoozed
 * @param declineReason 1 to 1,000 characters; null unless it is declined
 * @param mergedInto place of the other item in the same list, from 0; null unless it is merged
 * @param comments by time; none of a merged item, since they went to the other
 * @param votes each person at most once; none of a merged item
 */
public record ArchivedItem(
        WorkItemEdit text,
        Status status,
        @Nullable PersonId reporter,
        String reporterName,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant begunAt,
        @Nullable Instant doneAt,
        @Nullable LocalDate snoozedUntil,
        @Nullable String declineReason,
        @Nullable Integer mergedInto,
        List<PastComment> comments,
        List<PastVote> votes) {

    public ArchivedItem {
        comments = List.copyOf(comments);
        votes = List.copyOf(votes);
        boolean waits = status == Status.NEW || status == Status.SNOOZED;
        need(status, waits == (decidedAt == null), "the time of its decision");
        need(status, (status == Status.DONE) == (doneAt != null), "the time at which it was done");
        need(status, (status == Status.SNOOZED) == (snoozedUntil != null), "a day until which it is snoozed");
        need(status, (status == Status.DECLINED) == (declineReason != null), "a reason why it was declined");
        need(status, (status == Status.MERGED) == (mergedInto != null), "another item that it was merged into");
        if (status == Status.MERGED && !(comments.isEmpty() && votes.isEmpty())) {
            throw new IllegalArgumentException("Comments and votes of a merged item are with the other item");
        }
    }

    /** The same, ready to be begun instead of begun. */
    ArchivedItem ready() {
        return new ArchivedItem(
                text,
                Status.READY,
                reporter,
                reporterName,
                createdAt,
                updatedAt,
                decidedAt,
                null,
                null,
                null,
                null,
                null,
                comments,
                votes);
    }

    private static void need(Status status, boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(
                    "An archived item that is %s does not fit its fields: %s".formatted(status.code(), what));
        }
    }
}
