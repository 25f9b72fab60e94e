package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page asks of the database does not grow with the number of items. */
class ItemListsScaleTest extends BacklogTest {

    private static final int MANY = 100_000;

    @Autowired
    private EntityManagerFactory factory;

    @AfterEach
    void leaveNoHeap() {
        TestDatabase.empty(dataSource);
    }

    @Test
    void pagesAskAsOftenForAHundredThousandItemsAsForAHundred() {
        WorkItemDetails item = log(Kind.FEATURE, "The item beside the table");
        viewer.run(() -> talk.comment(item.id(), "One"));
        fill(2, 100);
        Map<String, Long> few = statements(item);
        viewer.run(() -> {
            for (int i = 0; i < 9; i++) {
                talk.comment(item.id(), "More");
            }
        });
        fill(102, MANY);
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
        counts.put("comments", count(() -> talk.comments(item.id(), 50)));
        counts.put("history", count(() -> talk.history(item.id(), 50)));
        counts.put("triage", count(() -> triage.waiting(Set.of(), 0, 50)));
        counts.put("badge", count(() -> triage.countWaiting(Set.of(), 100)));
        counts.put("next", count(() -> triage.neighbour(Set.of(), item.key(), true)));
        return counts;
    }

    private long count(Supplier<?> page) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        viewer.call(page);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    /** Items numbered from {@code first}, of every kind and status, with somebody to work on each. */
    private void fill(int first, int count) {
        String numbers = TestDatabase.isPostgres() ? "generate_series(0, %d) as s(x)" : "system_range(0, %d) s(x)";
        JdbcClient.create(dataSource)
                .sql("""
                        insert into work_item (id, version, product_id, product_key, number, kind, status, status_rank,
                            title, title_lower, description, audience, customer_reason, feasibility, acceptance_criteria,
                            reporter_name, assignee_id, votes, created_at, updated_at, imported_labels, effort_weeks)
                        select 1000000 + :first + x, 0, :product, 'CHK', :first + x,
                            case mod(x, 3) when 0 then 'FEATURE' when 1 then 'STABILITY' else 'TECH_DEBT' end,
                            case mod(x, 4) when 0 then 'NEW' when 1 then 'ACCEPTED' else 'DONE' end,
                            case mod(x, 4) when 0 then 0 when 1 then 4 else 8 end,
                            'Item ' || x, 'item ' || x, '', '', '', '', '', 'Test', :person, mod(x, 50),
                            timestamp '2026-01-01 00:00:00' + x * interval '1' second,
                            timestamp '2026-01-01 00:00:00' + x * interval '2' second, '', mod(x, 20) + 1
                        from """ + " " + numbers.formatted(count - 1))
                .param("first", first)
                .param("product", checkout.value())
                .param("person", technology.id().value())
                .update();
        // As both databases do by themselves after a while: without it PostgreSQL plans for a table of one line.
        JdbcClient.create(dataSource).sql("analyze").update();
    }
}
