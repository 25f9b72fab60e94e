package app.ballast.support;

import app.ballast.people.PeopleService;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.Visibility;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of services begin with: an empty database, an open product CHK, and people of each role. */
@DatabaseTest
public abstract class ProductTest {

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private PeopleService people;

    @Autowired
    private TeamService teams;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate database;

    @SuppressWarnings("NullAway.Init")
    protected ProductId checkout;

    @SuppressWarnings("NullAway.Init")
    protected ActingAs product;

    @SuppressWarnings("NullAway.Init")
    protected ActingAs technology;

    @SuppressWarnings("NullAway.Init")
    protected ActingAs viewer;

    @BeforeEach
    void layTheGround() {
        TestDatabase.empty(dataSource);
        checkout = SystemActor.call("Test", () -> settings.add(NewProduct.open("CHK", "Checkout")));
        product = ActingAs.somebody(people, "P. Manager", Role.PRODUCT);
        technology = ActingAs.somebody(people, "T. Manager", Role.TECHNOLOGY);
        viewer = ActingAs.somebody(people, "A. Viewer", Role.VIEWER);
    }

    /** Adds somebody else. */
    protected ActingAs somebody(String name, Role... roles) {
        return ActingAs.somebody(people, name, roles);
    }

    /** A product with the key SEC that only this person sees. */
    protected ProductId secretOf(ActingAs insider) {
        return SystemActor.call("Test", () -> {
            var team = teams.add("Insiders", Set.of(insider.id()));
            return settings.add(new NewProduct("SEC", "Secret", Visibility.RESTRICTED, Set.of(team)));
        });
    }

    /** The rows of a query as text, in its order: to see that nothing has changed. */
    protected List<String> rows(String sql) {
        return database.queryForList(sql).stream().map(Object::toString).toList();
    }

    protected long count(String table) {
        Long count = database.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
