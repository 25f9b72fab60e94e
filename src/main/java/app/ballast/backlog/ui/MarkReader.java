package app.ballast.backlog.ui;

import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.marks.ItemMark;
import app.ballast.backlog.marks.ItemMarks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The marks that all rooms set on items. */
@Component
class MarkReader {

    private final ObjectProvider<ItemMarks> rooms;

    MarkReader(ObjectProvider<ItemMarks> rooms) {
        this.rooms = rooms;
    }

    /** Those of some items, one query a room. */
    Map<WorkItemId, List<ItemMark>> of(Collection<WorkItemId> items, Locale locale) {
        Map<WorkItemId, List<ItemMark>> all = new HashMap<>();
        if (!items.isEmpty()) {
            rooms.orderedStream().forEach(room -> room.of(items, locale)
                    .forEach((item, marks) ->
                            all.computeIfAbsent(item, one -> new ArrayList<>()).addAll(marks)));
        }
        return all;
    }
}
