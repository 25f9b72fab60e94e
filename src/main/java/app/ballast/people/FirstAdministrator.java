package app.ballast.people;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SystemOnly;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator of a new workspace. They hold every role, so that a team of one can begin; they may
 * give roles away under Settings. Once there is an administrator, everything here is refused.
 *
 * @see <a href="file:docs/decisions/0007-first-administrator.md">why they hold every role</a>
 */
@Service
@DeniedByDefault
@Transactional
public class FirstAdministrator {

    static final int SHORTEST_TOKEN = 32;
    private static final int CODE_LENGTH = 12;
    private static final int LONGEST_TOKEN = 500;

    private final PersonRepository people;
    private final ApiTokenRepository tokens;
    private final PasswordEncoder encoder;
    private final SignInLimits limits;
    private final ActivityLog log;
    private final Clock clock;
    private final String code = Secrets.random(CODE_LENGTH);

    FirstAdministrator(
            PersonRepository people,
            ApiTokenRepository tokens,
            PasswordEncoder encoder,
            SignInLimits limits,
            ActivityLog log,
            Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.encoder = encoder;
        this.limits = limits;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the workspace still waits for its first administrator. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean missing() {
        return people.countActiveWith(Role.ADMIN) == 0;
    }

    /** Makes the administrator for somebody who read the one-time code in the log. */
    @Anyone
    public void setUp(String typedCode, String name, String email, String password) {
        if (!limits.tryAccount("set-up")) {
            throw DomainException.tooMany("error.too-many-attempts");
        }
        if (!MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), typedCode.strip().getBytes(StandardCharsets.UTF_8))) {
            throw DomainException.invalid("code", "error.set-up.code");
        }
        make(name, email, password, null);
    }

    /**
     * Makes the administrator from the start's settings.
     *
     * @param token an API token of at least 32 characters to make with them, or null
     */
    @SystemOnly
    PersonId make(String name, String email, String password, @Nullable String token) {
        if (!missing()) {
            throw DomainException.conflict("error.set-up.done");
        }
        EmailAddress address = new EmailAddress(email);
        PasswordRules.check(password, address.value());
        if (token != null && (token.length() < SHORTEST_TOKEN || token.length() > LONGEST_TOKEN)) {
            throw DomainException.invalid("token", "error.token.length", SHORTEST_TOKEN, LONGEST_TOKEN);
        }
        if (token != null && Secrets.looksMistyped(token)) {
            throw DomainException.invalid("token", "error.token.checksum", Secrets.TOKEN_PREFIX);
        }
        Set<Role> everything = EnumSet.complementOf(EnumSet.of(Role.VIEWER));
        NewPerson wanted = new NewPerson(name, address, everything);
        if (people.byEmail(address.value()).isPresent()) {
            throw DomainException.invalid("email", "error.email.taken", address.value());
        }
        Person person = new Person(wanted.name(), wanted.email(), wanted.roles(), clock.instant());
        person.usePassword(encoder.encode(password));
        people.save(person);
        if (token != null) {
            tokens.save(new ApiToken(
                    person.id(),
                    "First administrator",
                    Secrets.fingerprint(token),
                    EnumSet.allOf(TokenScope.class),
                    clock.instant(),
                    null));
        }
        log.record(Activity.of(
                Actor.system("Set-up"),
                new SubjectRef(PeopleService.SUBJECT, person.id().value()),
                person.name(),
                null,
                "added as first administrator"));
        return person.id();
    }

    /** What somebody must type to prove that they read the log. */
    @SystemOnly
    String code() {
        return code;
    }
}
