package app.ballast.portfolio.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.people.ui.ListBar;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRow;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.Visibility;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReleasesViewTest extends UiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private TeamService teams;

    private ProductId open = new ProductId(0);
    private ReleaseId release = new ReleaseId(0);
    private ReleaseId hidden = new ReleaseId(0);

    @BeforeEach
    void aReleaseOfAnOpenAndOneOfARestrictedProduct() {
        TeamId team = asSystem(() -> teams.add("Insiders", Set.of()));
        open = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        ProductId restricted =
                asSystem(() -> settings.add(new NewProduct("HLB", "Halberd", Visibility.RESTRICTED, Set.of(team))));
        release = asSystem(() -> releases.add(open, "1.0", DAY));
        hidden = asSystem(() -> releases.add(restricted, "Secret", DAY));
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label).withPredicate(button -> button.getParent()
                .filter(parent -> !(parent instanceof ListBar))
                .isPresent())));
    }

    @Test
    void everybodyReadsTheReleasesOfTheProductsThatTheySee() {
        signIn(Role.VIEWER);
        navigate("releases");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        _assertNone(Button.class, spec -> spec.withText("Add release"));
        assertThat(navigate("releases/" + release.value())).isEqualTo(200);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Release")).isReadOnly())
                .isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));
    }

    @Test
    void aReleaseThatIsNotTheirsIsNotThere() {
        signIn(Role.PROGRAM);
        assertThat(navigate("releases/" + hidden.value())).isEqualTo(404);
        assertThat(navigate("releases/987654321")).isEqualTo(404);
        assertThat(navigate("releases?product=HLB")).isEqualTo(404);
    }

    @Test
    void onlyProgramManagersOpenTheFormForANewOne() {
        signIn(Role.PRODUCT, Role.TECHNOLOGY, Role.ADMIN);
        assertThat(navigate("releases/new")).isEqualTo(404);
    }

    @Test
    void aProgramManagerMovesAndArchivesARelease() {
        signIn(Role.PROGRAM);
        navigate("releases/" + release.value());
        _get(DatePicker.class).setValue(DAY.plusDays(1));
        press("Save");
        assertThat(asSystem(() -> releases.get(release)).release().releasedOn()).isEqualTo(DAY.plusDays(1));
        navigate("releases/" + release.value());
        press("Archive release");
        assertThat(asSystem(() -> releases.get(release)).archived()).isTrue();
        press("Undo");
        assertThat(asSystem(() -> releases.get(release)).archived()).isFalse();
    }

    @Test
    void aNewReleaseNeedsADay() {
        signIn(Role.PROGRAM);
        navigate("releases/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Release")), "2.0");
        press("Add release");
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Choose the day.");
        _get(DatePicker.class).setValue(DAY);
        press("Add release");
        assertThat(asSystem(() -> releases.count(open))).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private static Grid<ReleaseRow> grid() {
        return _get(Grid.class);
    }
}
