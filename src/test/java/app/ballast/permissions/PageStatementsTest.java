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
import app.ballast.support.ManyItems;
import app.ballast.support.Queries;
import app.ballast.support.TestDatabase;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    void everyPageAsksAsOftenForManyItemsAsForAHundred() {
        ProductId product = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        ItemKey item = asSystem(() -> backlog.log(NewWorkItem.of(product, Kind.FEATURE, "The item that is open")));
        PersonId person = signIn(Role.values());
        ManyItems.fill(database, product, person, 2, 100);
        Map<String, Long> first = statements(item);
        assertThat(first.keySet()).hasSizeGreaterThan(10);
        Map<String, Long> few = statements(item);
        ManyItems.fill(database, product, person, 102, ManyItems.MANY);
        assertThat(statements(item)).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isBetween(1L, 80L));
    }

    private Map<String, Long> statements(ItemKey item) {
        Map<String, Long> counts = new TreeMap<>();
        for (View view : Views.ALL) {
            if (!view.anonymous()) {
                String path = view.address().substring(1);
                counts.put("/" + path, count(path));
            }
        }
        counts.put("the board", count("backlog?view=board"));
        counts.put("the matrix", count("backlog?view=matrix"));
        counts.put("an item", count("backlog/" + item));
        return counts;
    }

    private long count(String path) {
        return Queries.of(factory, () -> {
            navigate(path);
            MockVaadin.clientRoundtrip(false);
        });
    }
}
