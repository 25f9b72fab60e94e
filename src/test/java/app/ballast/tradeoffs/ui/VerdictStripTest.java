package app.ballast.tradeoffs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.importing.Importer;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloService;
import app.ballast.support.ImportFiles;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VerdictStripTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private SloService slos;

    @Autowired
    private List<Importer> importers;

    @Test
    void withoutDataTheStripSaysSoAndWhatWouldHelp() {
        checkout();
        signIn(Role.VIEWER);
        navigate("");
        assertThat(words(_get(VerdictStrip.class)))
                .contains("Not enough data to say")
                .contains("No objective counts for this product")
                .contains("No product target counts");
        _click(_get(Button.class, spec -> spec.withText("How is this worked out?")));
        assertThat(words(_get(ExplainPanel.class)))
                .contains("An answer at all: a first product target that counts.")
                .contains("No counting objective is known for at least 25 % of its window.");
    }

    @Test
    void theStripNamesRuleObjectiveValueAndPricesAndOpensToEveryRule() {
        overspent();
        signIn(Role.VIEWER);
        navigate("");
        assertThat(words(_get(VerdictStrip.class)))
                .contains("Stability first, until the error budget recovers")
                .contains("Shop: Availability has −11\u00a0% of its error budget left (48 min of 43 min spent)")
                .contains("“Freeze features”, as nobody has signed a policy yet")
                .contains("Waiting a week costs about");
        _click(_get(Button.class, spec -> spec.withText("How is this worked out?")));
        assertThat(words(_get(ExplainPanel.class)))
                .contains("Stability firstdecides")
                .contains("✔ The policy’s level is only stability or freeze.")
                .contains("Not enough datawould match too")
                .contains("Feature firstdoes not match")
                .contains("status checks")
                .contains("Σ cost of delay of the open items, accepted and not done · ")
                .doesNotContain("verdict.input")
                .doesNotContain("!en:");
    }

    @Test
    void onlyTheTwoSidesAreAskedToProposeADecision() {
        checkout();
        signIn(Role.VIEWER);
        navigate("");
        _assertNone(Anchor.class, spec -> spec.withText("Propose a decision"));
        signIn(Role.PRODUCT);
        navigate("");
        assertThat(_get(Anchor.class, spec -> spec.withText("Propose a decision"))
                        .getHref())
                .isEqualTo("decisions/new?product=CHK");
    }

    @Test
    void allProductsAreATableOfVerdicts() {
        overspent();
        asSystem(() -> products.add(NewProduct.open("APP", "Mobile App")));
        signIn(Role.VIEWER);
        navigate("?product=all");
        assertThat(words(_get(VerdictTable.class)))
                .contains("Checkout")
                .contains("Stability first")
                .contains("−11\u00a0%, Shop: Availability")
                .contains("Mobile App")
                .contains("Not enough data");
        _assertNone(VerdictStrip.class);
    }

    @Test
    void theCourseOfTheVerdictIsToldInWords() {
        overspent();
        signIn(Role.VIEWER);
        navigate("?product=CHK&days=30");
        assertThat(words(_get(VerdictCourse.class)))
                .contains("What the verdict was")
                .contains("Not enough data: ")
                .contains("Stability first, 11 days");
    }

    private ProductId checkout() {
        return asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    /** Down for 48 min ten days ago, of the 43 min 12 s that 99.9 % over 30 days allow. */
    private void overspent() {
        ProductId checkout = checkout();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant down = now.minus(Duration.ofDays(10));
        String checks = "checked_at,service,status\n%s,Shop,up\n%s,Shop,down\n%s,Shop,up\n%s,Shop,up\n"
                .formatted(now.minus(Duration.ofDays(100)), down, down.plus(Duration.ofMinutes(48)), now);
        Importer importer = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        asSystem(() -> ImportFiles.store(importer, "CHK", checks));
        asSystem(() -> {
            services.all().forEach(row -> services.change(row.id(), row.version(), row.name(), Map.of(checkout, true)));
            return slos.define(portfolio.service("shop").id(), SloDraft.byTime("Availability", "99.9"));
        });
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
