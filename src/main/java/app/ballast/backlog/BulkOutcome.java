package app.ballast.backlog;

import app.ballast.common.DomainException;
import java.util.List;

/**
 * What a change of many items did, or would do.
 *
 * @param changed how many items it changes
 * @param unchanged how many are already so
 * @param refusals why others stay as they are, the first {@value #SHOWN} of them
 * @param refused how many stay as they are
 * @param undo takes the change back; empty for a preview
 */
public record BulkOutcome(int changed, int unchanged, List<Refused> refusals, int refused, List<Former> undo) {

    /** So many refusals are told one by one. */
    public static final int SHOWN = 200;

    public BulkOutcome {
        refusals = List.copyOf(refusals);
        undo = List.copyOf(undo);
    }

    /** One item that stays as it is, and why. */
    public record Refused(ItemKey key, String title, DomainException why) {}

    /**
     * One item as it was before.
     *
     * @param version of the item after the change: who changed it since is not overwritten
     * @param status where it stood
     * @param text its release, labels and assignee as they were; of other fields nothing is taken
     */
    public record Former(WorkItemId id, long version, Status status, Text text) {}

    /** The fields that a change of many can touch. */
    public record Text(Plan plan, app.ballast.people.@org.jspecify.annotations.Nullable PersonId assignee) {}
}
