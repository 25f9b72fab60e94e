package app.ballast.portfolio.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.EmptyState;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.people.TeamService;
import app.ballast.people.ui.ListBar;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ProductRow;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.portfolio.Visibility;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Products, services, teams and the activity log under Settings. */
class SettingsPagesTest extends UiTest {

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private TeamService teams;

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    /** The panel's button, not the one of the same name above the list. */
    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label).withPredicate(button -> button.getParent()
                .filter(parent -> !(parent instanceof ListBar))
                .isPresent())));
    }

    @Test
    void anEmptyListSaysWhatToDoFirst() {
        signIn(Role.ADMIN);
        navigate("settings/products");
        assertThat(_find(EmptyState.class)).isNotEmpty();
    }

    @Test
    void aProductIsAddedWithItsKey() {
        signIn(Role.ADMIN);
        navigate("settings/products/new");
        _setValue(text("Name"), "Checkout");
        _setValue(text("Key"), "chk");
        press("Add product");
        assertThat(text("Key").getErrorMessage()).contains("2 to 10 capital letters");
        _setValue(text("Key"), "CHK");
        press("Add product");
        assertThat(asSystem(settings::products))
                .singleElement()
                .extracting(ProductRow::key, ProductRow::name, ProductRow::visibility)
                .containsExactly("CHK", "Checkout", Visibility.OPEN);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aProductIsRestrictedToTeams() {
        signIn(Role.ADMIN);
        TeamId team = asSystem(() -> teams.add("Payments", Set.of()));
        ProductId id = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        navigate("settings/products/" + id.value());
        assertThat(text("Key").isReadOnly()).isTrue();
        _get(RadioButtonGroup.class).setValue(Visibility.RESTRICTED);
        press("Save");
        assertThat(_get(MultiSelectComboBox.class).getErrorMessage()).contains("at least one team");
        TeamRow row = asSystem(teams::all).getFirst();
        _get(MultiSelectComboBox.class).setValue(Set.of(row));
        press("Save");
        assertThat(asSystem(settings::products).getFirst().teams()).containsExactly(team);
    }

    @Test
    void archivingCanBeUndone() {
        signIn(Role.ADMIN);
        ProductId id = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        navigate("settings/products/" + id.value());
        press("Archive product");
        assertThat(asSystem(portfolio::products)).isEmpty();
        press("Undo");
        assertThat(asSystem(portfolio::products)).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aServiceIsCriticalForTheProductsThatAreChosenUntilSomebodySaysOtherwise() {
        signIn(Role.ADMIN);
        ProductId checkout = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        ProductId search = asSystem(() -> settings.add(NewProduct.open("SRC", "Search")));
        navigate("settings/services/new");
        _setValue(text("Name"), "Checkout API");
        ProductRef one = new ProductRef(checkout, "CHK", "Checkout");
        ProductRef other = new ProductRef(search, "SRC", "Search");
        _get(MultiSelectComboBox.class).setValue(Set.of(one, other));
        assertThat(_get(CheckboxGroup.class).getValue()).isEqualTo(Set.of(one, other));
        _get(CheckboxGroup.class).setValue(Set.of(one));
        press("Add service");
        assertThat(asSystem(services::all).getFirst().products()).isEqualTo(Map.of(checkout, true, search, false));
    }

    @Test
    void aServicesPanelShowsWhatIsStored() {
        signIn(Role.ADMIN);
        ProductId checkout = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        ServiceId id = asSystem(() -> services.add("Ledger", Map.of(checkout, false)));
        navigate("settings/services/" + id.value());
        assertThat(_get(CheckboxGroup.class).getValue()).isEqualTo(Set.of());
        press("Save");
        assertThat(asSystem(services::all).getFirst().products()).isEqualTo(Map.of(checkout, false));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTeamHasMembers() {
        PersonId me = signIn(Role.ADMIN);
        PersonId ada = addPerson("Ada Lovelace", Role.PRODUCT);
        TeamId id = asSystem(() -> teams.add("Payments", Set.of(me, ada)));
        navigate("settings/teams/" + id.value());
        assertThat(_get(MultiSelectComboBox.class).getValue()).hasSize(2);
        _get(MultiSelectComboBox.class).setValue(Set.of());
        _setValue(text("Name"), "Checkout crew");
        press("Save");
        TeamRow row = asSystem(teams::all).getFirst();
        assertThat(row.name()).isEqualTo("Checkout crew");
        assertThat(row.members()).isZero();
    }

    @Test
    void theActivityLogIsReadFiftyAtATime() {
        signIn(Role.ADMIN);
        for (int i = 0; i < 60; i++) {
            int number = i;
            asSystem(() -> teams.add("Team " + number, Set.of()));
        }
        navigate("activity");
        assertThat(_find(ListItem.class)).hasSize(50);
        press("Show more");
        assertThat(_find(ListItem.class)).hasSize(61);
        _assertNone(Button.class, spec -> spec.withText("Show more"));
    }

    @Test
    void theActivityLogsSearchStandsInTheAddress() {
        signIn(Role.ADMIN);
        asSystem(() -> teams.add("Payments", Set.of()));
        asSystem(() -> teams.add("Search", Set.of()));
        navigate("activity?q=payments");
        assertThat(_find(ListItem.class)).hasSize(1);
    }
}
