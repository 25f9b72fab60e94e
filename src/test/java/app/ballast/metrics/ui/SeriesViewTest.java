package app.ballast.metrics.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.metrics.Better;
import app.ballast.metrics.Combine;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointService;
import app.ballast.metrics.SentPoint;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.SeriesRow;
import app.ballast.metrics.SeriesService;
import app.ballast.metrics.SeriesTargetService;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.people.ui.RecordGrid;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SeriesViewTest extends UiTest {

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private SeriesService series;

    @Autowired
    private PointService points;

    @Autowired
    private SeriesTargetService targets;

    @Autowired
    private Clock clock;

    private ProductId checkout = new ProductId(0);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aProduct() {
        checkout = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void withoutSeriesThePageSaysWhatToDo() {
        signIn(Role.TECHNOLOGY);
        navigate("series");
        assertThat(text()).contains("No series yet").contains("Define one");
        navigate("series?q=nothing");
        assertThat(text()).contains("No series like that");
    }

    @Test
    void aSeriesIsDefinedByHandAndOpened() {
        signIn(Role.TECHNOLOGY);
        navigate("series/new");
        press("Define the series");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Product")).getErrorMessage())
                .contains("Choose the product");
        chooseProduct();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Queue depth");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Key")), "Queue depth");
        press("Define the series");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Key")).getErrorMessage())
                .contains("lower-case");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Key")), "queue-depth");
        press("Define the series");
        assertThat(asSystem(() -> series.row("chk-queue-depth")).series().side())
                .isEqualTo(Side.RELIABILITY);
        assertThat(text()).contains("No value yet").contains("/api/v1/series/chk-queue-depth/points");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListIsFoundByWordsAndOpens() {
        SeriesRef users = users();
        asSystem(() -> points.take(users.key(), List.of(new SentPoint(today.toString(), 1_234, null)), true));
        signIn(Role.VIEWER);
        navigate("series");
        RecordGrid<SeriesRow> grid = _get(RecordGrid.class);
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(text()).doesNotContain("New series");
        _setValue(_get(TextField.class), "nothing of that");
        assertThat(_size(grid)).isZero();
        _setValue(_get(TextField.class), "daily");
        assertThat(_size(grid)).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aValueIsEnteredAndCorrectedAndWhatWasThereStaysVisible() {
        SeriesRef users = users();
        signIn(Role.PRODUCT);
        navigate("series/" + users.key());
        enter(today, 1_000.0);
        assertThat(text()).contains("Nothing was corrected");
        Grid<SeriesPoint> grid = _get(Grid.class);
        assertThat(_get(grid, 0).value()).isEqualTo(1_000);
        enter(today, 1_100.0);
        assertThat(_get(grid, 0).value()).isEqualTo(1_100);
        assertThat(text()).contains("was 1,000").contains("replaced it");
        assertThat(_get(TwoSidesChart.class)).isNotNull();
        enter(today.plusDays(9), 1.0);
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Day").withId("point-day"))
                        .getErrorMessage())
                .contains("future");
    }

    @Test
    void aTargetIsSetAndAnAnnotationWrittenAndTakenAway() {
        SeriesRef users = users();
        signIn(Role.PRODUCT);
        navigate("series/" + users.key());
        enter(today, 1_000.0);
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Target")), 2_000.0);
        press("Set the target");
        assertThat(asSystem(() -> targets.of(users.id()))).hasSize(1);
        assertThat(text()).contains("2,000");
        press("Annotate");
        assertThat(_get(TextField.class, spec -> spec.withLabel("What happened"))
                        .isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("What happened")), "Newsletter");
        press("Annotate");
        assertThat(text()).contains("Newsletter");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").contains("Remove"))));
        assertThat(text()).contains("Nothing was written");
    }

    @Test
    void everyFigureOpensToWhereItComesFrom() {
        SeriesRef users = users();
        asSystem(() -> points.take(
                users.key(),
                List.of(
                        new SentPoint(today.toString(), 30, null),
                        new SentPoint(today.minusDays(1).toString(), 12, null)),
                true));
        signIn(Role.VIEWER);
        navigate("series/" + users.key());
        _click(_get(
                StatTile.class,
                spec -> spec.withPredicate(
                        tile -> tile.getElement().getTextRecursively().contains("90 days"))));
        String opened = UI.getCurrent().getElement().getTextRecursively();
        assertThat(opened)
                .contains("Sum of all values of the period")
                .contains("2 of 90 days")
                .contains("Least");
    }

    @Test
    void readersSeeItWithoutFormsAndWhatIsNotThereIsNotFound() {
        SeriesRef users = users();
        signIn(Role.TECHNOLOGY);
        assertThat(navigate("series/" + users.key())).isEqualTo(200);
        _assertNone(NumberField.class);
        _assertNone(Button.class, spec -> spec.withText("Annotate"));
        assertThat(navigate("series/chk-nothing")).isEqualTo(404);
    }

    private SeriesRef users() {
        return asSystem(() -> series.add(new NewSeries(
                checkout,
                null,
                "sign-ups",
                "Daily sign-ups",
                Unit.COUNT,
                null,
                Combine.SUM,
                true,
                Better.UP,
                Side.PRODUCT,
                null,
                "Test")));
    }

    private static void enter(LocalDate day, double value) {
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Day").withId("point-day")), day);
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Value")), value);
        press("Save the value");
    }

    @Test
    void aDayThatSomebodyTalksAboutIsMarkedInTheChart() {
        SeriesRef users = users();
        signIn(Role.PRODUCT);
        navigate("series/" + users.key());
        enter(today.minusDays(1), 1_000.0);
        assertThat(chart()).doesNotContain("COMMENT");
        say("The whole season.", null);
        assertThat(chart()).doesNotContain("COMMENT");
        say("A campaign began.", today.minusDays(2));
        say("And ended.", today.minusDays(2));
        assertThat(chart()).contains("{\"date\":\"" + today.minusDays(2) + "\",\"kind\":\"COMMENT\",\"label\":\"2\"}");
        ComponentUtil.fireEvent(
                _get(TwoSidesChart.class),
                new TwoSidesChart.DayClickEvent(_get(TwoSidesChart.class), true, today.minusDays(2) + ""));
        press("2 comments about it");
        say("Long ago.", today.minusDays(900));
        assertThat(chart()).containsOnlyOnce("COMMENT");
    }

    private void say(String text, @Nullable LocalDate about) {
        _setValue(
                _get(
                        TextArea.class,
                        spec -> spec.withPredicate(area -> area.getPlaceholder() != null
                                && area.getPlaceholder().startsWith("Write a comment"))),
                text);
        DatePicker day = _get(
                DatePicker.class,
                spec -> spec.withPredicate(field -> "About the day (optional)".equals(field.getPlaceholder())));
        _setValue(day, about);
        press("Comment");
    }

    private static String chart() {
        return _get(TwoSidesChart.class).getElement().getProperty("data", "");
    }

    @SuppressWarnings("unchecked")
    private void chooseProduct() {
        ComboBox<Object> product = _get(ComboBox.class, spec -> spec.withLabel("Product"));
        _setValue(product, product.getListDataView().getItem(0));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private String text() {
        return page().orElseThrow().getElement().getTextRecursively();
    }
}
