package app.ballast.support;

import app.ballast.Ballast;
import app.ballast.people.AccountService;
import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the application as the network sees it: a real server on a free port, asked by a plain HTTP client. All such
 * tests share one server and one database, so each makes the people that it needs.
 */
@ActiveProfiles("test")
@SpringBootTest(
        classes = Ballast.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "ballast.sign-in.tries-per-account=5",
            "ballast.sign-in.tries-per-address=100000"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = OwnIdentity.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import(WebTest.QuickPasswords.class)
public abstract class WebTest {

    /** Of everybody whom {@link #addPerson} adds. */
    protected static final String PASSWORD = "a long enough password";

    /** Passwords that cost little to check: these tests sign in hundreds of times. */
    @TestConfiguration(proxyBeanMethods = false)
    static class QuickPasswords {

        @Bean
        @Primary
        PasswordEncoder quickEncoder() {
            return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
        }
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private AccountService account;

    /** A person who can sign in with {@link #PASSWORD}. */
    protected record Someone(PersonId id, String email) {}

    protected final Someone addPerson(Role... roles) {
        int number = NUMBER.incrementAndGet();
        String email = "web" + number + "@example.org";
        NewPerson wanted = new NewPerson("Web person " + number, new EmailAddress(email), Set.of(roles));
        PersonId id = asSystem(() -> people.add(wanted));
        account.setPasswordByLink(asSystem(() -> people.invite(id)), PASSWORD);
        return new Someone(id, email);
    }

    /** A browser with no cookies. */
    protected final WebClient browser() {
        return new WebClient(port);
    }

    /** A browser in which the person has signed in. */
    protected final WebClient signedIn(Someone person) {
        WebClient browser = browser();
        browser.signIn(person.email(), PASSWORD);
        return browser;
    }

    protected final WebClient signedIn(Role... roles) {
        return signedIn(addPerson(roles));
    }

    protected static <T> T asSystem(Supplier<T> work) {
        return SystemActor.call("Test", work);
    }

    protected static void asSystem(Runnable work) {
        SystemActor.run("Test", work);
    }
}
