package app.ballast.reliability.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.scoring.Input;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.StatTile;
import app.ballast.people.Role;
import app.ballast.people.TeamService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.portfolio.Visibility;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Interest paid by product and debt ratio by service, on the Reliability pages. */
class DebtPanelTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ServiceCosts costs;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private TriageService triage;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private TeamService teams;

    private ProductId checkout = new ProductId(0);

    @BeforeEach
    void aProductWithAService() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        asSystem(() -> services.add("Shop", Map.of(checkout, true)));
    }

    @Test
    void withoutDataThePanelSaysWhatIsMissingAndItsFiguresSayWhatToDo() {
        signIn(Role.VIEWER);
        navigate("reliability");
        assertThat(words(_get(DebtPanel.class)))
                .contains("no open tech debt")
                .contains("not known")
                .contains("its costs are not entered");
        open("no open tech debt");
        assertThat(opened()).contains("Log one, and it is worked out once it is scored");
        open("not known");
        assertThat(opened()).contains("Say what building it has cost");
        navigate("reliability/shop");
        assertThat(words(ratioTile())).contains("Say what building it has cost");
    }

    @Test
    void anItemThatIsNotScoredSaysSo() {
        WorkItemId item = debt();
        signIn(Role.VIEWER);
        navigate("reliability");
        open("1 item, its interest not known");
        assertThat(opened()).contains("Score the items in the backlog");
        assertThat(item.value()).isPositive();
    }

    @Test
    void interestOpensToItsItemsWithSourceAndAge() {
        WorkItemId item = debt();
        score(item, Input.HOURS_LOST, "12");
        score(item, Input.HOURLY_COST, "75");
        score(item, Input.CONFIDENCE, "100");
        signIn(Role.VIEWER);
        navigate("reliability?product=CHK");
        assertThat(words(_get(DebtPanel.class))).contains("900 a week").contains("12 h a week · 1 item");
        open("900 a week");
        assertThat(opened())
                .contains("Interest paid, Checkout")
                .contains("Σ over open tech debt")
                .contains("CHK-1 Legacy schema")
                .contains("its score")
                .contains("just now");
    }

    @Test
    void theRatioOpensToBothCostsWhoSaidThemAndWhatItWasBefore() {
        LocalDate today = LocalDate.now();
        cost(debt(today.minusDays(90), "20000", "400000"));
        cost(debt(today.minusDays(1), "131000", "680000"));
        signIn(Role.VIEWER);
        navigate("reliability");
        assertThat(words(_get(DebtPanel.class))).contains("19.3\u00a0%").contains("C, up to 20");
        open("19.3\u00a0%");
        assertThat(opened())
                .contains("remediation cost ÷ development cost")
                .contains("131,000")
                .contains("680,000")
                .contains("entered by")
                .contains("5.0\u00a0%")
                .contains("SQALE");
        navigate("reliability/shop");
        assertThat(words(ratioTile())).contains("19.3\u00a0%").contains("C, up to 20");
    }

    @Test
    void aRestrictedProductIsNotThereForOthers() {
        ProductId secret = asSystem(() -> products.add(
                new NewProduct("SEC", "Secret", Visibility.RESTRICTED, Set.of(teams.add("Insiders", Set.of())))));
        asSystem(() -> services.add("Vault", Map.of(secret, true)));
        signIn(Role.VIEWER);
        navigate("reliability");
        assertThat(words(_get(DebtPanel.class))).doesNotContain("Secret").doesNotContain("Vault");
    }

    private void cost(ServiceCost cost) {
        asSystem(() -> {
            costs.set("shop", cost, null);
            return cost;
        });
    }

    private static ServiceCost debt(LocalDate from, String remediation, String development) {
        return ServiceCost.unknown(from).withDebt(new BigDecimal(remediation), new BigDecimal(development));
    }

    private WorkItemId debt() {
        return asSystem(() -> {
            WorkItemId id = backlog.id(backlog.log(NewWorkItem.of(checkout, Kind.TECH_DEBT, "Legacy schema")));
            triage.accept(id);
            return id;
        });
    }

    private void score(WorkItemId item, Input input, String value) {
        signIn(Role.TECHNOLOGY);
        scoring.enter(item, input, new BigDecimal(value));
    }

    private static StatTile ratioTile() {
        return _find(StatTile.class).stream()
                .filter(tile -> words(tile).startsWith("Debt ratio"))
                .findFirst()
                .orElseThrow();
    }

    private static void open(String text) {
        _click(_find(Figure.class).stream()
                .filter(figure -> words(figure).contains(text))
                .findFirst()
                .orElseThrow());
    }

    private static String opened() {
        return words(_get(ExplainPanel.class));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
