package app.ballast.engagement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.FeatureDraft;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.PointOrigin;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FeatureViewTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ServiceCosts costs;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private FeatureService features;

    @Autowired
    private FeatureAdoption adoption;

    private ProductId checkout = new ProductId(0);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void aProduct() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    @Test
    void withoutFeaturesThePageSaysWhatToDo() {
        signIn(Role.VIEWER);
        navigate("features");
        assertThat(words(_get(EmptyState.class))).contains("No features yet");
        _assertNone(Button.class, spec -> spec.withText("Add a feature"));
        signIn(Role.PRODUCT);
        navigate("product/CHK");
        press("Add a feature");
        _get(FeaturePanel.class);
    }

    @Test
    void aProductManagerAddsChangesAndArchivesAFeature() {
        signIn(Role.PRODUCT);
        navigate("features?product=CHK&panel=new");
        press("Add");
        assertThat(field("Name").getErrorMessage()).contains("1 to 200");
        _setValue(field("Name"), "Quick Pay");
        _setValue(_get(BigDecimalField.class), new BigDecimal("101"));
        press("Add");
        assertThat(_get(BigDecimalField.class).getErrorMessage()).contains("at most 100");
        _setValue(_get(BigDecimalField.class), null);
        _setValue(field("Work item"), "nothing");
        press("Add");
        assertThat(field("Work item").getErrorMessage()).contains("There is no work item");
        _setValue(field("Work item"), "");
        press("Add");

        FeatureRow made = asSystem(features::all).getFirst();
        assertThat(made.key()).isEqualTo("chk-quick-pay");
        navigate("features/chk-quick-pay?panel=change");
        _setValue(field("Name"), "Quicker Pay");
        press("Save");
        assertThat(asSystem(features::all).getFirst().name()).isEqualTo("Quicker Pay");
        navigate("features/chk-quick-pay?panel=change");
        press("Archive");
        assertThat(asSystem(features::all)).isEmpty();
        press("Undo");
        assertThat(asSystem(features::all)).hasSize(1);
    }

    @Test
    void countsAreEnteredOnThePage() {
        asSystem(() -> features.define(checkout, null, FeatureDraft.named("Quick Pay")));
        signIn(Role.PRODUCT);
        navigate("features/chk-quick-pay");
        _setValue(_get(NumberField.class, spec -> spec.withLabel("People who used it")), 41.0);
        _setValue(_get(NumberField.class, spec -> spec.withLabel("People who could")), 40.0);
        press("Enter");
        assertThat(_get(NumberField.class, spec -> spec.withLabel("People who used it"))
                        .getErrorMessage())
                .contains("more than the 40 who could have");
        _setValue(_get(NumberField.class, spec -> spec.withLabel("People who could")), 100.0);
        press("Enter");
        assertThat(words(_get(AdoptionPanel.class))).contains("41.0%").contains("41 of 100 people");
    }

    @Test
    void theFeatureTellsWhatWasPromisedWhoUsesItAndWhatItCosts() {
        feature();
        signIn(Role.VIEWER);
        navigate("features/chk-quick-pay");
        assertThat(words(_get(FeatureView.class)))
                .contains("50\u00a0% by")
                .contains("Pay in one step")
                .contains("1.9%")
                .contains("Shop")
                .contains("1,200");
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("data"))
                .contains("target 50")
                .contains("Shipped");
        _assertNone(AdoptionForm.class);
    }

    @Test
    void whatMayBeRetiredIsASuggestionWithBothFigures() {
        feature();
        signIn(Role.VIEWER);
        navigate("features");
        assertThat(words(_get(FeatureTable.class))).contains("3.1\u00a0% → 1.9\u00a0%");
        Figure suggestion = _find(Figure.class).stream()
                .filter(figure -> words(figure).startsWith("To retire?"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(suggestion, new ClickEvent<>(suggestion));
        assertThat(words(_get(ExplainPanel.class)))
                .contains("under 5 %")
                .contains("19")
                .contains("31")
                .contains("1,200")
                .contains("suggestion");
    }

    @Test
    void everyFigureOpensToFormulaInputsSourceAndAge() {
        feature();
        asSystem(() -> features.define(checkout, null, FeatureDraft.named("Unused")));
        signIn(Role.VIEWER);
        for (String page : List.of("features", "product/CHK", "features/chk-quick-pay", "features/chk-unused")) {
            navigate(page);
            List<Component> figures = new ArrayList<>(_find(StatTile.class));
            figures.addAll(_find(Figure.class));
            assertThat(figures).as(page).hasSizeGreaterThan(3);
            for (Component figure : figures) {
                ComponentUtil.fireEvent(figure, new ClickEvent<>(figure));
                MockVaadin.clientRoundtrip(false);
                assertThat(words(_get(ExplainPanel.class)))
                        .as(page + ": " + words(figure))
                        .contains("Formula")
                        .doesNotContain("feature.")
                        .doesNotContain("product.")
                        .doesNotContain("balance.")
                        .doesNotContain("!{");
            }
        }
    }

    private void feature() {
        asSystem(() -> {
            services.add("Shop", Map.of(checkout, true));
            costs.set("shop", new ServiceCost(today.minusDays(400), null, null, new BigDecimal("1200")), null);
            ItemKey item = backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Pay in one step"));
            FeatureRow feature = features.define(
                    checkout,
                    null,
                    new FeatureDraft(
                            "Quick Pay",
                            "paid with it",
                            item,
                            Set.of("shop"),
                            new BigDecimal("50"),
                            today.plusDays(30),
                            today.minusDays(200)));
            return adoption.record(
                    feature.key(),
                    List.of(new Adoption(today.minusDays(91), 31, 1_000), new Adoption(today, 19, 1_000)),
                    PointOrigin.IMPORT);
        });
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
        MockVaadin.clientRoundtrip(false);
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
