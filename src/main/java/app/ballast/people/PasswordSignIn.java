package app.ballast.people;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks address and password. A wrong password, an unknown address and a person who left take the same time and get the
 * same answer.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final SignInLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysHash;

    PasswordSignIn(
            PersonRepository people,
            PasswordEncoder encoder,
            SignInLimits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
        this.nobodysHash = encoder.encode(Secrets.random(20));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
        if (!limits.tryAddress(address) || !limits.tryAccount(email)) {
            throw new LockedException("Too many attempts");
        }
        if (password.length() > PasswordRules.LONGEST) {
            throw new BadCredentialsException("Wrong address or password");
        }
        Optional<Person> found = people.byEmail(normal(email));
        String hash = found.filter(Person::active).map(Person::passwordHash).orElse(nobodysHash);
        if (!encoder.matches(password, hash) || hash.equals(nobodysHash)) {
            throw new BadCredentialsException("Wrong address or password");
        }
        limits.succeeded(email);
        SignedInPerson person = signedIn(found.orElseThrow().id(), password);
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private SignedInPerson signedIn(PersonId id, String password) {
        SignedInPerson signedIn = transaction.execute(status -> {
            Person person = people.withRoles(id.value()).orElseThrow();
            person.signedIn(clock.instant());
            if (encoder.upgradeEncoding(person.passwordHash())) {
                person.rehash(encoder.encode(password));
            }
            return SignIns.principal(person);
        });
        if (signedIn == null) {
            throw new IllegalStateException("A transaction always answers");
        }
        return signedIn;
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
