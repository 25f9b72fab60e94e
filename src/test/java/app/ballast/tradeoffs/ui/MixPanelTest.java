package app.ballast.tradeoffs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ArchivedItem;
import app.ballast.backlog.BacklogArchive;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Plan;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TeamRow;
import app.ballast.people.TeamService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the time went, on the Balance page. */
class MixPanelTest extends UiTest {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

    private static final String PERIOD = "?product=CHK&from=2024-03-04&to=2024-03-17";

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private BacklogArchive archive;

    @Autowired
    private TeamService teams;

    private ProductId checkout = new ProductId(0);
    private PersonId person = new PersonId(0);

    @BeforeEach
    void aProduct() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        person = signIn(Role.VIEWER);
    }

    @Test
    void withoutWorkThePanelSaysWhatToDo() {
        navigate(PERIOD);
        assertThat(words(_get(MixPanel.class)))
                .contains("Nobody’s work is known in this period")
                .contains("move them to “in progress”");
    }

    @Test
    void aBarAWeekOpensToTheItemsBehindIt() {
        worked("Guest checkout", Kind.FEATURE, 0, 5);
        worked("Retry storm", Kind.STABILITY, 0, 5, "unplanned");
        navigate(PERIOD);
        List<NativeButton> bars = _find(_get(MixPanel.class), NativeButton.class);
        assertThat(bars).hasSize(2);
        assertThat(words(bars.getFirst())).contains("features 50 %, stability 0 %, tech debt 0 %, unplanned 50 %");
        assertThat(words(bars.getLast())).contains("Nothing is known of this time");
        _click(bars.getFirst());
        assertThat(words(_get(ExplainPanel.class)))
                .contains("CHK-1 Guest checkout")
                .contains("2.5 person-days, features")
                .contains("status changes; labelled “unplanned”");
    }

    @Test
    void theLegendOpensToWhatWasUnplannedAndWhy() {
        worked("Guest checkout", Kind.FEATURE, 0, 4);
        worked("Retry storm", Kind.STABILITY, 4, 5, "unplanned");
        navigate(PERIOD);
        Figure unplanned = _find(_get(MixPanel.class), Figure.class).getLast();
        assertThat(words(unplanned)).contains("unplanned 20 %");
        _click(unplanned);
        assertThat(words(_get(ExplainPanel.class)))
                .contains("1.0 person-days")
                .contains("CHK-2 Retry storm")
                .doesNotContain("Guest checkout");
    }

    @Test
    void theTimeOfATeamIsThatOfItsMembers() {
        worked("Guest checkout", Kind.FEATURE, 0, 5);
        asSystem(() -> teams.add("Storefront", Set.of()));
        navigate(PERIOD);
        Select<TeamRow> picker = picker();
        _setValue(picker, picker.getListDataView().getItems().findFirst().orElseThrow());
        assertThat(words(_get(MixPanel.class))).contains("Nobody’s work is known");
        asSystem(() -> teams.add("Payments", Set.of(person)));
        navigate(PERIOD);
        _setValue(
                picker(),
                picker().getListDataView()
                        .getItems()
                        .filter(team -> team.name().equals("Payments"))
                        .findFirst()
                        .orElseThrow());
        assertThat(words(_get(MixPanel.class))).contains("features 100 %");
    }

    @SuppressWarnings("unchecked")
    private static Select<TeamRow> picker() {
        return _get(_get(MixPanel.class), Select.class);
    }

    /** Done by the one person, from a day of the week until before another. */
    private void worked(String title, Kind kind, int from, int to, String... labels) {
        Instant begun = MONDAY.plusDays(from).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant done = MONDAY.plusDays(to).atStartOfDay(ZoneOffset.UTC).toInstant();
        asSystem(() -> archive.restore(
                checkout,
                List.of(new ArchivedItem(
                        new WorkItemEdit(
                                kind, title, null, null, person, "", "", "", "", "", Plan.NONE.with(Set.of(labels))),
                        Status.DONE,
                        person,
                        "Somebody",
                        begun,
                        done,
                        begun,
                        begun,
                        done,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()))));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
