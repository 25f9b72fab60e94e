package app.ballast.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mail server, as whoever operates Ballast names it.
 *
 * @param host empty where there is none: then nothing is sent
 * @param security {@code none}, {@code starttls} (refused where the server does not offer it) or {@code tls}
 * @param from address that letters come from
 * @param url of Ballast itself, without a slash at its end, for the links in letters
 */
@Component
record MailSettings(
        @Value("${ballast.mail.host:}") String host,
        @Value("${ballast.mail.port:587}") int port,
        @Value("${ballast.mail.username:}") String username,
        @Value("${ballast.mail.password:}") String password,
        @Value("${ballast.mail.security:starttls}") String security,
        @Value("${ballast.mail.from:ballast@localhost}") String from,

        @Value("${ballast.url:http://localhost:${server.port:8080}}")
        String url) {

    MailSettings {
        if (!security.matches("none|starttls|tls")) {
            throw new IllegalStateException(
                    "ballast.mail.security is “" + security + "”, and may be none, starttls or tls.");
        }
        url = url.replaceAll("/+$", "");
    }

    boolean isOn() {
        return !host.isBlank();
    }

    /** What stands behind the sign in the address that letters come from. */
    String domain() {
        return from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return isOn() ? host + ":" + port : "none";
    }
}
