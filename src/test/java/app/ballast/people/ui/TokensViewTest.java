package app.ballast.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.people.Role;
import app.ballast.people.TokenRow;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokensViewTest extends UiTest {

    @Autowired
    private TokenService tokens;

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text).withPredicate(b -> b.getParent()
                .filter(parent -> !(parent instanceof ListBar))
                .isPresent()));
    }

    @Test
    void aTokenIsShownOnceAndListedWithoutItsSecret() {
        signIn(Role.ADMIN);
        PersonId owner = addPerson("Ada Lovelace", Role.TECHNOLOGY);
        navigate("settings/tokens/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Pipeline");
        owner().setValue(new PersonRef(owner, "Ada Lovelace"));
        _click(button("Make token"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Pipeline")).getValue())
                .matches("bal_[0-9A-Za-z]{36}");

        TokenRow row = asSystem(tokens::all).getFirst();
        assertThat(row.scopes()).containsExactly(TokenScope.READ);
        assertThat(row.expiresAt()).isNotNull();
        navigate("settings/tokens/" + row.id().value());
        _assertNone(TextField.class, spec -> spec.withLabel("Pipeline"));
    }

    @Test
    void aTokenNeedsAnOwnerANameAndAScope() {
        signIn(Role.ADMIN);
        navigate("settings/tokens/new");
        _click(button("Make token"));
        assertThat(owner().getErrorMessage()).isEqualTo("Choose the person for whom it acts.");
        owner().setValue(new PersonRef(addPerson("Ada Lovelace", Role.VIEWER), "Ada Lovelace"));
        _click(button("Make token"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isInvalid())
                .isTrue();
        assertThat(asSystem(tokens::all)).isEmpty();
    }

    @Test
    void anEmptyLastDayMeansNoEnd() {
        signIn(Role.ADMIN);
        navigate("settings/tokens/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "For ever");
        owner().setValue(new PersonRef(addPerson("Ada Lovelace", Role.VIEWER), "Ada Lovelace"));
        _get(DatePicker.class).clear();
        _click(button("Make token"));
        assertThat(asSystem(tokens::all).getFirst().expiresAt()).isNull();
    }

    @Test
    void revokingAsksOnceBeforeItIsForGood() {
        signIn(Role.ADMIN);
        PersonId owner = addPerson("Ada Lovelace", Role.VIEWER);
        asSystem(() -> tokens.make(owner, "Pipeline", Set.of(TokenScope.READ), null));
        navigate("settings/tokens/" + asSystem(tokens::all).getFirst().id().value());
        _click(_get(Button.class, spec -> spec.withText("Revoke token")));
        assertThat(asSystem(tokens::all).getFirst().revokedAt()).isNull();
        _click(_get(Button.class, spec -> spec.withText("Revoke for good")));
        assertThat(asSystem(tokens::all).getFirst().revokedAt()).isNotNull();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PersonRef> owner() {
        return _get(ComboBox.class, spec -> spec.withLabel("Owner"));
    }
}
