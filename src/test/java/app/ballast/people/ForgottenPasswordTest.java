package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.mail.Letter;
import app.ballast.mail.MailTrap;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
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

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private CurrentUser user;

    @Autowired
    private ApplicationEventPublisher events;

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
    void aLinkEndsAfterAnHourAndWithANewPassword() {
        forgotten.send(new EmailAddress(address(viewer)));
        forgotten.send(new EmailAddress(address(viewer)));
        String first = secret(trap.letters().getFirst());
        String second = secret(trap.letters().getLast());
        assertThat(account.linkOwner(first)).as("nobody's question ends it").contains("A. Viewer");
        assertThat(database.queryForObject(
                        "select count(*) from password_link where used_at is null"
                                + " and expires_at < current_timestamp + interval '61' minute"
                                + " and expires_at > current_timestamp + interval '59' minute",
                        Integer.class))
                .isEqualTo(2);
        account.setPasswordByLink(second, "a brand new one");
        assertThat(account.linkOwner(first)).isEmpty();
        forgotten.send(new EmailAddress(address(viewer)));
        String third = secret(trap.letters().getLast());
        assertThat(account.linkOwner(third)).isPresent();
        database.update("update password_link set expires_at = current_timestamp - interval '1' second");
        assertThat(account.linkOwner(third)).isEmpty();
    }

    @Test
    void whoeverAsksInAnothersNameEndsNoInvitation() {
        String invitation = SystemActor.call("Test", () -> people.invite(viewer.id()));
        forgotten.send(new EmailAddress(address(viewer)));
        assertThat(account.linkOwner(invitation)).contains("A. Viewer");
        account.setPasswordByLink(invitation, "a brand new one");
        assertThat(account.linkOwner(secret(trap.letters().getFirst())))
                .as("a new password ends every link")
                .isEmpty();
    }

    @Test
    void anInvitationEndsTheLinksBeforeIt() {
        forgotten.send(new EmailAddress(address(viewer)));
        SystemActor.run("Test", () -> people.invite(viewer.id()));
        assertThat(account.linkOwner(secret(trap.letters().getFirst()))).isEmpty();
    }

    @Test
    void anInvitationComesByLetterAndItsLinkWorksOnce() {
        PeopleService inviting = new PeopleService(
                persons, links, new PasswordLetters(trap.mailer()), encoder, log, user, events, Clock.systemUTC());
        String shown =
                SystemActor.call("Test", () -> transaction.<String>execute(status -> inviting.invite(viewer.id())));
        assertThat(trap.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(address(viewer));
            assertThat(letter.subject()).isEqualTo("Your way into Ballast");
            assertThat(secret(letter)).isEqualTo(shown);
            assertThat(letter.plain()).contains("for three days");
        });
        account.setPasswordByLink(shown, "a brand new one");
        assertThat(account.linkOwner(shown)).isEmpty();
    }

    /** Nothing that takes longer for a known address is done while somebody waits for the answer. */
    @Test
    void whoeverAsksDoesNotWaitForTheAddressToBeLookedUp() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch lookedUp = new CountDownLatch(1);
        PersonRepository slow = (PersonRepository) Proxy.newProxyInstance(
                PersonRepository.class.getClassLoader(),
                new Class<?>[] {PersonRepository.class},
                (proxy, method, arguments) -> {
                    assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
                    lookedUp.countDown();
                    return method.invoke(persons, arguments);
                });
        ForgottenPassword asked = new ForgottenPassword(
                slow, links, new PasswordLetters(trap.mailer()), new SignInLimits(10, 100), log, transaction);
        asked.ask(address(viewer), "192.0.2.1");
        answered.countDown();
        assertThat(lookedUp.await(1, TimeUnit.MINUTES)).isTrue();
        asked.stop();
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
