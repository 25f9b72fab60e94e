package app.ballast.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Letters as a mail program has them, from a mail server, with the markup shown in a browser by itself. No Ballast runs. */
public abstract class LetterReading extends BrowserTest {

    private static final Set<String> HEADERS = Set.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    /** What acts by itself has acted then, and what waits for a hand has been touched in every way. */
    private static final String TOUCH_ALL = """
            () => {
              addEventListener('click', (event) => event.preventDefault(), true);
              addEventListener('submit', (event) => event.preventDefault(), true);
              for (const element of document.querySelectorAll('*')) {
                for (const name of ['load', 'error', 'click', 'mouseover', 'focus', 'toggle', 'animationstart', 'pointerenter',
                  'begin', 'pageshow', 'submit']) {
                  element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
                }
              }
              const strange = [...document.querySelectorAll('*')].filter((element) =>
                !/^(html|head|body|p|ul|li|a|br)$/.test(element.localName) ||
                [...element.attributes].some((attribute) => !/^(lang|style|href)$/.test(attribute.name)) ||
                (element.localName === 'a' && !element.getAttribute('href').startsWith('https://b.example/')));
              const struck = window.struck || 0;
              window.struck = 0;
              return [struck, strange.length];
            }""";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected final String home() {
        return "https://b.example";
    }

    /** What a letter's markup does when it is read: scripts that ran, and elements, attributes and addresses of no letter of ours. */
    public record Read(int executions, int strange) {}

    /** A mail program's window that tells of what is fetched by being read. */
    protected final Page reader() {
        Page page = page();
        page.route("**/*", route -> {
            asked.add(route.request().url());
            route.abort();
        });
        return page;
    }

    /** The addresses that were fetched by letters since the last question. */
    protected final List<String> fetched() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    protected static Read read(Page reader, String html) {
        reader.setContent(html);
        List<?> found = (List<?>) reader.evaluate(TOUCH_ALL);
        return new Read(((Number) found.get(0)).intValue(), ((Number) found.get(1)).intValue());
    }

    /** Sends letters through a mail server, and answers what came, in their order. */
    protected static List<MimeMessage> sent(List<Letter> letters) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            PostOffice office = new SmtpPostOffice(new MailSettings(
                    "127.0.0.1",
                    server.getSmtp().getPort(),
                    "",
                    "",
                    "none",
                    "ballast@example.org",
                    "https://b.example"));
            // Each waits for the server's answers most of the time.
            try (ExecutorService several = Executors.newFixedThreadPool(16)) {
                IntStream.range(0, letters.size())
                        .forEach(i -> several.execute(() -> office.send(
                                new Outbox.Stored(i, letters.get(i), "<" + i + "@example.org>", 0, Instant.EPOCH))));
            }
            return Stream.of(server.getReceivedMessages())
                    .sorted(Comparator.comparing(LetterReading::number))
                    .toList();
        } finally {
            server.stop();
        }
    }

    private static int number(MimeMessage message) {
        try {
            return Integer.parseInt(message.getMessageID().replaceAll("\\D", ""));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** One part of a letter, with plain line feeds. */
    protected static String part(MimeMessage message, String type) {
        try {
            return find(message, type).orElseThrow().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = find(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** That it has the headers that Ballast gives it, each once, and one reader. */
    protected static void assertNoHeaderWasAdded(MimeMessage message) {
        try {
            List<String> names = Collections.list(message.getAllHeaders()).stream()
                    .map(Header::getName)
                    .toList();
            assertThat(HEADERS).containsAll(names);
            assertThat(names).doesNotHaveDuplicates();
            assertThat(message.getAllRecipients()).hasSize(1);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
