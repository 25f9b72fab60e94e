package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.discussion.NewComment;
import app.ballast.support.ManyItems;
import app.ballast.support.Queries;
import app.ballast.support.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page asks of the database does not grow with the number of items. */
class ItemListsScaleTest extends BacklogTest {

    @Autowired
    private EntityManagerFactory factory;

    @AfterEach
    void leaveNoHeap() {
        TestDatabase.empty(dataSource);
    }

    @Test
    void pagesAskAsOftenForManyItemsAsForAHundred() {
        WorkItemDetails item = log(Kind.FEATURE, "The item beside the table");
        viewer.run(() -> talk.write(item.id(), say -> say.comment(NewComment.of("One"))));
        fill(2, 100);
        Map<String, Long> few = statements(item);
        viewer.run(() -> {
            for (int i = 0; i < 9; i++) {
                talk.write(item.id(), say -> say.comment(NewComment.of("More")));
            }
        });
        fill(102, ManyItems.MANY);
        Map<String, Long> many = statements(item);
        assertThat(many).isEqualTo(few);
        assertThat(many.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(13));
    }

    @Test
    void countsStopAtTheCap() {
        fill(1, 10_050);
        assertThat(viewer.call(() -> backlog.count(BacklogFilter.ALL))).isEqualTo(BacklogService.MOST_COUNTED + 1);
        assertThat(viewer.call(() -> triage.countWaiting(Set.of(), 100))).isEqualTo(100);
    }

    private Map<String, Long> statements(WorkItemDetails item) {
        BacklogFilter filter = new BacklogFilter(
                "item", Set.of(Kind.FEATURE), Set.of(checkout), Set.of(Status.NEW, Status.DONE), null);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (BacklogSort.Column column : BacklogSort.Column.values()) {
            BacklogSort sort = new BacklogSort(column, true);
            counts.put("list by " + sort.code(), count(() -> backlog.find(BacklogFilter.ALL, sort, 50, 50)));
        }
        counts.put("filtered list", count(() -> backlog.find(filter, BacklogSort.NEWEST_CHANGE, 0, 50)));
        counts.put("count", count(() -> backlog.count(filter)));
        counts.put("reader", count(() -> backlog.after(BacklogFilter.ALL, item.id(), 50)));
        counts.put("item", count(() -> backlog.details(item.key())));
        counts.put("comments", count(() -> talk.read(item.id(), said -> said.after(null, 50))));
        counts.put("history", count(() -> talk.history(item.id(), 50)));
        counts.put("triage", count(() -> triage.waiting(Set.of(), 0, 50)));
        counts.put("badge", count(() -> triage.countWaiting(Set.of(), 100)));
        counts.put("next", count(() -> triage.neighbour(Set.of(), item.key(), true)));
        return counts;
    }

    private long count(Supplier<?> page) {
        return Queries.of(factory, () -> viewer.call(page));
    }

    private void fill(int first, int count) {
        ManyItems.fill(dataSource, checkout, technology.id(), first, count);
    }
}
