package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.mail.Letter;
import app.ballast.mail.MailTrap;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class ForgottenPasswordTest extends ProductTest {

    private static final Pattern LINK = Pattern.compile("https://b\\.example/password/(\\S+)");

    @Autowired
    private PersonRepository persons;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private AccountService account;

    @Autowired
    private PeopleService people;

    @Autowired
    private ActivityLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    private final MailTrap trap = new MailTrap();

    @SuppressWarnings("NullAway.Init")
    private ForgottenPassword forgotten;

    @BeforeEach
    void aMailServer() {
        forgotten = new ForgottenPassword(
                persons, links, new PasswordLetters(trap.mailer()), new SignInLimits(10, 100), log, transaction);
    }

    private String address(ActingAs person) {
        return SystemActor.call("Test", () -> people.get(person.id())).email();
    }

    private static String secret(Letter letter) {
        Matcher found = LINK.matcher(letter.plain());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theLinkOfALetterSetsAPasswordOnce() {
        forgotten.send(new EmailAddress("  " + address(viewer).toUpperCase(java.util.Locale.ROOT)));
        assertThat(trap.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(address(viewer));
            assertThat(letter.html()).contains(secret(letter));
        });
        String secret = secret(trap.letters().getFirst());
        assertThat(rows("select secret_hash from password_link").toString()).doesNotContain(secret);
        account.setPasswordByLink(secret, "a brand new one");
        assertThatThrownBy(() -> account.setPasswordByLink(secret, "and another one"))
                .isInstanceOf(DomainException.class);
        assertThat(rows("select action from activity order by id").toString())
                .contains("password link made", "password set by link");
    }

    @Test
    void aLinkEndsAfterAnHourAndWhenAnotherIsAskedFor() {
        forgotten.send(new EmailAddress(address(viewer)));
        forgotten.send(new EmailAddress(address(viewer)));
        assertThat(account.linkOwner(secret(trap.letters().getFirst()))).isEmpty();
        String second = secret(trap.letters().getLast());
        assertThat(account.linkOwner(second)).contains("A. Viewer");
        assertThat(database.queryForObject(
                        "select count(*) from password_link where used_at is null"
                                + " and expires_at < current_timestamp + interval '61' minute"
                                + " and expires_at > current_timestamp + interval '59' minute",
                        Integer.class))
                .isEqualTo(1);
        database.update("update password_link set expires_at = current_timestamp - interval '1' second");
        assertThat(account.linkOwner(second)).isEmpty();
    }

    @Test
    void whoeverIsUnknownOrHasLeftGetsNoLetterAndTheAskerHearsTheSame() {
        SystemActor.run("Test", () -> people.deactivate(viewer.id()));
        forgotten.send(new EmailAddress(address(viewer)));
        forgotten.send(new EmailAddress("nobody@example.org"));
        assertThat(trap.letters()).isEmpty();
        forgotten.ask("nobody@example.org", "192.0.2.1");
    }

    @Test
    void whatIsNoAddressIsRefusedAtItsField() {
        for (String none : new String[] {"", "no address", "@"}) {
            assertThatThrownBy(() -> forgotten.ask(none, "192.0.2.1"))
                    .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                            .isEqualTo("email"));
        }
    }

    @Test
    void anAddressGetsThreeLettersAnHourAndAPlaceAsksTwentyTimes() {
        for (int i = 0; i < 5; i++) {
            forgotten.send(new EmailAddress(address(viewer)));
        }
        assertThat(trap.letters()).hasSize(3);
        for (int i = 0; i < 20; i++) {
            forgotten.ask("nobody@example.org", "192.0.2.1");
        }
        assertThatThrownBy(() -> forgotten.ask("nobody@example.org", "192.0.2.1"))
                .isInstanceOf(DomainException.class);
        forgotten.ask("nobody@example.org", "192.0.2.2");
    }
}
