package app.ballast.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    private static Letter about(String subject) {
        return new Letter("key", "anna@example.org", subject, "Plain", "<p>Marked</p>", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\n\t", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\0", "\u001b"})
    void aSubjectIsOneLineWhateverBreaksIt(String broken) {
        assertThat(about(broken + "News" + broken + "Bcc: everybody@example.org" + broken)
                        .subject())
                .isEqualTo("News Bcc: everybody@example.org");
    }

    @Test
    void aLongSubjectIsCutAndSaysSo() {
        assertThat(about("x".repeat(1000)).subject()).hasSize(400).endsWith("x…");
    }
}
