package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.common.SubjectRef;
import app.ballast.support.DatabaseTest;
import app.ballast.support.TestPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each rule about people, by name. Rolls back, so that it may put everybody else aside. */
@DatabaseTest
@Transactional
class PeopleServiceTest {

    @Autowired
    private PeopleService people;

    @Autowired
    private PeopleDirectory directory;

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient database;

    private PersonId admin = new PersonId(0);

    @BeforeEach
    void oneAdministrator() {
        database.sql("update person set active = false").update();
        admin = add("Only Administrator", Role.ADMIN);
    }

    private PersonId add(String name, Role... roles) {
        EmailAddress email = new EmailAddress(name.replace(' ', '.') + "@rules.example.org");
        return SystemActor.call("Test", () -> people.add(new NewPerson(name, email, Set.of(roles))));
    }

    private void asAdmin(Runnable work) {
        TestPerson.as(admin, Set.of(Role.ADMIN), work);
    }

    private PersonRow row(PersonId id) {
        return TestPerson.as(admin, Set.of(Role.ADMIN), () -> people.get(id));
    }

    private void change(PersonId id, String name, String email, Role... roles) {
        PersonRow row = row(id);
        asAdmin(() -> people.change(id, row.version(), new NewPerson(name, new EmailAddress(email), Set.of(roles))));
    }

