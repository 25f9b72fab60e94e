package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.SystemActor;
import app.ballast.support.DatabaseTest;
import app.ballast.support.Queries;
import app.ballast.support.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A page asks often which products there are: it is read once, and again after each change. */
@DatabaseTest
class ProductsInARequestTest {

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private DataSource dataSource;

    @BeforeEach
    void enter() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        TestDatabase.empty(dataSource);
    }

    private List<String> keys() {
        return SystemActor.call("Test", portfolio::products).stream()
                .map(ProductRef::key)
                .toList();
    }

    @Test
    void productsAreReadOnceInARequest() {
        long once = Queries.of(factory, this::keys);
        long thrice = Queries.of(factory, () -> {
            keys();
            keys();
            keys();
        });
        assertThat(thrice).isEqualTo(once).isPositive();
    }

    @Test
    void aProductThatWasAddedInTheSameRequestIsThere() {
        assertThat(keys()).doesNotContain("MEMO");
        SystemActor.run("Test", () -> settings.add(NewProduct.open("MEMO", "Memo")));
        assertThat(keys()).contains("MEMO");
    }

    @Test
    void aProductThatWasArchivedInTheSameRequestIsGone() {
        ProductId id = SystemActor.call("Test", () -> settings.add(NewProduct.open("MEMO", "Memo")));
        assertThat(keys()).contains("MEMO");
        SystemActor.run("Test", () -> settings.archive(id));
        assertThat(keys()).doesNotContain("MEMO");
    }
}
