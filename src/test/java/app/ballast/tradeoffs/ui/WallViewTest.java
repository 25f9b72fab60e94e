package app.ballast.tradeoffs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WallViewTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private TeamService teams;

    @Autowired
    private CapacityService capacity;

    @Test
    void anEmptyWorkspaceSaysWhoCanHelp() {
        signIn(Role.VIEWER);
        navigate("wall");
        _get(EmptyState.class);
    }

    @Test
    void bothSidesOfAProductFillTheScreenWithoutNavigation() {
        asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        asSystem(() -> products.add(NewProduct.open("SRC", "Search")));
        signIn(Role.VIEWER);
        navigate("wall?product=SRC");
        assertThat(_get(H1.class).getText()).isEqualTo("Search");
        assertThat(_find(StatTile.class)).hasSize(8);
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("zoomable"))
                .isNull();
        _assertNone(PageHeader.class);
        turn();
        assertThat(_get(H1.class).getText()).as("one product stays").isEqualTo("Search");
        assertThat(navigate("wall?product=NONE")).isEqualTo(404);
    }

    @Test
    void productsTakeTurnsByThemselvesAndThoseOfATeamAmongThemselves() {
        asSystem(() -> products.add(NewProduct.open("ALP", "Alpha")));
        ProductId checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        ProductId search = asSystem(() -> products.add(NewProduct.open("SRC", "Search")));
        TeamId team = asSystem(() -> teams.add("Payments", Set.of()));
        asSystem(() -> {
            capacity.change(team, CapacityChange.worksOn(Set.of(checkout, search)));
            return true;
        });
        signIn(Role.VIEWER);
        navigate("wall");
        assertThat(_get(H1.class).getText()).isEqualTo("Alpha");
        assertThat(_get(WallView.class).getElement().getTextRecursively()).contains("1 of 3");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        turn();
        assertThat(_get(H1.class).getText()).isEqualTo("Checkout");
        navigate("wall?team=" + team.value());
        assertThat(_get(H1.class).getText()).isEqualTo("Checkout");
        turn();
        assertThat(_get(H1.class).getText()).isEqualTo("Search");
        turn();
        assertThat(_get(H1.class).getText()).isEqualTo("Checkout");
    }

    @Test
    void leavingLeadsToBalanceAndEndsTheTurns() {
        asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        signIn(Role.VIEWER);
        navigate("wall?product=CHK&days=28");
        _click(_get(Button.class, spec -> spec.withText("Leave (Esc)")));
        MockVaadin.clientRoundtrip(false);
        _get(BalanceView.class);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("product=CHK", "days=28");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    private static void turn() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        MockVaadin.clientRoundtrip(false);
    }
}
