package app.ballast.backlog.github;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.github.KindSuggestion.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindSuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "Add support for tokens that remove a crash, FEATURE,   Add",
        "Server crashes on start,                    STABILITY, crashes",
        "Removing the old API and adding a new one,  TECH_DEBT, Removing",
        "Typo in key derivation,                     TECH_DEBT, Typo",
        "Flaky: timeouts in CI,                      STABILITY, Flaky",
        "Upgrading to Java 25,                       TECH_DEBT, Upgrading",
    })
    void theFirstTellingWordOfTheTitleDecides(String title, SuggestedKind kind, String word) {
        assertThat(KindSuggestion.of(List.of("triage"), title, "A security incident."))
                .isEqualTo(new KindSuggestion(kind, Source.TITLE, word));
    }

    @Test
    void labelsDecideBeforeWords() {
        assertThat(KindSuggestion.of(List.of("tech-debt"), "Server crashes", ""))
                .isEqualTo(new KindSuggestion(SuggestedKind.TECH_DEBT, Source.LABEL, "tech-debt"));
    }

    @Test
    void stabilityGoesFirstAmongLabelsWhateverTheirOrder() {
        assertThat(KindSuggestion.of(List.of("enhancement", "docs", "kind/bug"), "x", "")
                        .sign())
                .isEqualTo("kind/bug");
        assertThat(KindSuggestion.of(List.of("kind/bug", "docs", "enhancement"), "x", "")
                        .sign())
                .isEqualTo("kind/bug");
        assertThat(KindSuggestion.of(List.of("enhancement", "docs"), "x", "").sign())
                .isEqualTo("docs");
    }

    @Test
    void theBodyDecidesWhereLabelsAndTitleAreSilent() {
        assertThat(KindSuggestion.of(List.of(), "Checkout", "It hangs after paying."))
                .isEqualTo(new KindSuggestion(SuggestedKind.STABILITY, Source.BODY, "hangs"));
    }

    @Test
    void wordsCountWholeOnly() {
        assertThat(KindSuggestion.of(List.of("debugging"), "Address of additional supporters", "terror"))
                .isEqualTo(new KindSuggestion(SuggestedKind.FEATURE, Source.NONE, ""));
    }
}
