package app.ballast.decisions.ui;

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
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.decisions.DecisionDraft;
import app.ballast.decisions.DecisionId;
import app.ballast.decisions.DecisionService;
import app.ballast.decisions.DecisionState;
import app.ballast.decisions.ExpectationDraft;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.MetricRef;
import app.ballast.decisions.OptionDraft;
import app.ballast.decisions.review.Direction;
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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class DecisionsViewTest extends UiTest {

    private static final MetricRef USERS = MetricRef.of("series:chk-active-users-7d");

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private JdbcTemplate database;

    private ProductId checkout = new ProductId(0);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void aProductThatIsCounted() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        asSystem(() -> {
            var series = metrics.define(new NewSeries(
                    checkout,
                    null,
                    "active-users-7d",
                    "Active users",
                    Unit.PEOPLE,
                    Better.UP,
                    Side.PRODUCT,
                    7,
                    "Test"));
            return metrics.record(
                    series.id(),
                    IntStream.rangeClosed(1, 60)
                            .mapToObj(back -> new NewPoint(
                                    today.minusDays(back)
                                            .atStartOfDay(ZoneOffset.UTC)
                                            .toInstant(),
                                    back > 28 ? 100 : 114,
                                    null))
                            .toList(),
                    PointOrigin.API);
        });
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        signIn(Role.PRODUCT);
        navigate("decisions");
        assertThat(_get(H1.class).getText()).isEqualTo("Decisions");
        _get(EmptyState.class);
        _get(Button.class, spec -> spec.withText("Propose a decision"));
        signIn(Role.VIEWER);
        navigate("decisions");
        _assertNone(Button.class, spec -> spec.withText("Propose a decision"));
    }

    @Test
    void whoRenamesAnOptionLeavesTheChoiceItsEntries() {
        signIn(Role.PRODUCT);
        navigate("decisions/new?product=CHK");
        Select<?> choice = _get(Select.class, spec -> spec.withLabel("Proposed option"));
        List<String> before = entries(choice, "value");
        _setValue(_find(TextField.class, spec -> spec.withLabel("Name")).getLast(), "The feature now");
        assertThat(entries(choice, "label")).last().isEqualTo("B The feature now");
        assertThat(entries(choice, "value")).isEqualTo(before);
    }

    /** What the browser has of the entries of a list: by their value it tells the server which one is chosen. */
    private static List<String> entries(Select<?> choice, String property) {
        return choice.getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .map(entry -> property.equals("label") ? entry.getText() : entry.getProperty(property))
                .toList();
    }

    @Test
    void aProposalBeginsWithAnItemAndIsSaved() {
        ItemKey item =
                asSystem(() -> backlog.log(NewWorkItem.of(checkout, Kind.STABILITY, "Back off before retrying")));
        signIn(Role.PRODUCT);
        navigate("decisions/new?product=CHK&item=" + item);
        assertThat(_find(TextField.class, spec -> spec.withLabel("Items that it does")))
                .extracting(TextField::getValue)
                .containsExactly(item.toString(), "");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Question")), "Two weeks of stability?");
        _click(_find(Button.class, spec -> spec.withText("Add an expectation")).getFirst());
        ComboBox<KnownMetric> metric = _get(ComboBox.class, spec -> spec.withLabel("Metric"));
        metric.setValue(metric.getListDataView()
                .getItems()
                .filter(one -> one.ref().equals(USERS))
                .findFirst()
                .orElseThrow());
        NumberField by = _get(NumberField.class, spec -> spec.withLabel("By"));
        _setValue(by, 0.0);
        _setValue(
                _find(BigDecimalField.class, spec -> spec.withLabel("Weeks that they wait"))
                        .getLast(),
                new BigDecimal("2"));
        Button save = _get(Button.class, spec -> spec.withText("Save"));
        _click(save);
        assertThat(by.isInvalid()).isTrue();
        _setValue(by, 10.0);
        Select<Integer> chosen = _get(Select.class, spec -> spec.withLabel("Proposed option"));
        chosen.setValue(0);
        _click(save);
        assertThat(_get(H1.class).getText()).isEqualTo("Two weeks of stability?");
        assertThat(_find(OptionCard.class)).hasSize(2);
        _get(Button.class, spec -> spec.withText("Sign for product"));
        _assertNone(Button.class, spec -> spec.withText("Sign for technology"));
    }

    @Test
    void bothSidesSignTimeGoesOnAndTheVerdictComes() {
        DecisionId id = proposed();
        signIn(Role.PRODUCT);
        navigate("decisions/" + id);
        _click(_get(Button.class, spec -> spec.withText("Sign for product")));
        signIn(Role.TECHNOLOGY);
        navigate("decisions/" + id);
        _click(_get(Button.class, spec -> spec.withText("Sign for technology")));
        _assertNone(Button.class, spec -> spec.withText("Edit"));
        _get(Button.class, spec -> spec.withText("Open the snapshot"));
        database.update("update decision set decided_on = ?, review_on = ?", today.minusDays(28), today);
        database.update("update decision_expectation set by_day = ?", today);
        navigate("decisions");
        navigate("decisions/" + id);
        assertThat(_find(Figure.class))
                .extracting(figure -> figure.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("✔ met"));
        _get(TwoSidesChart.class);
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("In one sentence: what did we learn?")),
                "Backing off was most of it.");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        _assertNone(TextArea.class, spec -> spec.withLabel("In one sentence: what did we learn?"));
        assertThat(asSystem(() -> decisions.get(id)).state()).isEqualTo(DecisionState.DECIDED);
    }

    @Test
    void theFilterIsInTheAddress() {
        DecisionId id = proposed();
        signIn(Role.VIEWER);
        navigate("decisions?state=open&product=CHK");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("Two weeks of stability?");
        navigate("decisions?state=withdrawn");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).doesNotContain("Two weeks of stability?");
        navigate("decisions?state=nonsense&waiting=true");
        _get(EmptyState.class);
        navigate("decisions/" + id + "?edit=true");
        _assertNone(DecisionForm.class);
    }

    private DecisionId proposed() {
        ExpectationDraft expected = new ExpectationDraft(USERS, Direction.UP, 10, today.plusDays(28), 80, null);
        DecisionDraft draft = new DecisionDraft(
                "Two weeks of stability?",
                "",
                List.of(
                        new OptionDraft("Stability", List.of(), List.of(), BigDecimal.ZERO, List.of(expected)),
                        new OptionDraft("Quick Pay", List.of(), List.of(), BigDecimal.ZERO, List.of())),
                0,
                today.plusDays(28),
                null);
        return asSystem(() -> decisions.propose(checkout, draft));
    }
}
