package app.ballast.engagement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.engagement.DayRevenue;
import app.ballast.engagement.NewAnswer;
import app.ballast.engagement.RetentionRecords;
import app.ballast.engagement.RevenueService;
import app.ballast.engagement.SurveyService;
import app.ballast.engagement.measures.Survey;
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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.NumberField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    @Autowired
    private SurveyService surveys;

    @Autowired
    private RevenueService revenue;

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
                .hasSize(5)
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
    void aDayThatWasNotAsUsualIsMarkedAndADayOfAChartOpensToItsFigure() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        users(7, 15_300);
        asSystem(() -> revenue.record(
                checkout,
                first.datesUntil(LocalDate.of(2026, 4, 1))
                        .map(day -> new DayRevenue(
                                day, BigDecimal.valueOf(day.equals(LocalDate.of(2026, 3, 10)) ? 900 : 100)))
                        .toList(),
                PointOrigin.API));
        signIn(Role.VIEWER);
        navigate("product/CHK" + MARCH);
        TwoSidesChart chart = _get(_get(RevenuePanel.class), TwoSidesChart.class);
        assertThat(chart.getElement().getProperty("data")).containsOnlyOnce("robust deviations");
        ComponentUtil.fireEvent(chart, new TwoSidesChart.DayClickEvent(chart, true, "2026-03-10"));
        assertThat(words(_get(ExplainPanel.class)))
                .contains("Figure of one day, Revenue, Checkout", "Mar 10, 2026", "900", "8 weeks before")
                .contains("Not as usual: more than 3.5 robust deviations");
        ComponentUtil.fireEvent(chart, new TwoSidesChart.DayClickEvent(chart, true, "2026-03-11"));
        assertThat(words(_get(ExplainPanel.class))).contains("Mar 11, 2026").doesNotContain("Not as usual");
        TwoSidesChart users = _get(_get(UsersPanel.class), TwoSidesChart.class);
        ComponentUtil.fireEvent(users, new TwoSidesChart.DayClickEvent(users, true, "2026-03-12"));
        assertThat(words(_get(ExplainPanel.class))).contains("Mar 12, 2026not known");
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
        answers();
        asSystem(() -> revenue.record(
                checkout,
                List.of(
                        new DayRevenue(LocalDate.of(2026, 3, 30), BigDecimal.TEN),
                        new DayRevenue(LocalDate.of(2026, 2, 27), BigDecimal.ONE)),
                PointOrigin.API));
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
    void surveysSayHowManyAnsweredAndWhenThoseAreTooFew() {
        answers();
        signIn(Role.VIEWER);
        navigate("product/CHK" + MARCH);
        assertThat(words(_get(SurveysPanel.class)))
                .contains("Net promoter score50")
                .contains("n = 40")
                .contains("75.0\u00a0% promoters")
                .contains("Too few answers: 2 of the 30");
        _assertNone(AnswerForm.class);
    }

    @Test
    void answersAreEnteredByHandAndTakenBack() {
        signIn(Role.PRODUCT);
        navigate("product/CHK");
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Score")), 11.0);
        _click(_find(_get(AnswerForm.class), Button.class).getFirst());
        assertThat(_get(NumberField.class, spec -> spec.withLabel("Score")).getErrorMessage())
                .contains("from 0 to 10");
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Score")), 9.0);
        _click(_find(_get(AnswerForm.class), Button.class).getFirst());
        MockVaadin.clientRoundtrip(false);
        assertThat(words(_get(SurveysPanel.class))).contains("Too few answers: 1 of the 30");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        MockVaadin.clientRoundtrip(false);
        assertThat(words(_get(SurveysPanel.class))).contains("No answers in this period");
    }

    @Test
    void revenueIsEnteredByHandAndItsMissingDaysAreSaid() {
        signIn(Role.PRODUCT);
        navigate("product/CHK?days=7");
        _setValue(_get(BigDecimalField.class), new BigDecimal("1234"));
        _click(_find(_get(RevenueForm.class), Button.class).getFirst());
        MockVaadin.clientRoundtrip(false);
        assertThat(words(_get(RevenuePanel.class)))
                .contains("1,234")
                .contains("5 of 6 days missing")
                .contains("Nobody said what came in on any day of the period before");
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

    private void answers() {
        List<NewAnswer> answers = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 3, 5);
        answers.addAll(Collections.nCopies(30, NewAnswer.of(Survey.NPS, day, 10, null)));
        answers.addAll(Collections.nCopies(10, NewAnswer.of(Survey.NPS, day, 2, null)));
        answers.addAll(Collections.nCopies(2, NewAnswer.of(Survey.CSAT, day, 5, null)));
        asSystem(() -> surveys.take(checkout, answers, PointOrigin.API));
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
