package app.ballast.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRow;
import app.ballast.people.Role;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleViewTest extends UiTest {

    @Autowired
    private PeopleService people;

    @Test
    void settingsLeadsToPeople() {
        signIn(Role.ADMIN);
        assertThat(navigate("settings")).isEqualTo(200);
        assertThat(page()).containsInstanceOf(PeopleView.class);
    }

    @Test
    void everySettingsPageIsOneClickAway() {
        signIn(Role.ADMIN);
        navigate("settings/people");
        int pages = 0;
        for (Anchor link : _find(Anchor.class, spec -> {})) {
            if (link.getHref().startsWith("settings")) {
                assertThat(navigate(link.getHref())).as(link.getHref()).isEqualTo(200);
                pages++;
            }
        }
        assertThat(pages).isGreaterThanOrEqualTo(7);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Workspace · Settings · Ballast");
    }

    @Test
    void theListIsReadPageByPage() {
        signIn(Role.ADMIN);
        for (int i = 0; i < 120; i++) {
            addPerson("Colleague %03d".formatted(i), Role.VIEWER);
        }
        navigate("settings/people");
        Grid<PersonRow> grid = grid();
        assertThat(GridKt._size(grid)).isEqualTo(121);
        assertThat(GridKt._get(grid, 119).name()).isEqualTo("Colleague 119");
    }

    @Test
    void theSearchStandsInTheAddress() {
        signIn(Role.ADMIN);
        addPerson("Ada Lovelace", Role.PRODUCT);
        addPerson("Grace Hopper", Role.TECHNOLOGY);
        navigate("settings/people?q=LOVE");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_get(TextField.class, spec -> spec.withPlaceholder("Search name or address"))
                        .getValue())
                .isEqualTo("LOVE");
    }

    @Test
    void whoeverIsAddedGetsALinkForTheirPassword() {
        signIn(Role.ADMIN);
        navigate("settings/people/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Ada Lovelace");
        _setValue(_get(EmailField.class), "Ada@Example.org");
        roles().setValue(Set.of(Role.PRODUCT, Role.TECHNOLOGY));
        _click(_get(Button.class, spec -> spec.withText("Add and make a sign-in link")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("One-time link"))
                        .getValue())
                .matches("http://[^/]+/password/[0-9A-Za-z]{32}");
        PersonRow row = asSystem(() -> people.find("lovelace", 0, 2)).getFirst();
        assertThat(row.email()).isEqualTo("ada@example.org");
        assertThat(row.roles()).containsExactlyInAnyOrder(Role.PRODUCT, Role.TECHNOLOGY);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("settings/people/" + row.id().value());
    }

    @Test
    void aLinkIsShownOnce() {
        signIn(Role.ADMIN);
        PersonId ada = addPerson("Ada Lovelace", Role.PRODUCT);
        navigate("settings/people/" + ada.value());
        _click(_get(Button.class, spec -> spec.withText("Make a link for a new password")));
        _get(TextField.class, spec -> spec.withLabel("One-time link"));
        navigate("settings/people/" + ada.value());
        assertThat(_find(TextField.class, spec -> spec.withLabel("One-time link")))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        signIn(Role.ADMIN);
        addPerson("Ada Lovelace", Role.PRODUCT);
        navigate("settings/people/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Another Ada");
        _setValue(_get(EmailField.class), "ada.lovelace@example.org");
        _click(_get(Button.class, spec -> spec.withText("Add and make a sign-in link")));
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_get(EmailField.class).getErrorMessage()).contains("ada.lovelace@example.org");

        _setValue(_get(EmailField.class), "another@example.org");
        roles().setValue(Set.of());
        _click(_get(Button.class, spec -> spec.withText("Add and make a sign-in link")));
        assertThat(roles().getErrorMessage()).isEqualTo("Choose at least one role.");
    }

    @Test
    void deactivatingCanBeUndone() {
        signIn(Role.ADMIN);
        PersonId ada = addPerson("Ada Lovelace", Role.PRODUCT);
        navigate("settings/people/" + ada.value());
        _click(_get(Button.class, spec -> spec.withText("Deactivate")));
        assertThat(asSystem(() -> people.get(ada)).active()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(asSystem(() -> people.get(ada)).active()).isTrue();
    }

    @Test
    void theLastAdministratorStays() {
        PersonId me = signIn(Role.ADMIN);
        navigate("settings/people/" + me.value());
        _click(_get(Button.class, spec -> spec.withText("Deactivate")));
        _get(Span.class, spec -> spec.withText("You cannot deactivate yourself. Ask another administrator."));
        roles().setValue(Set.of(Role.VIEWER));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        _get(
                Span.class,
                spec -> spec.withText("This is the last administrator. Make somebody else administrator first."));
        assertThat(asSystem(() -> people.get(me)).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void anUnknownNumberIsNotThere() {
        signIn(Role.ADMIN);
        for (String which : new String[] {"999999999", "0", "-1", "x", "99999999999999999999", "1;drop"}) {
            assertThat(navigate("settings/people/" + which)).as(which).isEqualTo(404);
        }
    }

    @SuppressWarnings("unchecked")
    private static Grid<PersonRow> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Role> roles() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Roles"));
    }
}
