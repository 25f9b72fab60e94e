package app.ballast.mail;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to somebody.
 *
 * @param key names what it is about, the same each time it is asked for: a letter is sent once, at most 200 characters
 * @param to address of e-mail
 * @param subject one line, at most 400 characters
 * @param plain the same as {@code html} without markup
 * @param html of harmless markup only: whoever writes it escapes what people have typed
 * @param unsubscribe address that ends such letters when it is posted to, null where there is nothing to end
 */
public record Letter(
        String key,
        String to,
        String subject,
        String plain,
        String html,
        @Nullable String unsubscribe) {

    private static final int LONGEST_SUBJECT = 400;

    public Letter {
        // A header has one line: a second one would be a header of the writer's own.
        subject = subject.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
        if (subject.length() > LONGEST_SUBJECT) {
            subject = subject.substring(0, LONGEST_SUBJECT - 1) + "…";
        }
    }
}
