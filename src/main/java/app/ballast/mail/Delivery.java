package app.ballast.mail;

import app.ballast.mail.Outbox.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings letters to the mail server. A letter is claimed, sent, and then reported on; where the process ends between the last
 * two, it is sent again under the same name.
 *
 * @see <a href="../../../../../../docs/decisions/0036-letters-once.md">Decision 0036</a>
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** How long a letter is left to whoever claimed it. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    /** A letter that the mail server refuses is given up after so long; while there is none, nothing is given up. */
    static final Duration GIVE_UP = Duration.ofDays(3);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;
    private static final int PART = 50;

    private final MailSettings settings;
    private final Outbox outbox;
    private final PostOffice office;
    private final Clock clock;
    private Instant away = Instant.MIN;

    Delivery(MailSettings settings, Outbox outbox, PostOffice office, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.office = office;
        this.clock = clock;
    }

    @Scheduled(cron = "${ballast.jobs.mail:*/5 * * * * *}", zone = "UTC")
    @SchedulerLock(name = "mail", lockAtMostFor = "PT1M")
    void deliver() {
        if (!settings.isOn() || clock.instant().isBefore(away)) {
            return;
        }
        try {
            for (Stored letter : outbox.due(clock.instant(), PART)) {
                bring(letter);
            }
        } catch (PostOffice.Unreachable problem) {
            // Nobody has to be told more often, and the letters have time.
            away = clock.instant().plus(FIRST_PAUSE);
            LOG.warn("The mail server {} does not take letters: {}", settings, what(problem));
        }
        outbox.forget(clock.instant().minus(KEPT));
    }

    private void bring(Stored letter) {
        Instant now = clock.instant();
        if (!outbox.claim(letter, now.plus(CLAIM))) {
            return;
        }
        try {
            office.send(letter);
        } catch (PostOffice.Unreachable problem) {
            outbox.again(letter, now.plus(FIRST_PAUSE), what(problem));
            throw problem;
        } catch (PostOffice.Refused refused) {
            if (letter.createdAt().plus(GIVE_UP).isBefore(now)) {
                outbox.giveUp(letter, now, what(refused));
            } else {
                outbox.again(letter, now.plus(pause(letter)), what(refused));
            }
            return;
        }
        outbox.sent(letter, clock.instant());
    }

    /** Twice as long each time, up to about an hour. */
    private static Duration pause(Stored letter) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(letter.attempts(), MOST_DOUBLINGS));
    }

    /** In the words of the mail server; a password is in none of them. */
    private String what(RuntimeException problem) {
        Throwable cause = problem.getCause();
        String text = cause == null ? problem.toString() : String.valueOf(cause.getMessage());
        String line = text.replaceAll("\\s+", " ");
        return settings.password().isEmpty() ? line : line.replace(settings.password(), "…");
    }
}
