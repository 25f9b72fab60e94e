package app.ballast.backlog.marks;

import app.ballast.backlog.WorkItemId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets marks on items. A room that has some to set implements it as a bean. */
public interface ItemMarks {

    /**
     * The marks of some items that the reader sees, in one query for all of them; an item without marks is left out. Called for
     * whoever reads: a mark that they must not know of is left out too.
     */
    Map<WorkItemId, List<ItemMark>> of(Collection<WorkItemId> items, Locale locale);
}
