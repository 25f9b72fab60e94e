package app.ballast.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatchUpTest {

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1920", "8, 3600", "9, 3600", "1000000, 3600"})
    void thePauseDoublesToAnHourAndIsLeftToChance(int failures, int seconds) {
        Random chance = new Random(failures);
        Duration whole = Duration.ofSeconds(seconds);
        for (int i = 0; i < 200; i++) {
            assertThat(CatchUp.pause(failures, chance)).isBetween(whole.dividedBy(2), whole);
        }
        assertThat(CatchUp.pause(failures, chance)).isNotEqualTo(CatchUp.pause(failures, chance));
    }

    @Test
    void whatIsCaughtUpIsAWeekOrTenThousandPoints() {
        assertThat(CatchUp.most(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(300_000));
        assertThat(CatchUp.most(Duration.ofMinutes(5))).isEqualTo(Duration.ofDays(7));
        assertThat(CatchUp.most(Duration.ofDays(1))).isEqualTo(Duration.ofDays(7));
    }
}
