package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.CleanText;
import app.ballast.common.SubjectRef;
import app.ballast.discussion.InboxStore.Stored;
import app.ballast.discussion.subjects.SubjectAudience;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.mail.Letter;
import app.ballast.mail.LetterReading;
import app.ballast.support.MarkdownAttacks;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people write stands in letters of news as text, wherever it stands: titles, names, reasons. */
class NewsLetterIT extends LetterReading {

    private static final SubjectRef SUBJECT = new SubjectRef("item", 1);
    private static final int AT_ONCE = 10;
    private static final String UNSUBSCRIBE = "https://b.example/unsubscribe/t";

    private static final List<String> ATTACKS =
            MarkdownAttacks.all().stream().map(CleanText::of).distinct().toList();

    private static Letter letter(int number, String attack, boolean digest) {
        List<Stored> news = List.of(
                news(NewsKind.EXCEPTION_WANTED, attack, attack),
                news(NewsKind.PUT_ABOVE, attack, attack, attack),
                news(NewsKind.COMMENTED, attack));
        SubjectCard card = new SubjectCard(SUBJECT, attack, "backlog/" + attack, SubjectAudience.everybody());
        NewsLetter letter = new NewsLetter(news, Map.of(SUBJECT, card), path -> "https://b.example/" + path);
        return new Letter(
                "news:" + number,
                "reader@example.org",
                letter.subject(digest),
                letter.plain(UNSUBSCRIBE),
                letter.html(UNSUBSCRIBE),
                UNSUBSCRIBE);
    }

    private static Stored news(NewsKind kind, String author, String... words) {
        return new Stored(1, SUBJECT, kind, "#" + author, author, List.of(words), null, Instant.EPOCH, false);
    }

    @Test
    void nothingThatSomebodyWritesRunsInALetterOrIsFetchedByIt() {
        assertThat(ATTACKS).hasSizeGreaterThan(600);
        List<MimeMessage> letters = sent(IntStream.range(0, ATTACKS.size())
                .mapToObj(i -> letter(i, ATTACKS.get(i), i % 2 == 0))
                .toList());
        assertThat(letters).hasSameSizeAs(ATTACKS);
        Page reader = reader();
        for (int from = 0; from < ATTACKS.size(); from += AT_ONCE) {
            StringBuilder shown = new StringBuilder();
            List<String> attacks = ATTACKS.subList(from, Math.min(from + AT_ONCE, ATTACKS.size()));
            for (int i = 0; i < attacks.size(); i++) {
                MimeMessage letter = letters.get(from + i);
                assertNoHeaderWasAdded(letter);
                assertThat(part(letter, "text/plain")).contains(attacks.get(i) + "\n", "asks for an exception");
                shown.append(part(letter, "text/html"));
            }
            assertThat(read(reader, shown.toString())).as("%s", attacks).isEqualTo(new Read(0, 0));
            assertThat(reader.locator("p:has(+ ul)").allTextContents()).isEqualTo(attacks);
        }
        assertThat(fetched()).isEmpty();
    }

    @Test
    void theCheckItselfSeesScriptThatRunsAndWhatIsFetched() {
        Page reader = reader();
        int executed = 0;
        for (String attack : ATTACKS) {
            Read read = read(reader, "<!doctype html><p>" + attack + "</p>");
            executed += read.executions() > 0 ? 1 : 0;
        }
        assertThat(executed).isGreaterThan(200);
        read(reader, "<img src=https://tracker.example/x.png>");
        assertThat(fetched()).contains("https://tracker.example/x.png");
        assertThat(read(reader, "<p title=x>x</p><a href=\"javascript:x\">x</a><b>x</b>"))
                .isEqualTo(new Read(0, 3));
    }
}
