package app.ballast.backlog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an item's plan.
 *
 * @param blocked whether it waits for an open item that the asker sees
 * @param release name, null for none
 * @param dueOn null for no deadline
 * @param labels by the alphabet
 */
public record RowPlan(
        boolean blocked, @Nullable String release, @Nullable LocalDate dueOn, List<String> labels) {

    /** Of an item without a plan. */
    public static final RowPlan NONE = new RowPlan(false, null, null, List.of());

    public RowPlan {
        labels = List.copyOf(labels);
    }
}
