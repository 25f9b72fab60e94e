package app.ballast.reliability.ui;

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
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentFilter;
import app.ballast.reliability.DeploymentOrigin;
import app.ballast.reliability.DeploymentService;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.reliability.NewDeployment;
import app.ballast.reliability.SentDeployment;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeploymentsViewTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private DeploymentService deployments;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void services() {
        now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        ProductId checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        asSystem(() -> services.add("Shop", Map.of(checkout, true)));
        asSystem(() -> services.add("Search", Map.of(checkout, true)));
    }

    @Test
    void withoutDeploymentsThePageSaysWhatToDoAndGivesTheLine() {
        signIn(Role.TECHNOLOGY);
        navigate("deployments?service=shop");
        assertThat(words(_get(EmptyState.class))).contains("No deployments yet").contains("line below");
        assertThat(_get(Pre.class).getText()).contains("/api/v1/deployments").contains("\\\"service\\\": \\\"shop\\\"");
        signIn(Role.VIEWER);
        navigate("deployments");
        assertThat(words(_get(EmptyState.class))).contains("Technology managers log deployments");
        _assertNone(Pre.class);
    }

    @Test
    void theFiveFiguresOfAServiceStandInItsRow() {
        sample();
        signIn(Role.VIEWER);
        navigate("deployments");
        assertThat(_find(NativeTableRow.class)).hasSize(2);
        assertThat(words(_find(NativeTableRow.class).get(1)))
                .contains("Shop")
                .contains("2 h 0 min")
                .contains("p90 2 h 0 min, n = 3, 1 without")
                .contains("4 in 21 days, on 3 of them")
                .contains("30 min")
                .contains("25\u00a0%")
                .contains("1 of 4");
        assertThat(words(_get(DeploymentsView.class))).contains("Nothing is recorded yet of Search.");
    }

    @Test
    void everyFigureOpensToFormulaInputsSourceAndAge() {
        sample();
        signIn(Role.VIEWER);
        for (String page : List.of("deployments", "reliability/shop", "deployments?service=shop&days=30")) {
            navigate(page);
            List<Component> figures = new ArrayList<>();
            figures.addAll(_find(Figure.class));
            figures.addAll(_find(StatTile.class));
            assertThat(figures).as(page).hasSizeGreaterThanOrEqualTo(5);
            for (Component figure : figures) {
                ComponentUtil.fireEvent(figure, new ClickEvent<>(figure));
                MockVaadin.clientRoundtrip(false);
                assertThat(words(_get(ExplainPanel.class)))
                        .as(page + ": " + words(figure))
                        .contains("Formula")
                        .doesNotContain("delivery.")
                        .doesNotContain("deployments.")
                        .doesNotContain("!{");
            }
        }
    }

    @Test
    void aServiceWithoutDeploymentsSaysSoOnItsPage() {
        signIn(Role.TECHNOLOGY);
        navigate("reliability/search");
        assertThat(words(_get(ReliabilityView.class))).contains("No deployment of this service is recorded yet");
    }

    @Test
    void aDeploymentIsLoggedByHand() {
        signIn(Role.TECHNOLOGY);
        navigate("deployments?panel=new");
        @SuppressWarnings("unchecked")
        ComboBox<ServiceRef> service = _get(ComboBox.class, spec -> spec.withLabel("Service"));
        _click(saving());
        assertThat(service.getErrorMessage()).isEqualTo("Choose a service.");
        service.setValue(asSystem(() -> services.all()).stream()
                .filter(row -> row.name().equals("Shop"))
                .map(row -> new ServiceRef(row.id(), row.key(), row.name()))
                .findFirst()
                .orElseThrow());
        _click(saving());
        assertThat(_get(TextField.class, spec -> spec.withLabel("What")).getErrorMessage())
                .contains("1 to 200");
        _setValue(_get(TextField.class, spec -> spec.withLabel("What")), "1.4.0");
        _setValue(
                _get(DateTimePicker.class, spec -> spec.withLabel("Oldest commit")),
                _get(DateTimePicker.class, spec -> spec.withLabel("Deployed"))
                        .getValue()
                        .minusHours(5));
        _click(saving());
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.said().label()).isEqualTo("1.4.0");
            assertThat(row.origin()).isEqualTo(DeploymentOrigin.PERSON);
            assertThat(row.said().firstCommitAt()).isEqualTo(row.at().minus(Duration.ofHours(5)));
        });
    }

    @Test
    void oneIsMarkedAsFailedAndAsReworkFromTheListAndThatIsTakenBack() {
        deploy("v1", Duration.ofHours(3), DeploymentStatus.SUCCEEDED, null);
        signIn(Role.TECHNOLOGY);
        navigate("deployments");
        _click(_get(Button.class, spec -> spec.withText("Failed")));
        assertThat(all()).extracting(Deployment::status).containsExactly(DeploymentStatus.FAILED);
        _click(_get(Button.class, spec -> spec.withText("Rework")));
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(DeploymentStatus.FAILED);
            assertThat(row.said().unplanned()).isTrue();
        });
        assertThat(words(_get(ListItem.class))).contains("▼ Failed").contains("Rework");
        _click(_find(Button.class, spec -> spec.withText("Undo")).getLast());
        assertThat(all()).singleElement().satisfies(row -> assertThat(row.said().unplanned())
                .isFalse());
    }

    @Test
    void viewersSeeTheListWithoutCommands() {
        sample();
        signIn(Role.VIEWER);
        navigate("deployments");
        assertThat(_find(ListItem.class)).hasSize(4);
        _assertNone(Button.class, spec -> spec.withText("Rework"));
        _assertNone(Button.class, spec -> spec.withText("Log a deployment"));
        navigate("deployments?panel=" + all().getFirst().id().value());
        assertThat(words(_get(DeploymentPanel.class))).contains("Went well").contains("REST");
        _assertNone(TextField.class);
    }

    @Test
    void aLongListGoesOnAtOlder() {
        asSystem(() -> deployments.take(
                IntStream.range(0, 60)
                        .mapToObj(number -> new SentDeployment(
                                "shop", NewDeployment.of(now.minusSeconds(number * 3_600L), "v" + number)))
                        .toList(),
                DeploymentOrigin.REST,
                true));
        signIn(Role.VIEWER);
        navigate("deployments");
        assertThat(_find(ListItem.class)).hasSize(50);
        _click(_get(Button.class, spec -> spec.withText("Older")));
        assertThat(_find(ListItem.class)).hasSize(10);
        _click(_get(Button.class, spec -> spec.withText("Latest")));
        assertThat(_find(ListItem.class)).hasSize(50);
    }

    @Test
    void aServiceThatIsNotThereIsNotFound() {
        signIn(Role.VIEWER);
        assertThat(navigate("deployments?service=nothing")).isEqualTo(404);
        assertThat(navigate("deployments?panel=99")).isEqualTo(404);
    }

    private Button saving() {
        return _find(Button.class, spec -> spec.withText("Log a deployment")).getLast();
    }

    /** Four in three weeks, three with commits, one that failed and was recovered from half an hour later. */
    private void sample() {
        Duration commit = Duration.ofHours(2);
        deploy("v1", Duration.ofDays(20), DeploymentStatus.SUCCEEDED, commit);
        deploy("v2", Duration.ofDays(9).plusMinutes(30), DeploymentStatus.FAILED, commit);
        deploy("v3", Duration.ofDays(9), DeploymentStatus.SUCCEEDED, commit);
        deploy("v4", Duration.ofDays(2), DeploymentStatus.SUCCEEDED, null);
    }

    private void deploy(String label, Duration ago, DeploymentStatus status, @Nullable Duration commit) {
        Instant at = now.truncatedTo(ChronoUnit.DAYS).plusSeconds(3_600 * 12).minus(ago);
        asSystem(() -> deployments.take(
                new SentDeployment(
                        "shop",
                        new NewDeployment(
                                NewDeployment.PRODUCTION,
                                at,
                                label,
                                null,
                                status,
                                commit == null ? null : at.minus(commit),
                                false,
                                null,
                                null,
                                null)),
                DeploymentOrigin.REST));
    }

    private List<Deployment> all() {
        return asSystem(() -> deployments.list(DeploymentFilter.ALL, null, 100)).rows();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
