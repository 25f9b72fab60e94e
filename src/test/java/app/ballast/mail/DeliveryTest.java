package app.ballast.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.support.DatabaseTest;
import app.ballast.support.MovableClock;
import app.ballast.support.TestDatabase;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DeliveryTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    private final MovableClock clock = MovableClock.standing(Instant.parse("2026-03-01T10:00:00Z"));
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @SuppressWarnings("NullAway.Init")
    private MailSettings settings;

    @BeforeEach
    void aMailServer() {
        TestDatabase.empty(database, "mail_outbox");
        server.start();
        settings = new MailSettings(
                "127.0.0.1", server.getSmtp().getPort(), "", "", "none", "ballast@example.org", "https://b.example/");
    }

    @AfterEach
    void stop() {
        server.stop();
        TestDatabase.empty(database, "mail_outbox");
    }

    private Delivery delivery(PostOffice office) {
        return new Delivery(settings, outbox, office, clock);
    }

    private PostOffice smtp() {
        return new SmtpPostOffice(settings);
    }

    private void post(String key) {
        Mailer mailer = new Mailer(settings, outbox, clock);
        transaction.executeWithoutResult(status -> mailer.post(new Letter(
                key,
                "anna@example.org",
                "News of " + key + "\r\nBcc: everybody@example.org",
                "Plain Ü",
                "<p>Marked <b>Ü</b></p>",
                "https://b.example/stop")));
    }

    private List<String> subjects() throws Exception {
        Stream.Builder<String> found = Stream.builder();
        for (MimeMessage message : server.getReceivedMessages()) {
            found.add(message.getSubject());
        }
        return found.build().toList();
    }

    @Test
    void aLetterHasBothPartsAWayToEndItAndNoSecondHeaderInItsSubject() throws Exception {
        post("one");
        delivery(smtp()).deliver();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("News of one Bcc: everybody@example.org");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://b.example/stop>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).endsWith("@example.org>");
        String whole = GreenMailUtil.getWholeMessage(message);
        assertThat(whole).contains("text/plain", "text/html");
        assertThat(message.getContent()).isInstanceOf(MimeMultipart.class);
    }

    @Test
    void noBreakInASubjectMakesASecondHeaderOrEndsTheHeaders() throws Exception {
        List<String> breaks = List.of(
                "\r\n",
                "\n",
                "\r",
                "\r\n ",
                "\n\t",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u000b",
                "\f",
                "\r\n\r\n",
                "=?utf-8?Q?=0D=0A?=");
        Mailer mailer = new Mailer(settings, outbox, clock);
        transaction.executeWithoutResult(status -> breaks.forEach(broken -> mailer.post(new Letter(
                "break " + breaks.indexOf(broken),
                "anna@example.org",
                "News" + broken + "Bcc: everybody@example.org" + broken + "X-Mine: 1" + broken + "<b>body</b>",
                "Plain",
                "<p>Marked</p>",
                null))));
        delivery(smtp()).deliver();
        assertThat(server.getReceivedMessages()).hasSameSizeAs(breaks).allSatisfy(message -> {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getHeader("X-Mine")).isNull();
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getHeader("Subject")).singleElement().satisfies(subject -> assertThat(
                            MimeUtility.unfold(subject))
                    .doesNotContainPattern("[\\r\\n]"));
            assertThat(GreenMailUtil.getBody(message)).doesNotContain("<b>body");
        });
    }

    @Test
    void aLetterOfOneKeyIsSentOnce() throws Exception {
        post("one");
        post("one");
        delivery(smtp()).deliver();
        post("one");
        delivery(smtp()).deliver();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void nothingIsLostOrSentTwiceWhileTheMailServerIsAway() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        IntStream.range(0, 5).forEach(i -> post("letter " + i));
        Delivery delivery = delivery(smtp());
        for (int i = 0; i < 20; i++) {
            delivery.deliver();
            clock.pass(Duration.ofHours(12));
        }
        assertThat(outbox.waiting()).isEqualTo(5);
        assertThat(outbox.problem()).isPresent();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        delivery.deliver();
        delivery.deliver();
        assertThat(subjects()).hasSize(5).doesNotHaveDuplicates();
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void aClockThatStepsBackSendsNothingTwiceAndLosesNothing() throws Exception {
        Delivery delivery = delivery(smtp());
        post("before");
        delivery.deliver();
        post("waits");
        clock.pass(Duration.ofMinutes(-10));
        post("after");
        delivery.deliver();
        delivery.deliver();
        assertThat(subjects()).as("what is of a later time waits for it").hasSize(2);
        clock.pass(Duration.ofMinutes(10));
        delivery.deliver();
        delivery.deliver();
        assertThat(subjects()).hasSize(3).doesNotHaveDuplicates();
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void aMailServerThatComesBackBeforeTheClockDoesIsAskedAgain() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        post("one");
        Delivery delivery = delivery(smtp());
        delivery.deliver();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.pass(Duration.ofMinutes(-10));
        delivery.deliver();
        clock.pass(Duration.ofMinutes(11));
        delivery.deliver();
        assertThat(subjects()).hasSize(1);
    }

    /** The process ends after the mail server took the letter and before that is written down. */
    @Test
    void aLetterWhoseFateIsNotKnownIsSentAgainUnderTheSameName() throws Exception {
        post("one");
        PostOffice real = smtp();
        Delivery dying = delivery(letter -> {
            real.send(letter);
            throw new OutOfMemoryError("killed");
        });
        assertThatThrownBy(dying::deliver).isInstanceOf(OutOfMemoryError.class);
        Delivery next = delivery(real);
        next.deliver();
        assertThat(subjects()).as("left to whoever claimed it").hasSize(1);
        clock.pass(Delivery.CLAIM);
        next.deliver();
        next.deliver();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
        assertThat(outbox.waiting()).isZero();
    }

    /** The mail server took the letter, and ended before it said goodbye. */
    @Test
    void aLetterThatWasTakenIsNotSentAgainWhereTheServerHangsUpAfterIt() throws Exception {
        try (RudeMailServer rude = new RudeMailServer()) {
            settings = new MailSettings(
                    "127.0.0.1", rude.port(), "", "", "none", "ballast@example.org", "https://b.example/");
            post("one");
            delivery(smtp()).deliver();
            assertThat(outbox.waiting()).isZero();
            clock.pass(Delivery.CLAIM.multipliedBy(2));
            delivery(smtp()).deliver();
            assertThat(rude.taken()).isEqualTo(1);
        }
    }

    /** The process ends after a letter was claimed and before it was sent. */
    @Test
    void aLetterThatWasClaimedAndNotSentIsSentOnce() throws Exception {
        post("one");
        Delivery dying = delivery(letter -> {
            throw new OutOfMemoryError("killed");
        });
        assertThatThrownBy(dying::deliver).isInstanceOf(OutOfMemoryError.class);
        clock.pass(Delivery.CLAIM);
        delivery(smtp()).deliver();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void aRefusedLetterKeepsNoOtherWaitingAndIsGivenUpAfterDays() throws Exception {
        post("refused");
        post("fine");
        PostOffice real = smtp();
        Delivery delivery = delivery(letter -> {
            if (letter.letter().key().equals("refused")) {
                throw new PostOffice.Refused(new IllegalArgumentException("550 nobody here"));
            }
            real.send(letter);
        });
        delivery.deliver();
        assertThat(subjects()).hasSize(1);
        assertThat(outbox.problem()).contains("550 nobody here");
        clock.pass(Delivery.GIVE_UP.plusHours(1));
        delivery.deliver();
        assertThat(outbox.waiting()).isZero();
        assertThat(outbox.failed()).isEqualTo(1);
    }

    @Test
    void withoutAMailServerNothingIsKept() {
        settings = new MailSettings("", 25, "", "", "none", "ballast@example.org", "https://b.example");
        post("one");
        assertThat(outbox.waiting()).isZero();
        assertThat(settings.toString()).isEqualTo("none");
    }

    @Test
    void thePasswordIsInNoWords() {
        settings = new MailSettings(
                "127.0.0.1", 25, "ballast", "s3cret-word", "none", "ballast@example.org", "https://b.example");
        post("one");
        delivery(letter -> {
                    throw new PostOffice.Refused(new IllegalArgumentException("535 s3cret-word is wrong"));
                })
                .deliver();
        assertThat(outbox.problem()).contains("535 … is wrong");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }
}
