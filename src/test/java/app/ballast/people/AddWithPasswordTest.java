package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.support.ActingAs;
import app.ballast.support.DatabaseTest;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AddWithPasswordTest {

    private static final NewPerson SOMEBODY =
            new NewPerson("Ida Ekberg", new EmailAddress("ida@example.org"), Set.of(Role.VIEWER));

    @Autowired
    private PeopleService people;

    @Autowired
    private PersonRepository stored;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void theSystemAddsSomebodyWhoCanSignInAtOnce() {
        SystemActor.run("Test", () -> people.addWithPassword(SOMEBODY, "correct horse"));

        Person person = stored.byEmail("ida@example.org").orElseThrow();
        assertThat(encoder.matches("correct horse", Objects.requireNonNull(person.passwordHash())))
                .isTrue();
    }

    @Test
    void aPasswordThatIsTooShortIsRefusedAndNobodyIsAdded() {
        assertThatThrownBy(() -> SystemActor.run("Test", () -> people.addWithPassword(SOMEBODY, "short")))
                .isInstanceOf(DomainException.class);
        assertThat(stored.byEmail("ida@example.org")).isEmpty();
    }

    @Test
    void anAdministratorSetsNobodysPassword() {
        ActingAs administrator = ActingAs.somebody(people, "Ada", Role.ADMIN);

        assertThatThrownBy(() -> administrator.run(() -> people.addWithPassword(SOMEBODY, "correct horse")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
