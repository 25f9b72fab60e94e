package app.ballast.mail;

import app.ballast.support.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps letters instead of sending them, at a time that the test sets. */
public final class MailTrap {

    private final List<Letter> letters = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final MovableClock clock = MovableClock.standing(Instant.EPOCH);

    /** All that was posted; a second letter of one key is dropped, as the outbox does. */
    public List<Letter> letters() {
        return letters;
    }

    public MovableClock clock() {
        return clock;
    }

    /** What letters are posted to. */
    public Mailer mailer() {
        MailSettings settings =
                new MailSettings("mail.example", 25, "", "", "none", "ballast@example.org", "https://b.example");
        return new Mailer(settings, new Kept(), clock);
    }

    private final class Kept extends Outbox {

        @SuppressWarnings("NullAway")
        Kept() {
            super((JdbcClient) null);
        }

        @Override
        void add(Letter letter, String domain, Instant now) {
            if (keys.add(letter.key())) {
                letters.add(letter);
            }
        }
    }
}
