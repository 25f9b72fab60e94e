package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.Period;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.slo.DurationSummary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MTTA, MTTR and MTBF as definitions.md has them, by worked examples. */
class IncidentFiguresTest extends IncidentTest {

    @BeforeEach
    void beginAtMidnightSoThatAllIsOfOneDay() {
        start = start.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(3)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Test
    void mttaIsTheMeanOfAcknowledgedLessStartedAndLeavesOutWhoIsNot() {
        incident(shop, 0, 5, 60);
        incident(shop, 100, 15, 60);
        incident(shop, 200, 10, null);
        incident(shop, 300, null, 60);
        assertThat(figures(shop.id(), null).statistics().toAcknowledge())
                .isEqualTo(new DurationSummary(3, minutes(10), minutes(10), minutes(14)));
        assertThat(figures(shop.id(), null).statistics().notAcknowledged()).isEqualTo(1);
    }

    @Test
    void mttrIsTheMeanOfResolvedLessStartedAndLeavesOutOpenOnes() {
        incident(shop, 0, null, 60);
        incident(shop, 100, null, 120);
        incident(shop, 300, null, 30);
        incident(shop, 400, null, null);
        assertThat(figures(shop.id(), null).statistics().toResolve())
                .isEqualTo(new DurationSummary(3, minutes(70), minutes(60), minutes(108)));
        assertThat(figures(shop.id(), null).statistics().open()).isEqualTo(1);
    }

    @Test
    void mtbfIsKnownUpTimeByIncidents() {
        check(0, true);
        check(600, false);
        check(660, true);
        check(720, false);
        check(840, true);
        check(1_020, true);
        IncidentFigures figures = figures(shop.id(), null);
        assertThat(figures.upSeconds()).isEqualTo(840 * 60);
        assertThat(figures.betweenFailures()).hasValue(Duration.ofHours(7));
    }

    @Test
    void ofSeveralServicesUpTimeAndIncidentsAreAddedUp() {
        ServiceRef search = add("Search", Map.of(checkout, false));
        check(shop, 0, true);
        check(shop, 60, false);
        check(shop, 120, true);
        check(search, 0, true);
        check(search, 180, true);
        assertThat(figures(null, null).betweenFailures()).hasValue(minutes(60 + 180));
        assertThat(figures(null, null).services()).isEqualTo(2);
    }

    @Test
    void withoutIncidentsNothingIsSaidRatherThanZero() {
        IncidentFigures none = figures(shop.id(), null);
        assertThat(none.statistics().toAcknowledge()).isNull();
        assertThat(none.statistics().toResolve()).isNull();
        assertThat(none.betweenFailures()).isEmpty();
        check(0, true);
        check(60, true);
        assertThat(figures(shop.id(), null).betweenFailures())
                .as("nothing failed")
                .isEmpty();
    }

    @Test
    void withOpenOnesOnlyThereIsNoMeanButACount() {
        incident(shop, 0, null, null);
        incident(shop, 10, null, null);
        IncidentFigures open = figures(shop.id(), null);
        assertThat(open.statistics().toResolve()).isNull();
        assertThat(open.statistics().open()).isEqualTo(2);
        assertThat(open.betweenFailures()).as("no up time is known").isEmpty();
    }

    @Test
    void oneIncidentIsItsOwnSummary() {
        incident(shop, 0, 4, 40);
        assertThat(figures(shop.id(), null).statistics().toResolve())
                .isEqualTo(new DurationSummary(1, minutes(40), minutes(40), minutes(40)));
        assertThat(figures(shop.id(), null).statistics().toAcknowledge())
                .isEqualTo(new DurationSummary(1, minutes(4), minutes(4), minutes(4)));
    }

    @Test
    void onlyIncidentsThatBeganInThePeriodAndOfTheSeverityCount() {
        incident(shop, -10, null, 60);
        incident(shop, 1_440, null, 10);
        assertThat(figures(shop.id(), null).statistics().incidents()).isZero();
        incident(shop, 0, null, 10);
        assertThat(figures(shop.id(), 2).statistics().incidents()).isEqualTo(1);
        assertThat(figures(shop.id(), 1).statistics().incidents()).isZero();
    }

    private void incident(ServiceRef of, int from, @Nullable Integer acknowledged, @Nullable Integer resolved) {
        technology.run(() -> service.open(new IncidentDraft(
                new IncidentNotes("Down", 2, null),
                List.of(of.id()),
                minute(from),
                acknowledged == null ? null : minute(from + acknowledged),
                resolved == null ? null : minute(from + resolved),
                "",
                "")));
    }

    private IncidentFigures figures(@Nullable ServiceId of, @Nullable Integer severity) {
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        return viewer.call(() -> readings.figures(of, severity, new Period(day, day), ZoneOffset.UTC));
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
