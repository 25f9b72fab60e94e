package app.ballast.engagement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.engagement.RetentionRecords;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionTriangle;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProductViewTest extends UiTest {

    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private RetentionRecords retention;

    private ProductId checkout = new ProductId(0);

    @BeforeEach
    void aProduct() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    @Test
    void aProductThatNobodyCountedSaysWhatToDo() {
        signIn(Role.VIEWER);
        navigate("product");
        assertThat(_find(EmptyState.class))
                .extracting(ProductViewTest::words)
                .anySatisfy(text -> assertThat(text).contains("No active users counted yet"))
                .anySatisfy(text -> assertThat(text).contains("No cohort began in this period"));
    }

    @Test
    void everyWindowStandsByItselfAndOneThatWasNotCountedSaysSo() {
        users(7, 15_300);
        users(30, 40_000);
        signIn(Role.VIEWER);
        navigate("product/CHK" + MARCH);
        assertThat(_find(StatTile.class))
                .extracting(ProductViewTest::words)
                .anySatisfy(
                        text -> assertThat(text).contains("Weekly active users").contains("15.3k"))
                .anySatisfy(text ->
                        assertThat(text).contains("Monthly active users").contains("40.0k"))
                .anySatisfy(text -> assertThat(text)
                        .contains("Active users, 28 days")
                        .contains("No active users over 28 days counted"));
        assertThat(words(_get(ProductView.class))).contains("never summed and never compared across windows");
    }

    @Test
    void theChartShowsOneWindowAndTheAddressSaysWhich() {
        users(7, 15_300);
        users(30, 40_000);
        signIn(Role.VIEWER);
        navigate("product/CHK" + MARCH);
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("data")).contains("7 days");
        _setValue(windowOfTheChart(), 30);
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("data"))
                .contains("30 days")
                .doesNotContain("7 days");
    }

    @Test
    void theTriangleMarksWeeksThatAreNotOver() {
        cohorts();
        signIn(Role.VIEWER);
        navigate("product/CHK" + MARCH);
        assertThat(words(_get(RetentionPanel.class)))
                .contains("40.0\u00a0%")
                .contains("3.3\u00a0%\u00a0*")
                .contains("not over");
    }

    @Test
    void everyFigureOpensToFormulaInputsSourceAndAge() {
        users(1, 3_000);
        users(7, 15_300);
        users(30, 40_000);
        cohorts();
        signIn(Role.VIEWER);
        navigate("product/CHK" + MARCH);
        List<Component> figures = new ArrayList<>(_find(StatTile.class));
        figures.addAll(_find(Figure.class));
        assertThat(figures).hasSizeGreaterThan(10);
        for (Component figure : figures) {
            ComponentUtil.fireEvent(figure, new ClickEvent<>(figure));
            MockVaadin.clientRoundtrip(false);
            assertThat(words(_get(ExplainPanel.class)))
                    .as(words(figure))
                    .contains("Formula")
                    .doesNotContain("product.")
                    .doesNotContain("balance.")
                    .doesNotContain("!{");
        }
    }

    @Test
    void aProductThatIsNotThereAnswersSo() {
        signIn(Role.VIEWER);
        assertThat(navigate("product/NONE")).isEqualTo(404);
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> windowOfTheChart() {
        return _get(
                Select.class,
                spec -> spec.withPredicate(select -> select.getAriaLabel()
                        .filter("Window of the chart"::equals)
                        .isPresent()));
    }

    private void users(int window, int people) {
        asSystem(() -> metrics.record(
                metrics.define(new NewSeries(
                                checkout,
                                null,
                                "active-users-" + window + "d",
                                "Active users",
                                Unit.PEOPLE,
                                Better.UP,
                                Side.PRODUCT,
                                window,
                                "Test"))
                        .id(),
                List.of(NewPoint.of(LocalDate.of(2026, 3, 30), people), NewPoint.of(LocalDate.of(2026, 2, 27), people)),
                PointOrigin.IMPORT));
    }

    private void cohorts() {
        asSystem(() -> retention.record(
                checkout,
                new RetentionTriangle(
                        LocalDate.of(2026, 3, 17),
                        List.of(
                                new Cohort(LocalDate.of(2026, 3, 1), Arrays.asList(100L, 40L, 5L)),
                                new Cohort(LocalDate.of(2026, 3, 8), Arrays.asList(300L, 10L, null)))),
                PointOrigin.IMPORT));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