    private static void assertRefused(Sort sort, String says, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.sort())
                        .isEqualTo(sort))
                .hasMessageContaining(says);
    }

    @Test
    void theLastAdministratorKeepsThatRole() {
        PersonRow row = row(admin);
        assertRefused(Sort.CONFLICT, "last administrator", () -> change(admin, row.name(), row.email(), Role.PRODUCT));
    }

    @Test
    void theLastAdministratorIsNotDeactivated() {
        PersonId other = add("Second Administrator", Role.ADMIN);
        asAdmin(() -> people.deactivate(other));
        assertRefused(
                Sort.CONFLICT,
                "last administrator",
                () -> TestPerson.as(other, Set.of(Role.ADMIN), () -> people.deactivate(admin)));
    }

    @Test
    void aDeactivatedAdministratorDoesNotCount() {
        PersonId other = add("Former Administrator", Role.ADMIN);
        asAdmin(() -> people.deactivate(other));
        PersonRow row = row(admin);
        assertRefused(Sort.CONFLICT, "last administrator", () -> change(admin, row.name(), row.email(), Role.VIEWER));
    }

    @Test
    void oneOfTwoAdministratorsMayGiveTheRoleAway() {
        add("Second Administrator", Role.ADMIN);
        PersonRow row = row(admin);
        change(admin, row.name(), row.email(), Role.VIEWER);
        assertThat(row(admin).roles()).containsExactly(Role.VIEWER);
    }

    @Test
    void nobodyDeactivatesThemselves() {
        add("Second Administrator", Role.ADMIN);
        assertRefused(Sort.REFUSED, "yourself", () -> asAdmin(() -> people.deactivate(admin)));
    }

    @Test
    void anAddressBelongsToOnePersonWhateverTheCaseOfItsLetters() {
        PersonId ada = add("Ada", Role.PRODUCT);
        assertRefused(Sort.INVALID, "already signs in", () -> add("ADA", Role.VIEWER));
        PersonId grace = add("Grace", Role.PRODUCT);
        assertRefused(
                Sort.INVALID,
                "already signs in",
                () -> change(grace, "Grace", row(ada).email().toUpperCase(Locale.ROOT), Role.PRODUCT));
    }

    @Test
    void somebodyWhoLeftKeepsTheirAddress() {
        PersonId ada = add("Ada", Role.PRODUCT);
        asAdmin(() -> people.deactivate(ada));
        assertRefused(Sort.INVALID, "already signs in", () -> add("Ada", Role.VIEWER));
    }

    @Test
    void aChangeOfWhatWasReadBeforeAnothersChangeIsRefused() {
        PersonId ada = add("Ada", Role.PRODUCT);
        PersonRow stale = row(ada);
        assertRefused(
                Sort.CONFLICT,
                "changed by somebody else",
                () -> asAdmin(() -> people.change(
                        ada,
                        stale.version() - 1,
                        new NewPerson("Ada L", new EmailAddress(stale.email()), Set.of(Role.PRODUCT)))));
    }

    @Test
    void nobodyWithoutARole() {
        assertRefused(Sort.INVALID, "role", () -> add("Nothing"));
    }

    @Test
    void aNameNeedsOneToAHundredAndTwentyCharacters() {
        EmailAddress email = new EmailAddress("a@b");
        for (String name : List.of("", "   ", "x".repeat(121))) {
            assertRefused(Sort.INVALID, "1 to 120", () -> new NewPerson(name, email, Set.of(Role.VIEWER)));
        }
        assertThat(new NewPerson(" " + "x".repeat(120) + " ", email, Set.of(Role.VIEWER)).name())
                .hasSize(120);
    }

    @Test
    void anAddressHasOneAtBetweenTwoParts() {
        for (String text : List.of("", "@", "a@", "@b", "a b@c", "a@b@c", "plain", "x".repeat(250) + "@b.org")) {
            assertRefused(Sort.INVALID, "e-mail address", () -> new EmailAddress(text));
        }
        assertThat(new EmailAddress("  Ada.L@Example.ORG ").value()).isEqualTo("ada.l@example.org");
    }

    @Test
    void anInvitationIsOpenUntilItsEndAndMayBeSentAgainOrRevoked() {
        PersonId ada = add("Ada Invited", Role.VIEWER);
        assertThat(invitations(ada)).isEmpty();
        asAdmin(() -> people.invite(ada));
        asAdmin(() -> people.invite(ada));
        assertThat(invitations(ada)).hasSize(1);
        assertThat(Duration.between(Instant.now(), invitations(ada).get(ada)))
                .isBetween(Duration.ofHours(71), Duration.ofHours(72));
        asAdmin(() -> people.revokeInvitation(ada));
        assertThat(invitations(ada)).isEmpty();
        asAdmin(() -> people.invite(ada));
        assertThat(invitations(ada)).hasSize(1);
        database.sql("update password_link set expires_at = current_timestamp where used_at is null")
                .update();
        assertThat(invitations(ada)).isEmpty();
    }

    private Map<PersonId, Instant> invitations(PersonId id) {
        return TestPerson.as(admin, Set.of(Role.ADMIN), () -> people.invitations(Set.of(id)));
    }

    @Test
    void noLinkForSomebodyWhoIsDeactivated() {
        PersonId ada = add("Ada", Role.PRODUCT);
        asAdmin(() -> people.deactivate(ada));
        assertRefused(Sort.CONFLICT, "deactivated", () -> asAdmin(() -> people.invite(ada)));
    }

    @Test
    void thoseWhoLeftStandLastAndAreNoLongerOffered() {
        PersonId ada = add("Ada Leaver", Role.PRODUCT);
        add("Zoe Stayer", Role.PRODUCT);
        asAdmin(() -> people.deactivate(ada));
        List<PersonRow> found = TestPerson.as(admin, Set.of(Role.ADMIN), () -> people.find("rules.example", 0, 10));
        assertThat(found).extracting(PersonRow::name).containsExactly("Only Administrator", "Zoe Stayer", "Ada Leaver");
        assertThat(TestPerson.as(admin, Set.of(Role.VIEWER), () -> directory.find("a", 100)))
                .extracting(PersonRef::name)
                .doesNotContain("Ada Leaver");
        assertThat(TestPerson.as(admin, Set.of(Role.VIEWER), () -> directory.names(List.of(ada))))
                .containsValue("Ada Leaver");
    }

    @Test
    void signsThatASearchGivesAMeaningToAreTakenLiterally() {
        add("Ada 100%", Role.PRODUCT);
        add("Ada_1", Role.PRODUCT);
        for (String text : List.of("100%", "a_1", "%", "_1", "!")) {
            long count = TestPerson.as(admin, Set.of(Role.ADMIN), () -> people.count(text));
            assertThat(count).as(text).isEqualTo(text.equals("!") ? 0 : 1);
        }
    }

    @Test
    void everyChangeIsLoggedWithItsBeforeAndAfter() {
        PersonId ada = add("Ada", Role.PRODUCT);
        change(ada, "Ada Lovelace", row(ada).email(), Role.TECHNOLOGY, Role.PROGRAM);
        asAdmin(() -> people.deactivate(ada));
        List<ActivityRow> entries =
                TestPerson.as(admin, Set.of(Role.ADMIN), () -> log.history(new SubjectRef("person", ada.value()), 10));
        assertThat(entries)
                .extracting(ActivityRow::action)
                .containsExactly("deactivated", "changed", "changed", "added");
        assertThat(entries.get(1))
                .extracting(ActivityRow::field, ActivityRow::oldValue, ActivityRow::newValue)
                .containsExactly("roles", "PRODUCT", "PROGRAM, TECHNOLOGY");
        assertThat(entries.get(2))
                .extracting(ActivityRow::field, ActivityRow::oldValue, ActivityRow::newValue)
                .containsExactly("name", "Ada", "Ada Lovelace");
        assertThat(entries.getFirst().actor()).isEqualTo("Test person");
    }

    @Test
    void whatDoesNotChangeIsNotLogged() {
        PersonId ada = add("Ada", Role.PRODUCT);
        change(ada, "Ada", row(ada).email(), Role.PRODUCT);
        asAdmin(() -> people.reactivate(ada));
        List<ActivityRow> entries =
                TestPerson.as(admin, Set.of(Role.ADMIN), () -> log.history(new SubjectRef("person", ada.value()), 10));
        assertThat(entries).extracting(ActivityRow::action).containsExactly("added");
    }

    @Test
    void anUnknownPersonIsNotThere() {
        assertRefused(Sort.NOT_FOUND, "person 4711", () -> asAdmin(() -> people.get(new PersonId(4711))));
    }
}
