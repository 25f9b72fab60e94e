package app.ballast.people;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do with their own account. */
@Service
@DeniedByDefault
@Transactional
public class AccountService {

    private final PersonRepository people;
    private final PasswordLinks links;
    private final PasswordEncoder encoder;
    private final SignInLimits limits;
    private final ActivityLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            PersonRepository people,
            PasswordLinks links,
            PasswordEncoder encoder,
            SignInLimits limits,
            ActivityLog log,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.encoder = encoder;
        this.limits = limits;
        this.log = log;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Preferences preferences() {
        return me().preferences();
    }

    @SignedIn
    public void prefer(Preferences preferences) {
        me().prefer(preferences);
    }

    /**
     * Changes one's own password. Other sessions end; the one that asks goes on.
     *
     * @throws DomainException where the present password is wrong, or the new one breaks the rules
     */
    @SignedIn
    public void changePassword(String present, String next) {
        Person person = me();
        if (!limits.tryAccount(person.email())) {
            throw DomainException.tooMany("error.too-many-attempts");
        }
        if (person.passwordHash() == null || !encoder.matches(present, person.passwordHash())) {
            throw DomainException.invalid("present", "error.password.wrong");
        }
        limits.succeeded(person.email());
        set(person, next, "password changed");
    }

    /** The name of the person whom a one-time link belongs to, or empty where it is used, expired or made up. */
    @Anyone
    @Transactional(readOnly = true)
    public Optional<String> linkOwner(String secret) {
        return links.usable(secret)
                .flatMap(link -> people.findById(link.person().value()))
                .filter(Person::active)
                .map(Person::name);
    }

    /** Sets a password by a one-time link, which is used up by it. */
    @Anyone
    public void setPasswordByLink(String secret, String next) {
        PasswordLink link =
                links.usable(secret).orElseThrow(() -> DomainException.invalid("link", "error.link.used-up"));
        Person person = people.withRoles(link.person().value())
                .filter(Person::active)
                .orElseThrow(() -> DomainException.invalid("link", "error.link.used-up"));
        set(person, next, "password set by link");
        link.use(clock.instant());
    }

    private void set(Person person, String next, String action) {
        PasswordRules.check(next, person.email());
        person.usePassword(encoder.encode(next));
        links.end(person.id());
        log.record(Activity.of(
                new Actor(person.id().value(), person.name()),
                new SubjectRef(PeopleService.SUBJECT, person.id().value()),
                person.name(),
                null,
                action));
        events.publishEvent(new PasswordChanged(person.id()));
    }

    private Person me() {
        return people.withRoles(user.id().value()).orElseThrow(() -> DomainException.refused("error.sign-in-first"));
    }
}
