package app.ballast.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void whatADatabaseRefusesIsLeftOutOrReplaced() {
        assertThat(CleanText.of("a\u0000b\u0007")).isEqualTo("ab");
        assertThat(CleanText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(CleanText.of("a\uDE00")).isEqualTo("a\uFFFD");
        assertThat(CleanText.of("ok \uD83D\uDE00")).isEqualTo("ok \uD83D\uDE00");
    }

    @Test
    void linesEndInALineFeed() {
        assertThat(CleanText.of(" a\r\nb\rc\n\td ")).isEqualTo("a\nb\nc\n\td");
    }

    @Test
    void aLineHasOneBlankBetweenWords() {
        assertThat(CleanText.line(" a \r\n  b\u0000 ")).isEqualTo("a b");
    }
}
