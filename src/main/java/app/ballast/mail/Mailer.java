package app.ballast.mail;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends letters. A letter is put into the outbox in the transaction of what it tells, and goes out soon after.
 *
 * @see <a href="../../../../../../docs/decisions/0036-letters-once.md">Decision 0036</a>
 */
@Component
public class Mailer {

    private final MailSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    Mailer(MailSettings settings, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether there is a mail server; where there is none, nothing is put into the outbox. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** The mail server by host and port, and the address that letters come from, for people who operate it. */
    public String server() {
        return settings.toString();
    }

    /** The address that letters come from. */
    public String from() {
        return settings.from();
    }

    /** The whole address of a page of Ballast. */
    public String link(String path) {
        return settings.url() + "/" + path;
    }

    /** Puts a letter into the outbox; nothing where one of its key is or was there, or there is no mail server. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        if (settings.isOn()) {
            outbox.add(letter, settings.domain(), clock.instant());
        }
    }

    /** How many letters wait. */
    @Transactional(readOnly = true)
    public int waiting() {
        return outbox.waiting();
    }

    /** How many letters nobody took, and were given up. */
    @Transactional(readOnly = true)
    public int failed() {
        return outbox.failed();
    }

    /** What went wrong last with a letter that waits or was given up; empty where nothing did. */
    @Transactional(readOnly = true)
    public Optional<String> problem() {
        return outbox.problem();
    }
}
