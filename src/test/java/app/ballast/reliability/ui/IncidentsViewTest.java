package app.ballast.reliability.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.StatTile;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.AlertService;
import app.ballast.reliability.FiredAlert;
import app.ballast.reliability.IncidentDraft;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentNotes;
import app.ballast.reliability.IncidentReadings;
import app.ballast.reliability.IncidentService;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentsViewTest extends UiTest {

    private static final Instant START = Instant.now()
            .truncatedTo(ChronoUnit.MINUTES)
            .minus(3, ChronoUnit.HOURS)
            .plusSeconds(7);

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private IncidentService incidents;

    @Autowired
    private IncidentReadings readings;

    @Autowired
    private AlertService alerts;

    @Autowired
    private BacklogService backlog;

    private ServiceId shop = new ServiceId(0);

    @BeforeEach
    void aService() {
        ProductId checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        shop = asSystem(() -> services.add("Shop", Map.of(checkout, true)));
    }

    @Test
    void withoutIncidentsThePageSaysWhereTheyComeFrom() {
        signIn(Role.TECHNOLOGY);
        navigate("incidents");
        assertThat(words(_get(EmptyState.class))).contains("No incidents").contains("Alertmanager");
        signIn(Role.VIEWER);
        navigate("incidents");
        assertThat(words(_get(EmptyState.class))).contains("Technology managers can open one");
        _assertNone(Button.class, spec -> spec.withText("Open incident"));
        assertThat(words(_get(IncidentsView.class))).contains("No incident began in this period");
    }

    @Test
    void theAddressFiltersAndAFilterWithoutMatchesLeadsBack() {
        open("Payments refused", 2, 30);
        open("Search is slow", 3, null);
        signIn(Role.VIEWER);
        navigate("incidents?severity=2");
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .contains("Payments refused")
                .contains("Shop")
                .contains("SEV2")
                .contains("Resolved")
                .contains("30 min"));
        navigate("incidents?state=open");
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).contains("Search is slow"));
        navigate("incidents?severity=1&service=shop");
        assertThat(words(_get(EmptyState.class))).contains("No incident like that");
    }

    @Test
    void aTechnologyManagerOpensOneByHand() {
        signIn(Role.TECHNOLOGY);
        navigate("incidents?panel=new");
        press("Open incident", 1);
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Service")).isInvalid())
                .isTrue();
        @SuppressWarnings("unchecked")
        ComboBox<ServiceRef> service = _get(ComboBox.class, spec -> spec.withLabel("Service"));
        _setValue(service, asSystem(() -> portfolio.service("shop")));
        press("Open incident", 1);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Payments refused");
        _setValue(
                _get(DateTimePicker.class, spec -> spec.withLabel("Started")),
                LocalDateTime.now().plusDays(2));
        press("Open incident", 1);
        assertThat(_get(DateTimePicker.class, spec -> spec.withLabel("Started")).getErrorMessage())
                .contains("lies in the future");
        _setValue(
                _get(DateTimePicker.class, spec -> spec.withLabel("Started")),
                LocalDateTime.now().minusDays(1));
        press("Open incident", 1);
        assertThat(words(_get(IncidentsView.class))).contains("Payments refused", "Open", "opened the incident");
    }

    @Test
    void anIncidentIsTakenOnAndEnded() {
        IncidentId id = open("Payments refused", 2, null);
        signIn(Role.TECHNOLOGY);
        navigate("incidents/" + id.value());
        press("Acknowledge");
        assertThat(words(_get(IncidentBoard.class))).contains("Acknowledged").contains("acknowledged it");
        press("Resolve");
        assertThat(words(_get(IncidentBoard.class))).contains("Resolved").contains("resolved it");
        press("Reopen");
        assertThat(words(_get(IncidentBoard.class))).contains("reopened it");
    }

    @Test
    void anEditThatTouchesNoTimeKeepsItsSeconds() {
        IncidentId id = open("Payments refused", 2, 30);
        signIn(Role.TECHNOLOGY);
        navigate("incidents/" + id.value() + "?panel=edit");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Customer impact, minutes")), 12);
        press("Save");
        assertThat(words(_get(IncidentBoard.class))).contains("12 min");
        assertThat(asSystem(() -> readings.get(id)).row().startedAt()).isEqualTo(START);
    }

    @Test
    void aNoteAndAPostmortemAreWritten() {
        IncidentId id = open("Payments refused", 2, 30);
        signIn(Role.TECHNOLOGY);
        navigate("incidents/" + id.value());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Note")), "Rolled **back**");
        press("Add note");
        assertThat(_get(IncidentTimeline.class).getElement().getOuterHTML()).contains("Person");
        press("Write postmortem");
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("Postmortem, in Markdown"));
        assertThat(text.getValue())
                .contains("| Services | Shop |")
                .contains("| Severity | SEV2 |")
                .contains("Rolled **back**")
                .contains("## Cause");
        _setValue(text, "# What we learnt");
        press("Save");
        assertThat(_find(Button.class, spec -> spec.withText("Edit postmortem")))
                .hasSize(1);
    }

    @Test
    void onePressLogsAFollowUpThatWaitsInTriage() {
        IncidentId id = open("Payments refused", 2, 30);
        signIn(Role.TECHNOLOGY);
        navigate("incidents/" + id.value());
        press("Log stability work");
        assertThat(words(_get(FollowUpPanel.class)))
                .contains("CHK-1", "Prevent the next: Payments refused", "Stability");
        assertThat(asSystem(() -> backlog.after(BacklogFilter.ALL, null, 10)))
                .extracting(BacklogRow::title)
                .containsExactly("Prevent the next: Payments refused");
    }

    @Test
    void readersSeeAllOfItAndNoCommands() {
        IncidentId id = open("Payments refused", 2, 30);
        signIn(Role.VIEWER);
        navigate("incidents/" + id.value() + "?panel=edit");
        assertThat(words(_get(IncidentBoard.class))).contains("Nobody has written one yet.");
        for (String label : List.of("Acknowledge", "Resolve", "Reopen", "Edit", "Add note", "Log tech debt")) {
            _assertNone(Button.class, spec -> spec.withText(label));
        }
        _assertNone(IncidentForm.class);
        assertThat(navigate("incidents/999999")).isEqualTo(404);
        assertThat(navigate("incidents/nonsense")).isEqualTo(404);
    }

    @Test
    void everyFigureOpensToItsFormulaInputsSourceAndAge() {
        IncidentId id = open("Payments refused", 2, 30);
        signIn(Role.VIEWER);
        navigate("incidents");
        assertThat(opened()).isEqualTo(6);
        navigate("incidents/" + id.value());
        assertThat(opened()).isEqualTo(3);
        navigate("reliability/shop");
        assertThat(words(_get(ReliabilityView.class))).contains("Mean time to resolve", "30 min", "All its incidents");
    }

    @Test
    void alertsForUnknownServicesAreShownToTechnologyManagersUntilTheyForgetThem() {
        asSystem(() -> alerts.take(List.of(new FiredAlert("f", "DiskFull", "shpo", 1, "", START, null))));
        signIn(Role.VIEWER);
        navigate("incidents");
        assertThat(words(_get(IncidentsView.class))).doesNotContain("shpo");
        signIn(Role.TECHNOLOGY);
        navigate("incidents");
        assertThat(words(_get(IncidentsView.class))).contains("shpo", "once, last DiskFull");
        press("Forget");
        navigate("incidents");
        assertThat(words(_get(IncidentsView.class))).doesNotContain("shpo");
    }

    @Test
    void anOpenPageFollowsWhatAlertsDo() {
        asSystem(() -> alerts.take(List.of(new FiredAlert("f", "DiskFull", "shop", 1, "", START, null))));
        signIn(Role.VIEWER);
        navigate("incidents?state=open");
        assertThat(rows()).hasSize(1);
        UI window = UI.getCurrent();
        asSystem(() ->
                alerts.take(List.of(new FiredAlert("f", "DiskFull", "shop", 1, "", START, START.plusSeconds(60)))));
        org.awaitility.Awaitility.await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return window != null && rows().isEmpty();
        });
    }

    @Test
    void theFilterOfTheAddressIsWhatTheFieldsShow() {
        signIn(Role.VIEWER);
        navigate("incidents?service=shop&severity=3&state=resolved&days=30");
        assertThat(_find(Select.class).stream().map(Select::getValue).map(String::valueOf))
                .anyMatch(text -> text.contains("shop"))
                .contains("3", "RESOLVED", "30");
    }

    /** Opens each figure of the page; how many there are. */
    private static int opened() {
        List<StatTile> tiles = _find(StatTile.class);
        List<Figure> figures = _find(Figure.class);
        tiles.forEach(tile -> assertOpens(() -> ComponentUtil.fireEvent(tile, new ClickEvent<>(tile))));
        figures.forEach(figure -> assertOpens(() -> ComponentUtil.fireEvent(figure, new ClickEvent<>(figure))));
        return tiles.size() + figures.size();
    }

    private static void assertOpens(Runnable click) {
        click.run();
        ExplainPanel panel = _get(ExplainPanel.class);
        assertThat(words(panel))
                .contains("Formula")
                .doesNotContain("incidents.")
                .doesNotContain("slo.")
                .doesNotContain("!{");
    }

    private IncidentId open(String title, int severity, @Nullable Integer minutes) {
        IncidentDraft draft = new IncidentDraft(
                new IncidentNotes(title, severity, null),
                List.of(shop),
                START,
                null,
                minutes == null ? null : START.plusSeconds(minutes * 60L),
                "",
                "");
        return asSystem(() -> incidents.open(draft));
    }

    private static List<String> rows() {
        return _find(NativeTableRow.class).stream()
                .skip(1)
                .map(IncidentsViewTest::words)
                .toList();
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    /** Of several buttons with this label, the one at this place. */
    private static void press(String label, int place) {
        _click(_find(Button.class, spec -> spec.withText(label)).get(place));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
