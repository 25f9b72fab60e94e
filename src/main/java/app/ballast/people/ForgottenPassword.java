package app.ballast.people;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a link by which people set a new password themselves. Whoever asks hears the same for any address, and as soon:
 * the address is looked up afterwards, in another thread.
 *
 * @see <a href="../../../../../../docs/decisions/0040-forgotten-passwords.md">Decision 0040</a>
 */
@Service
@DeniedByDefault
public class ForgottenPassword {

    static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MOST_WAITING = 1_000;
    private static final String ACTOR = "Forgotten password";

    private final PersonRepository people;
    private final PasswordLinks links;
    private final PasswordLetters letters;
    private final SignInLimits limits;
    private final ActivityLog log;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor afterwards;

    ForgottenPassword(
            PersonRepository people,
            PasswordLinks links,
            PasswordLetters letters,
            SignInLimits limits,
            ActivityLog log,
            TransactionTemplate transaction) {
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.limits = limits;
        this.log = log;
        this.transaction = transaction;
        this.afterwards = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("forgotten-password").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Whether letters can be sent; where not, people ask an administrator. */
    @Anyone
    public boolean isOn() {
        return letters.isOn();
    }

    /**
     * Sends a link to this address, if it is that of somebody whose account is open. One address is written to three times
     * an hour at most.
     *
     * @param source network address of whoever asks
     * @throws DomainException INVALID where this is no address, TOO_MANY where 20 times an hour were asked from there
     */
    @Anyone
    public void ask(String email, String source) {
        EmailAddress address = new EmailAddress(email);
        if (!limits.tryForgottenFrom(source)) {
            throw DomainException.tooMany("error.too-many-attempts");
        }
        afterwards.execute(() -> send(address));
    }

    void send(EmailAddress address) {
        if (!letters.isOn() || !limits.tryForgotten(address.value())) {
            return;
        }
        SystemActor.run(
                ACTOR,
                () -> transaction.executeWithoutResult(status ->
                        people.byEmail(address.value()).filter(Person::active).ifPresent(this::send)));
    }

    private void send(Person person) {
        // Anybody can ask in another's name, and must not take an invitation from them.
        letters.remind(person, links.makeBeside(person.id(), LIFETIME));
        log.record(Activity.of(
                Actor.system(ACTOR),
                new SubjectRef(PeopleService.SUBJECT, person.id().value()),
                person.name(),
                null,
                "password link made"));
    }

    @PreDestroy
    void stop() {
        afterwards.shutdown();
    }
}
