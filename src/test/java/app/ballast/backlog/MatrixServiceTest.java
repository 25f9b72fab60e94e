package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.Queries;
import app.ballast.support.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
class MatrixServiceTest extends BacklogTest {

    @Autowired
    private MatrixService matrix;

    @Autowired
    private NeighbourService neighbours;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void itemsWithoutEffortOrCostOfDelayAreCountedAndListed() {
        WorkItemDetails placed = log(Kind.STABILITY, "Retry storm");
        WorkItemDetails unknown = log(Kind.FEATURE, "Saved baskets");
        weigh(placed, "9000", "2", "4500");
        MatrixItems items = viewer.call(() -> matrix.items(BacklogFilter.ALL));
        assertThat(items.placed()).extracting(BacklogRow::key).containsExactly(placed.key());
        assertThat(items.allPlaced()).isEqualTo(1);
        assertThat(items.allMissing()).isEqualTo(1);
        assertThat(viewer.call(() -> matrix.missing(BacklogFilter.ALL, 0, 10)))
                .extracting(BacklogRow::key)
                .containsExactly(unknown.key());
        BacklogFilter features = new BacklogFilter("", Set.of(Kind.FEATURE), Set.of(), Set.of(), null);
        assertThat(viewer.call(() -> matrix.items(features)).placed()).isEmpty();
    }

    @Test
    void aHiddenItemIsNeitherPlacedNorCounted() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        ItemKey key = insider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden")));
        WorkItemDetails hidden = insider.call(() -> backlog.details(key));
        weigh(hidden, "9000", "2", "4500");
        insider.run(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden and unknown")));
        assertThat(viewer.call(() -> matrix.items(BacklogFilter.ALL)))
                .isEqualTo(new MatrixItems(java.util.List.of(), 0, 0));
        assertThat(insider.call(() -> matrix.items(BacklogFilter.ALL)).allPlaced())
                .isEqualTo(1);
    }

    @Test
    void theFirstOfManyAreReadAndAllAreCountedInAsManyStatements() {
        WorkItemDetails item = log(Kind.FEATURE, "The first one");
        weigh(item, "90000", "1", "90000");
        long few = viewer.call(() -> Queries.of(factory, () -> matrix.items(BacklogFilter.ALL)));
        fill(1_200);
        MatrixItems items = viewer.call(() -> matrix.items(BacklogFilter.ALL));
        assertThat(items.placed()).hasSize(MatrixService.MOST);
        assertThat(items.placed().getFirst().key()).isEqualTo(item.key());
        assertThat(items.allPlaced()).isEqualTo(1_201);
        long many = viewer.call(() -> Queries.of(factory, () -> matrix.items(BacklogFilter.ALL)));
        assertThat(many).as("and one more to count what is not shown").isBetween(few, few + 1);
    }

    @Test
    void stepsGoOnBeyondTheFirstPartOfTheList() {
        log(Kind.FEATURE, "Lies at the end of the queue");
        fill(1_200);
        BacklogSort byNumber = new BacklogSort(BacklogSort.Column.KEY, false);
        for (int place : new int[] {1, 499, 500, 501, 1_100}) {
            ItemKey key = new ItemKey("CHK", place + 1);
            WorkItemId id = viewer.call(() -> backlog.details(key)).id();
            assertThat(viewer.call(() -> neighbours.from(BacklogFilter.ALL, byNumber, id, 1)))
                    .as("after " + place)
                    .contains(new Neighbour(new ItemKey("CHK", place + 2), place + 1));
            assertThat(viewer.call(() -> neighbours.from(BacklogFilter.ALL, byNumber, id, -1)))
                    .as("before " + place)
                    .contains(new Neighbour(new ItemKey("CHK", place), place - 1));
        }
        WorkItemId last =
                viewer.call(() -> backlog.details(new ItemKey("CHK", 1_201))).id();
        assertThat(viewer.call(() -> neighbours.from(BacklogFilter.ALL, byNumber, last, 1)))
                .isEqualTo(Optional.empty());
        assertThat(viewer.call(() -> neighbours.from(BacklogFilter.ALL, byNumber, null, 1)))
                .contains(new Neighbour(new ItemKey("CHK", 1), 0));
    }

    private void weigh(WorkItemDetails item, String cost, String effort, String score) {
        JdbcClient.create(dataSource)
                .sql("update work_item set cost_of_delay = cast(? as numeric), effort_weeks = cast(? as numeric),"
                        + " score = cast(? as numeric), queue_score = cast(? as numeric) where id = ?")
                .params(cost, effort, score, score, item.id().value())
                .update();
    }

    /** Accepted items numbered from 2, each with a score. */
    private void fill(int count) {
        String numbers = TestDatabase.isPostgres() ? "generate_series(2, %d) as s(x)" : "system_range(2, %d) s(x)";
        JdbcClient.create(dataSource)
                .sql("""
                        insert into work_item (id, version, product_id, product_key, number, kind, status, status_rank,
                            title, title_lower, description, audience, customer_reason, feasibility, acceptance_criteria,
                            reporter_name, votes, created_at, updated_at, imported_labels, effort_weeks, cost_of_delay,
                            score, queue_score)
                        select 1000000 + x, 0, :product, 'CHK', x, 'STABILITY', 'ACCEPTED', 4,
                            'Item ' || x, 'item ' || x, '', '', '', '', '', 'Test', 0,
                            timestamp '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:00', '', 1, x, x, x
                        from """ + " " + numbers.formatted(count + 1))
                .param("product", checkout.value())
                .update();
    }
}
