package app.ballast.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.Messages;
import app.ballast.common.ui.Change.Better;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Figures figures = figures(Locale.UK);

    private static Figures figures(Locale locale) {
        return new Figures(
                locale,
                ZoneOffset.UTC,
                (key, arguments) -> Messages.text(locale, key, arguments),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0|''", "9999|9,999|''", "10000|10.0|k", "80940|80.9|k", "1000000|1.0|M", "2350000|2.4|M"})
    void largeCountsAreShortenedAndSayTheirUnit(long count, String text, String unit) {
        assertThat(figures.count(count)).isEqualTo(text);
        assertThat(figures.countUnit(count)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 s",
                "59|59 s",
                "60|1 min",
                "2592|43 min",
                "3600|1 h 0 min",
                "11400|3 h 10 min",
                "-300|−5 min",
                "1728000|20 d 0 h"
            })
    void timeIsSaidInItsTwoLargestUnits(long seconds, String text) {
        assertThat(figures.duration(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void numbersFollowTheReadersLocale() {
        assertThat(figures(Locale.GERMANY).percent(0.99822, 3)).isEqualTo("99,822");
        assertThat(figures.percent(-0.12, 0)).isEqualTo("−12");
    }

    @Test
    void sharesChangeInPointsAndCountsInPercent() {
        Change points = Objects.requireNonNull(figures.points(0.9987, 0.9993, 2, Better.HIGHER));
        assertThat(points.text()).isEqualTo("0.06 pt");
        assertThat(points.tone()).isEqualTo(Tone.WORSE);
        Change share = Objects.requireNonNull(figures.share(18_200, 17_483L, Better.HIGHER));
        assertThat(share.text()).isEqualTo("4.1\u00a0%");
        assertThat(share.tone()).isEqualTo(Tone.BETTER);
    }

    @Test
    void withoutAnEarlierFigureThereIsNoChange() {
        assertThat(figures.points(0.5, null, 1, Better.HIGHER)).isNull();
        assertThat(figures.share(5, null, Better.HIGHER)).isNull();
        assertThat(figures.share(5, 0L, Better.HIGHER)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10|just now", "120|2 min ago", "7200|2 h ago", "864000|12 Nov 2026"})
    void ageIsSaidInWordsUpToADay(long secondsAgo, String text) {
        assertThat(figures.age(NOW.minusSeconds(secondsAgo))).isEqualTo(text);
    }
}
