package app.ballast.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.support.UiTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

/** How a new workspace gets its first administrator, and that nobody can become it afterwards. */
class FirstAdministratorTest extends UiTest {

    private static final String TOKEN = "t".repeat(32);

    @Autowired
    private FirstAdministrator administrator;

    @Autowired
    private PeopleService people;

    @Autowired
    private TokenService tokens;

    private void start(String email, String password, String token) {
        new FirstStart(administrator, new MockEnvironment(), email, password, token)
                .run(new DefaultApplicationArguments());
    }

    private List<PersonRow> everybody() {
        return asSystem(() -> people.find("", 0, 10));
    }

    private void fill(String code) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("One-time code")), code);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Your name")), "Ada Lovelace");
        _setValue(_get(EmailField.class), "ada@example.org");
        _setValue(_get(PasswordField.class), "a long enough password");
        _click(_get(Button.class, spec -> spec.withText("Become administrator")));
    }

    @Test
    void signInLeadsToSetUpWhileNobodyIsAdministrator() {
        navigate("login");
        _get(TextField.class, spec -> spec.withLabel("One-time code"));
    }

    @Test
    void whoeverReadTheCodeInTheLogBecomesAdministratorWithEveryRole() {
        navigate("set-up");
        fill(" " + asSystem(administrator::code) + " ");
        assertThat(everybody()).singleElement().satisfies(ada -> {
            assertThat(ada.email()).isEqualTo("ada@example.org");
            assertThat(ada.roles()).containsExactlyInAnyOrder(Role.PRODUCT, Role.TECHNOLOGY, Role.PROGRAM, Role.ADMIN);
        });
        _get(LoginForm.class);
    }

    @Test
    void aWrongCodeMakesNobodyAdministrator() {
        navigate("set-up");
        fill("not the code");
        assertThat(everybody()).isEmpty();
        assertThat(_get(TextField.class, spec -> spec.withLabel("One-time code"))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void thePageIsClosedOnceThereIsAnAdministrator() {
        addPerson("Somebody", Role.ADMIN);
        navigate("set-up");
        _get(LoginForm.class);
        _assertNone(TextField.class, spec -> spec.withLabel("One-time code"));
        assertThatThrownBy(() -> administrator.setUp(
                        asSystem(administrator::code), "Eve", "eve@example.org", "a long enough password"))
                .hasMessageContaining("has an administrator already");
    }

    @Test
    void theEnvironmentMakesTheFirstAdministratorAndTheirToken() {
        start("Ops@Example.org", "a long enough password", TOKEN);
        assertThat(everybody()).extracting(PersonRow::email).containsExactly("ops@example.org");
        assertThat(asSystem(tokens::all)).singleElement().satisfies(token -> assertThat(token.scopes())
                .containsExactlyInAnyOrder(TokenScope.values()));
    }

    @Test
    void theEnvironmentIsIgnoredOnceThereIsAnAdministrator() {
        addPerson("Somebody", Role.ADMIN);
        start("eve@example.org", "a long enough password", TOKEN);
        assertThat(everybody()).extracting(PersonRow::name).containsExactly("Somebody");
        assertThat(asSystem(tokens::all)).isEmpty();
    }

    @Test
    void halfAnEnvironmentStopsTheStart() {
        for (String[] half : new String[][] {{"a@b", "", ""}, {"", "a long enough password", ""}, {"", "", TOKEN}}) {
            assertThatThrownBy(() -> start(half[0], half[1], half[2])).hasMessageContaining("BALLAST_ADMIN_PASSWORD");
        }
    }

    @Test
    void aShortTokenOrPasswordStopsTheStart() {
        assertThatThrownBy(() -> start("a@b", "a long enough password", "t".repeat(31)))
                .hasMessageContaining("32");
        assertThatThrownBy(() -> start("a@b", "short", "")).hasMessageContaining("8");
        assertThatThrownBy(() -> start("ada@example.org", "ADA@example.org", ""))
                .hasMessageContaining("must not be the e-mail address");
        assertThat(everybody()).isEmpty();
    }

    @Test
    void aTokenThatLooksLikeOursAndIsMistypedStopsTheStart() {
        String mistyped = Secrets.TOKEN_PREFIX + "x".repeat(36);
        assertThatThrownBy(() -> start("a@b", "a long enough password", mistyped))
                .hasMessageContaining(Secrets.TOKEN_PREFIX);
        assertThat(everybody()).isEmpty();
    }
}
