package app.ballast.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.AccountService;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.WorkingHours;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The account page, and the page of a one-time link. */
class OwnAccountTest extends UiTest {

    private static final String PASSWORD = "a long enough password";

    @Autowired
    private AccountService account;

    @Autowired
    private PeopleService people;

    private PersonId signInWithPassword() {
        PersonId id = addPerson("Ada Lovelace", Role.VIEWER);
        account.setPasswordByLink(asSystem(() -> people.invite(id)), PASSWORD);
        signInAs(id);
        return id;
    }

    private static PasswordField field(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }

    private static void change(String present, String next) {
        _setValue(field("Present password"), present);
        _setValue(field("New password"), next);
        _click(_get(Button.class, spec -> spec.withText("Change password")));
    }

    @Test
    void aNewPasswordNeedsThePresentOne() {
        signInWithPassword();
        navigate("account");
        change("not it", "a new long password");
        assertThat(field("Present password").getErrorMessage()).isEqualTo("The present password is wrong.");
        change(PASSWORD, "a new long password");
        assertThat(field("Present password").getValue()).isEmpty();
        change(PASSWORD, "yet another password");
        assertThat(field("Present password").isInvalid())
                .as("the old one has ended")
                .isTrue();
    }

    @Test
    void theAccountLeadsToWhatComesByMail() {
        signInWithPassword();
        navigate("account");
        assertThat(_get(Anchor.class, spec -> spec.withText("Choose what comes by e-mail"))
                        .getHref())
                .isEqualTo("account/mail");
        assertThat(navigate("account/mail")).isEqualTo(200);
    }

    @Test
    void aPasswordHasEightToTwoHundredCharacters() {
        signInWithPassword();
        navigate("account");
        for (String next : new String[] {"1234567", "x".repeat(201)}) {
            change(PASSWORD, next);
            assertThat(field("New password").getErrorMessage()).contains("8 to 200");
        }
        change(PASSWORD, "12345678");
        assertThat(field("New password").isInvalid()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneChoosesHowOneReadsNumbersAndSaysWhenOneWorks() {
        PersonId me = signInWithPassword();
        navigate("account");
        ComboBox<Locale> format = _get(ComboBox.class, spec -> spec.withLabel("Numbers and dates"));
        format.setValue(Locale.forLanguageTag("de-DE"));
        Select<Integer> from = _get(Select.class, spec -> spec.withLabel("At work from"));
        Select<Integer> to = _get(Select.class, spec -> spec.withLabel("Until"));
        from.setValue(17);
        to.setValue(9);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(to.getErrorMessage()).isEqualTo("From 17 to 9 o’clock is no working day: it ends after it begins.");
        from.setValue(8);
        to.setValue(17);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(to.isInvalid()).isFalse();
        signInAs(me);
        navigate("account");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.GERMANY);
        assertThat(account.preferences().hours()).isEqualTo(new WorkingHours(8, 17));
        navigate("people/" + me.value());
        assertThat(page().orElseThrow().getElement().getTextRecursively())
                .contains("Usually at work from 08:00 to 17:00");
    }

    @Test
    void oneChoosesTheZoneInWhichOneReadsTimes() {
        signInWithPassword();
        navigate("account");
        zone().setValue(ZoneId.of("Asia/Tokyo"));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        navigate("releases");
        navigate("account");
        assertThat(zone().getValue()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void aLinkLetsItsOwnerSetAPasswordOnce() {
        addPerson("Admin", Role.ADMIN);
        PersonId ada = addPerson("Ada Lovelace", Role.VIEWER);
        String secret = asSystem(() -> people.invite(ada));
        navigate("password/" + secret);
        _get(Paragraph.class, spec -> spec.withText("For Ada Lovelace."));
        _setValue(field("New password"), "short");
        _click(_get(Button.class, spec -> spec.withText("Set password")));
        assertThat(field("New password").isInvalid()).isTrue();
        _setValue(field("New password"), PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Set password")));
        _get(LoginForm.class);

        navigate("password/" + secret);
        _assertNone(PasswordField.class);
    }

    @Test
    void aLinkThatIsNotOursSaysTheSameAsAUsedOne() {
        navigate("password/made-up");
        _assertNone(PasswordField.class);
        _get(Paragraph.class, spec -> spec.withPredicate(text -> text.getText().startsWith("This link was used")));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ZoneId> zone() {
        return _get(ComboBox.class, spec -> spec.withLabel("Time zone"));
    }
}
