package app.ballast.backlog;

import java.util.List;

/**
 * The items of a filter by effort and cost of delay.
 *
 * @param placed those of which both are known, in the order of the queue, at most {@link MatrixService#MOST}
 * @param allPlaced how many there are of them; {@link BacklogService#MOST_COUNTED} + 1 stands for more than that
 * @param allMissing how many there are of which one is not known, counted no further either
 */
public record MatrixItems(List<BacklogRow> placed, int allPlaced, int allMissing) {

    public MatrixItems {
        placed = List.copyOf(placed);
    }
}
