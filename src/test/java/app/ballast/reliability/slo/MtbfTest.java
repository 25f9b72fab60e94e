package app.ballast.reliability.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The row "MTBF": up time / failures. */
class MtbfTest {

    @Test
    void timeBetweenFailuresIsUpTimeByFailures() {
        assertThat(IncidentStatistics.meanTimeBetweenFailures(Duration.ofDays(30), 4))
                .hasValue(Duration.ofHours(180));
        assertThat(IncidentStatistics.meanTimeBetweenFailures(Duration.ofDays(30), 0))
                .isEmpty();
        assertThatThrownBy(() -> IncidentStatistics.meanTimeBetweenFailures(Duration.ZERO, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void upTimeThatIsNoMultipleOfTheFailuresIsNotRounded() {
        assertThat(IncidentStatistics.meanTimeBetweenFailures(Duration.ofSeconds(10), 4))
                .hasValue(Duration.ofMillis(2_500));
        assertThatThrownBy(() -> IncidentStatistics.meanTimeBetweenFailures(Duration.ofSeconds(-1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServiceThatWasNeverUpHasNoTimeBetweenItsFailures() {
        assertThat(IncidentStatistics.meanTimeBetweenFailures(Duration.ZERO, 2)).hasValue(Duration.ZERO);
    }
}
