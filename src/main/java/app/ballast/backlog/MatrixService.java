package app.ballast.backlog;

import app.ballast.backlog.filter.Comparison;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items of a filter by what they cost to do and what it costs to leave them. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class MatrixService {

    /** So many items are placed at most. */
    public static final int MOST = 500;

    private final ItemLists lists;

    MatrixService(ItemLists lists) {
        this.lists = lists;
    }

    /** The items that can be placed, and how many cannot. Always as many statements. */
    @SignedIn
    public MatrixItems items(BacklogFilter filter) {
        ItemQuery placed = lists.query(filter.and(scored(true)));
        List<BacklogRow> rows = lists.rows(placed, BacklogSort.QUEUE, 0, MOST);
        int most = BacklogService.MOST_COUNTED + 1;
        return new MatrixItems(
                rows,
                rows.size() < MOST ? rows.size() : lists.count(placed, most),
                lists.count(lists.query(filter.and(scored(false))), most));
    }

    /** Part of the items without an effort or a cost of delay, what was changed last first. */
    @SignedIn
    public List<BacklogRow> missing(BacklogFilter filter, int offset, int limit) {
        return lists.rows(lists.query(filter.and(scored(false))), BacklogSort.NEWEST_CHANGE, offset, limit);
    }

    /** An item has a score where its effort and its cost of delay are known, and only there. */
    private static Condition scored(boolean known) {
        return new Condition(FilterWord.SCORE, known, Comparison.IS, List.of(Condition.NOTHING));
    }
}
