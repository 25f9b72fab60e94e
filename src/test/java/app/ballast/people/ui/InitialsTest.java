package app.ballast.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz, AR",
        "ana, A",
        "Jean-Luc van der Berg, JB",
        "A. Viewer, AV",
        "'  Ümit   Öz ', ÜÖ",
        "李 小龙, 李小",
        "😀 Smith, S",
        "'', ?",
        "---, ?",
        "𝒜da Lovelace, 𝒜L"
    })
    void initialsAreOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
