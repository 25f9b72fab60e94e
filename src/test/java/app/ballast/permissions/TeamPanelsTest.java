package app.ballast.permissions;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.SectionPanel;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.portfolio.Visibility;
import app.ballast.portfolio.ui.TeamPicker;
import app.ballast.support.Queries;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team chosen on Reliability or Product covers the products that it works on, as far as the reader sees them. */
class TeamPanelsTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private TeamService teams;

    @Autowired
    private CapacityService capacity;

    @Autowired
    private EntityManagerFactory factory;

    private TeamId payments = new TeamId(0);
    private TeamId insiders = new TeamId(0);

    @BeforeEach
    void twoTeams() {
        asSystem(() -> {
            ProductId alpha = products.add(NewProduct.open("ALP", "Alpha"));
            ProductId checkout = products.add(NewProduct.open("CHK", "Checkout"));
            ProductId search = products.add(NewProduct.open("SRC", "Search"));
            services.add("Alpha API", Map.of(alpha, true));
            services.add("Checkout API", Map.of(checkout, true));
            services.add("Search API", Map.of(search, true));
            payments = teams.add("Payments", Set.of());
            insiders = teams.add("Insiders", Set.of());
            ProductId secret =
                    products.add(new NewProduct("SEC", "Secret walk", Visibility.RESTRICTED, Set.of(insiders)));
            services.add("Secret API", Map.of(secret, true));
            capacity.change(payments, CapacityChange.worksOn(Set.of(checkout, search, secret)));
            capacity.change(insiders, CapacityChange.worksOn(Set.of(secret)));
            return true;
        });
        signIn(Role.VIEWER);
    }

    @Test
    void reliabilityCoversTheServicesOfTheTeamsProducts() {
        navigate("reliability?team=" + payments.value());
        assertThat(page()).get().satisfies(view -> assertThat(view.getElement().getTextRecursively())
                .contains("Checkout, last 90 days", "Search, last 90 days", "Checkout API", "Search API")
                .doesNotContain("Alpha API")
                .doesNotContain("Secret"));
        navigate("reliability");
        assertThat(page()).get().satisfies(view -> assertThat(view.getElement().getTextRecursively())
                .contains("Alpha API"));
    }

    @Test
    void productShowsEachOfThemAndLeadsToTheWholeOne() {
        navigate("product?team=" + payments.value());
        assertThat(page()).get().satisfies(view -> assertThat(view.getElement().getTextRecursively())
                .contains("Payments", "Checkout", "Search", "Weekly active users", "The whole product")
                .doesNotContain("Alpha")
                .doesNotContain("Secret"));
    }

    @Test
    void aTeamOfHiddenProductsIsNotThere() {
        for (String path : Set.of("reliability", "product")) {
            navigate(path + "?team=" + insiders.value());
            assertThat(_get(TeamPicker.class).getValue()).as(path).isNull();
            assertThat(_get(TeamPicker.class).getListDataView().getItems())
                    .as(path)
                    .extracting("name")
                    .containsExactly("Payments");
            assertThat(page()).get().satisfies(view -> assertThat(
                            view.getElement().getTextRecursively())
                    .doesNotContain("Secret"));
        }
    }

    @Test
    void aTeamOfTenProductsAsksAsOftenAsOneOfTwo() {
        long reliability = statements("reliability");
        long product = statements("product");
        asSystem(() -> {
            Set<ProductId> all = new HashSet<>();
            for (int i = 0; i < 10; i++) {
                ProductId more = products.add(NewProduct.open("P" + (char) ('A' + i), "Product " + i));
                services.add("Service " + i, Map.of(more, true));
                all.add(more);
            }
            capacity.change(payments, CapacityChange.worksOn(all));
            return true;
        });
        // The window that was open meanwhile counts its badges anew, which is no statement of the page that is
        // measured.
        signIn(Role.VIEWER);
        assertThat(statements("reliability")).isEqualTo(reliability);
        assertThat(statements("product")).isEqualTo(product);
        assertThat(_find(SectionPanel.class)).hasSize(10);
    }

    private long statements(String path) {
        return Queries.of(factory, () -> {
            navigate(path + "?team=" + payments.value());
            MockVaadin.clientRoundtrip(false);
        });
    }
}
