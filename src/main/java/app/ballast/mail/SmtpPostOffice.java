package app.ballast.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server that the settings name, by SMTP. */
@Component
class SmtpPostOffice implements PostOffice {

    private static final String MILLISECONDS = "20000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpPostOffice(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + limit, MILLISECONDS);
            properties.setProperty("mail.smtps." + limit, MILLISECONDS);
        }
        if (settings.security().equals("starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        }
        if (settings.security().equals("tls")) {
            sender.setProtocol("smtps");
            properties.setProperty("mail.smtps.ssl.checkserveridentity", "true");
        }
        if (!settings.username().isBlank()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
            properties.setProperty("mail.smtps.auth", "true");
        }
    }

    @Override
    public void send(Outbox.Stored letter) {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (MessagingException e) {
            throw new Refused(e);
        }
        try {
            sender.send(message);
        } catch (MailSendException e) {
            Exception why = e.getFailedMessages().values().stream().findFirst().orElse(e);
            // All else is a connection that was not made, or was lost.
            if (why instanceof SendFailedException) {
                throw new Refused(why);
            }
            throw new Unreachable(why);
        } catch (MailException e) {
            throw new Unreachable(e);
        }
    }

    private MimeMessage message(Outbox.Stored stored) throws MessagingException {
        Letter letter = stored.letter();
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(new InternetAddress(letter.to(), true));
        helper.setSubject(letter.subject());
        helper.setText(letter.plain(), letter.html());
        helper.setSentDate(Date.from(stored.createdAt()));
        // Whoever answers by machine is asked not to.
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Message-ID", stored.messageId());
        return message;
    }
}
