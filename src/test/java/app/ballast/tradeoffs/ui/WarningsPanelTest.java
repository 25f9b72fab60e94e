package app.ballast.tradeoffs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ArchivedItem;
import app.ballast.backlog.BacklogArchive;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.PastEstimate;
import app.ballast.backlog.Plan;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.backlog.scoring.Input;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Firefighting, feature factory and neglected debt, by name, on the Balance page. */
class WarningsPanelTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private BacklogArchive archive;

    private final Instant running = LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    private ProductId checkout = new ProductId(0);
    private PersonId person = new PersonId(0);

    @BeforeEach
    void aProduct() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        person = signIn(Role.VIEWER);
    }

    @Test
    void withoutDataEachWarningSaysWhyItSaysNothing() {
        navigate("");
        assertThat(words(_get(WarningsPanel.class)))
                .contains("No firefighting")
                .contains("nobody’s time of the last weeks is known")
                .contains("no feature shipped 4 to 16 weeks ago: too few to say")
                .contains("no tech debt was open and scored")
                .contains("not in the last 26 weeks");
    }

    @Test
    void firefightingIsShownWithItsWeeksAndItemsAndSinceWhen() {
        item("Put out the fire", Kind.STABILITY, weeks(5), weeks(0), "unplanned");
        item("Guest checkout", Kind.FEATURE, weeks(5), weeks(0));
        navigate("");
        assertThat(words(_get(WarningsPanel.class)))
                .contains("▲ firefighting")
                .contains("unplanned work above 25 % in 4 of the last 4 weeks")
                .contains("since the week of");
        open("firefighting");
        assertThat(words(_get(ExplainPanel.class)))
                .contains("50 % unplanned")
                .contains("CHK-1 Put out the fire")
                .doesNotContain("Guest checkout")
                .contains("It holds since");
    }

    @Test
    void aFeatureFactoryIsShownWithItsFeatures() {
        for (int i = 0; i < 4; i++) {
            item("Feature " + i, Kind.FEATURE, weeks(9), weeks(8));
        }
        navigate("");
        assertThat(words(_get(WarningsPanel.class)))
                .contains("▲ feature factory")
                .contains("0 of 4 features shipped 4 to 16 weeks ago have an adoption figure with a target");
        open("feature factory");
        assertThat(words(_get(ExplainPanel.class)))
                .contains("CHK-1 Feature 0")
                .contains("no adoption figure, no target");
    }

    @Test
    void neglectedDebtIsShownWithWhatGrew() {
        ItemKey debt = asSystem(() -> archive.restore(
                        checkout,
                        List.of(archived("Legacy schema", Kind.TECH_DEBT, Status.ACCEPTED, weeks(20), weeks(20)))))
                .getFirst();
        asSystem(() -> {
            archive.restoreScore(
                    debt,
                    List.of(
                            said(Input.HOURLY_COST, "75", 19),
                            said(Input.CONFIDENCE, "100", 19),
                            said(Input.HOURS_LOST, "10", 19),
                            said(Input.HOURS_LOST, "14", 3)),
                    null);
            return debt;
        });
        item("Guest checkout", Kind.FEATURE, weeks(9), weeks(0));
        navigate("");
        assertThat(words(_get(WarningsPanel.class)))
                .contains("▲ neglected debt")
                .contains("interest 40 % higher than 8 weeks before; tech debt got 0");
        open("neglected debt");
        assertThat(words(_get(ExplainPanel.class)))
                .contains("CHK-1 Legacy schema")
                .contains("750 → 1,050 a week");
    }

    private PastEstimate said(Input input, String value, int weeksAgo) {
        return new PastEstimate(person, "Somebody", input, new BigDecimal(value), weeks(weeksAgo));
    }

    /** So many weeks before this one began. */
    private Instant weeks(int ago) {
        return running.minusSeconds(7L * 86_400 * ago);
    }

    private void item(String title, Kind kind, Instant begun, Instant done, String... labels) {
        asSystem(() -> archive.restore(checkout, List.of(archived(title, kind, Status.DONE, begun, done, labels))));
    }

    private ArchivedItem archived(
            String title, Kind kind, Status status, Instant begun, Instant done, String... labels) {
        boolean finished = status == Status.DONE;
        return new ArchivedItem(
                new WorkItemEdit(kind, title, null, null, person, "", "", "", "", "", Plan.NONE.with(Set.of(labels))),
                status,
                person,
                "Somebody",
                begun,
                done,
                begun,
                finished ? begun : null,
                finished ? done : null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static void open(String name) {
        _click(_find(_get(WarningsPanel.class), Figure.class).stream()
                .filter(figure -> words(figure).contains(name))
                .findFirst()
                .orElseThrow());
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
