package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.CleanText;
import app.ballast.mail.Letter;
import app.ballast.mail.LetterReading;
import app.ballast.mail.MailTrap;
import app.ballast.support.MarkdownAttacks;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A name is text in the letters that bring a link for a password. */
class PasswordLettersIT extends LetterReading {

    private static final int AT_ONCE = 10;

    private final MailTrap trap = new MailTrap();
    private final PasswordLetters letters = new PasswordLetters(trap.mailer());

    @Test
    void noNameRunsInALetterThatBringsALink() {
        List<String> names =
                MarkdownAttacks.all().stream().map(CleanText::line).distinct().toList();
        for (int i = 0; i < names.size(); i++) {
            Person person = new Person(
                    names.get(i), new EmailAddress("reader@example.org"), Set.of(Role.VIEWER), Instant.EPOCH);
            if (i % 2 == 0) {
                letters.invite(person, "secret" + i);
            } else {
                letters.remind(person, "secret" + i);
            }
        }
        List<Letter> written = trap.letters();
        List<MimeMessage> received = sent(written);
        assertThat(received).hasSameSizeAs(names).hasSizeGreaterThan(600);
        Page reader = reader();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            StringBuilder shown = new StringBuilder();
            for (int i = from; i < Math.min(from + AT_ONCE, names.size()); i++) {
                assertNoHeaderWasAdded(received.get(i));
                assertThat(part(received.get(i), "text/plain")).startsWith("Hello " + names.get(i) + ",\n");
                shown.append(part(received.get(i), "text/html"));
            }
            assertThat(read(reader, shown.toString())).as("from %s on", from).isEqualTo(new Read(0, 0));
        }
        assertThat(fetched()).isEmpty();
    }
}
