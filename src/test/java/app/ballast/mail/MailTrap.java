package app.ballast.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps letters instead of sending them, at a time that the test sets. */
public final class MailTrap {

    private final List<Letter> letters = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final SetClock clock = new SetClock();

    /** All that was posted; a second letter of one key is dropped, as the outbox does. */
    public List<Letter> letters() {
        return letters;
    }

    public SetClock clock() {
        return clock;
    }

    /** The time as it is. */
    public Clock systemClock() {
        return Clock.systemUTC();
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

    /** A clock that stands still. */
    public static final class SetClock extends Clock {

        private Instant now = Instant.EPOCH;

        public void set(String to) {
            now = Instant.parse(to);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
