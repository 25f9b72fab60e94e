package app.ballast.people;

import app.ballast.common.Messages;
import app.ballast.mail.Letter;
import app.ballast.mail.Mailer;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes letters with a link by which somebody sets a password. Whoever calls has a transaction open. */
@Component
class PasswordLetters {

    private final Mailer mailer;

    PasswordLetters(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Whether there is a mail server. */
    boolean isOn() {
        return mailer.isOn();
    }

    /** To somebody whom an administrator has made a link for, which works for three days. */
    void invite(Person person, String secret) {
        post(person, secret, "people.letter.invited");
    }

    /** To somebody who says that they have forgotten their password; the link works for an hour. */
    void remind(Person person, String secret) {
        post(person, secret, "people.letter.forgotten");
    }

    private void post(Person person, String secret, String key) {
        String address = mailer.link(PeopleLinks.PASSWORD_LINK + "/" + secret);
        String greeting = text("people.letter.greeting", person.name());
        String why = text(key + ".text");
        String otherwise = text(key + ".otherwise");
        mailer.post(new Letter(
                "password:" + Secrets.fingerprint(secret),
                person.email(),
                text(key + ".subject"),
                greeting + "\n\n" + why + "\n\n" + address + "\n\n" + otherwise + "\n",
                "<p>" + HtmlUtils.htmlEscape(greeting) + "</p><p>" + HtmlUtils.htmlEscape(why) + "</p><p><a href=\""
                        + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(address) + "</a></p><p>"
                        + HtmlUtils.htmlEscape(otherwise) + "</p>",
                null));
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Locale.ENGLISH, key, arguments);
    }
}
