package app.ballast.portfolio.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.IsoWeek;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.TeamCapacity;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CapacityViewTest extends UiTest {

    @Autowired
    private CapacityService capacity;

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private TeamService teams;

    @Autowired
    private Clock clock;

    private ProductId checkout = new ProductId(0);
    private TeamId payments = new TeamId(0);
    private IsoWeek week = IsoWeek.of(LocalDate.of(2026, 11, 23));

    @BeforeEach
    void twoTeams() {
        week = IsoWeek.of(LocalDate.now(clock));
        checkout = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        payments = asSystem(() -> teams.add("Payments", Set.of()));
        asSystem(() -> teams.add("Search", Set.of()));
        change(new CapacityChange(new BigDecimal("4.5"), Map.of(week.plus(2), BigDecimal.ONE), Set.of(checkout)));
    }

    @Test
    void everybodyReadsWhatATeamCanDoByWeek() {
        signIn(Role.VIEWER);
        navigate("capacity");
        assertThat(GridKt._getFormattedRow(grid(), 0)).startsWith("PaymentsCheckout", "4.5", "4.5", "4.5", "1", "4.5");
        assertThat(grid().getColumns().get(1).getFooterText()).isEqualTo("4.5");
        assertThat(GridKt._getFormattedRow(grid(), 1).toString()).contains("Works on no product");
        navigate("capacity/" + payments.value());
        assertThat(_get(CheckboxGroup.class).isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));
    }

    @Test
    void aCellIsTypedIntoAndUndone() {
        signIn(Role.PROGRAM);
        navigate("capacity");
        type(1, "2,5");
        assertThat(stored().in(week)).isEqualByComparingTo("2.5");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(stored().differsIn(week)).isFalse();
    }

    @Test
    void aUsualWeekIsTypedIntoAndUndone() {
        signIn(Role.PROGRAM);
        navigate("capacity");
        type(0, "6");
        assertThat(stored().usual()).isEqualByComparingTo("6");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(stored().usual()).isEqualByComparingTo("4.5");
    }

    @Test
    void anEmptiedWeekIsAsUsualAgain() {
        signIn(Role.ADMIN);
        navigate("capacity");
        type(3, " ");
        assertThat(stored().differsIn(week.plus(2))).isFalse();
    }

    @Test
    void whatIsNoCapacityIsSaidAndNotStored() {
        signIn(Role.PROGRAM);
        navigate("capacity");
        type(1, "250");
        assertSaid("250 is no capacity of a week. Allowed are 0 to 200 person-weeks, with at most two decimals.");
        type(1, "a lot");
        assertSaid("“a lot” is no number of person-weeks. Write 4 or 4.5.");
        type(0, "");
        assertSaid("“” is no number of person-weeks. Write 4 or 4.5.");
        assertThat(stored().differsIn(week)).isFalse();
    }

    @Test
    void theAddressHoldsTheWeeksAndTheProduct() {
        signIn(Role.VIEWER);
        navigate("capacity?product=CHK&from=2027-W01");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_get(Select.class).getValue()).asString().contains("Checkout");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter("13 weeks later"::equals).isPresent())));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("capacity");
        assertThat(navigate("capacity?from=2027-W53")).isNotEqualTo(200);
        assertThat(navigate("capacity?product=NONE")).isEqualTo(404);
        assertThat(navigate("capacity/987654321")).isEqualTo(404);
    }

    @Test
    void aKeeperChoosesTheProductsOfATeam() {
        signIn(Role.PROGRAM);
        navigate("capacity/" + payments.value());
        CheckboxGroup<?> works = _get(CheckboxGroup.class, spec -> spec.withLabel("Works on"));
        works.clear();
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(stored().products()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(stored().products()).containsExactly(checkout);
    }

    @Test
    void aReleaseSaysWhatItsTeamsCanDoUntilThen() {
        asSystem(() -> releases.add(checkout, "1.0", week.plus(3).monday().minusDays(1)));
        signIn(Role.VIEWER);
        navigate("capacity");
        assertThat(_get(ListItem.class).getElement().getTextRecursively())
                .contains("Checkout · 1.0", "nothing planned for it", "its teams can do");
    }

    @Test
    void withoutTeamsItSaysWhatToDoFirst() {
        asSystem(() -> {
            teams.all().forEach(team -> teams.archive(team.id()));
            return true;
        });
        signIn(Role.PROGRAM);
        navigate("capacity");
        assertThat(grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No teams to plan with");
    }

    private static void assertSaid(String text) {
        _get(Span.class, spec -> spec.withText(text));
    }

    /** As the browser tells it. */
    private void type(int column, String text) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.put("event.detail.team", String.valueOf(payments.value()));
        event.put("event.detail.column", String.valueOf(column));
        event.put("event.detail.text", text);
        BasicUtilsKt._fireDomEvent(grid(), "capacity-edit", event);
    }

    private void change(CapacityChange change) {
        asSystem(() -> {
            capacity.change(payments, change);
            return true;
        });
    }

    private TeamCapacity stored() {
        return asSystem(() -> capacity.teams(week, 13)).stream()
                .filter(team -> team.team().equals(payments))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Grid<TeamCapacity> grid() {
        return _get(Grid.class);
    }
}
