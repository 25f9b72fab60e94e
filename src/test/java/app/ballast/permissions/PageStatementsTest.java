package app.ballast.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.permissions.Views.View;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.TestDatabase;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What any page asks of the database does not grow with the number of items. */
class PageStatementsTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private DataSource database;

    @AfterEach
    void leaveNoHeap() {
        TestDatabase.empty(database);
    }

    @Test
    void everyPageAsksAsOftenForAHundredThousandItemsAsForAHundred() {
        ProductId product = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        ItemKey item = asSystem(() -> backlog.log(NewWorkItem.of(product, Kind.FEATURE, "The item that is open")));
        PersonId person = signIn(Role.values());
        fill(product, person, 2, 100);
        Map<String, Long> first = statements(item);
        assertThat(first.keySet()).hasSizeGreaterThan(10);
        Map<String, Long> few = statements(item);
        fill(product, person, 102, 100_000);
        assertThat(statements(item)).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isBetween(1L, 80L));
    }

    private Map<String, Long> statements(ItemKey item) {
        Map<String, Long> counts = new TreeMap<>();
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        for (View view : Views.ALL) {
            if (!view.anonymous()) {
                String path = view.address().substring(1);
                counts.put("/" + path, count(statistics, path));
            }
        }
        counts.put("the board", count(statistics, "backlog?view=board"));
        counts.put("the matrix", count(statistics, "backlog?view=matrix"));
        counts.put("an item", count(statistics, "backlog/" + item));
        return counts;
    }

    private long count(Statistics statistics, String path) {
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        navigate(path);
        MockVaadin.clientRoundtrip(false);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    /** Items numbered from {@code first}, of every kind and status. */
    private void fill(ProductId product, PersonId person, int first, int count) {
        JdbcClient.create(database)
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
                        from system_range(0, :last) s(x)""")
                .param("first", first)
                .param("product", product.value())
                .param("person", person.value())
                .param("last", count - 1)
                .update();
    }
}
