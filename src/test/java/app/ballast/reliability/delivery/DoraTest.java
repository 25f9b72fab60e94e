package app.ballast.reliability.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.Period;
import app.ballast.reliability.delivery.Delivered.LinkedIncident;
import app.ballast.reliability.slo.DurationSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The five DORA metrics by their names, with worked examples and edges. */
class DoraTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Period WINDOW = new Period(FIRST, LocalDate.of(2026, 11, 28));

    @Test
    void changeLeadTimeIsFromTheOldestCommitToProduction() {
        DeliveryFigures figures = figures(
                committed(day(2), Duration.ofHours(2)),
                committed(day(3), Duration.ofHours(4)),
                committed(day(4), Duration.ofHours(30)),
                well(day(5)));
        assertThat(figures.leadTime())
                .isEqualTo(new DurationSummary(
                        3, Duration.ofHours(12), Duration.ofHours(4), Duration.ofMinutes(4 * 60 + 1_248)));
        assertThat(figures.withoutCommit()).isEqualTo(1);
        assertThat(figures.leadTimeMissing()).isEmpty();
    }

    @Test
    void changeLeadTimeWithoutCommitTimesSaysThatTheyAreMissing() {
        DeliveryFigures figures = figures(well(day(2)), well(day(3)));
        assertThat(figures.leadTime()).isNull();
        assertThat(figures.leadTimeMissing()).contains(Missing.NO_COMMITS);
        assertThat(figures.withoutCommit()).isEqualTo(2);
    }

    @Test
    void aCommitAfterItsDeploymentIsNoLeadTime() {
        DeliveryFigures figures = figures(committed(day(2), Duration.ofHours(-1)));
        assertThat(figures.leadTimeMissing()).contains(Missing.NO_COMMITS);
    }

    @Test
    void deploymentFrequencyIsDeploymentsAWeek() {
        DeliveryFigures figures = figures(well(day(2)), well(day(2).plusSeconds(60)), well(day(9)));
        assertThat(figures.counted()).isEqualTo(28);
        assertThat(figures.perWeek().orElseThrow()).isCloseTo(0.75, within(1e-12));
        assertThat(figures.days()).isEqualTo(2);
    }

    @Test
    void deploymentFrequencyCountsOnlyTheDaysThatAreRecordedWhereTheWindowIsLongerThanTheData() {
        List<Delivered> all = List.of(well(day(15)), well(day(22)));
        DeliveryFigures figures = DeliveryFigures.of(all, WINDOW, ZoneOffset.UTC, LocalDate.of(2026, 11, 15));
        assertThat(figures.counted()).isEqualTo(14);
        assertThat(figures.perWeek().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void deploymentFrequencyOfLessThanAWeekIsNotSaid() {
        List<Delivered> all = List.of(well(day(27)), well(day(28)));
        DeliveryFigures figures = DeliveryFigures.of(all, WINDOW, ZoneOffset.UTC, LocalDate.of(2026, 11, 27));
        assertThat(figures.perWeek()).isEmpty();
        assertThat(figures.frequencyMissing()).contains(Missing.TOO_SHORT);
        assertThat(figures.deployments()).isEqualTo(2);
    }

    @Test
    void deploymentFrequencyOfAServiceThatRestsIsZero() {
        DeliveryFigures figures = DeliveryFigures.of(List.of(), WINDOW, ZoneOffset.UTC, LocalDate.of(2026, 1, 1));
        assertThat(figures.perWeek().orElseThrow()).isZero();
        assertThat(figures.leadTimeMissing()).contains(Missing.NONE_IN_WINDOW);
        assertThat(figures.recoveryMissing()).contains(Missing.NONE_IN_WINDOW);
        assertThat(figures.sharesMissing()).contains(Missing.NONE_IN_WINDOW);
    }

    @Test
    void withoutAnyDeploymentNoneOfTheFiveIsKnown() {
        DeliveryFigures figures = DeliveryFigures.of(List.of(), WINDOW, ZoneOffset.UTC, null);
        assertThat(figures.perWeek()).isEmpty();
        assertThat(figures.changeFailRate()).isEmpty();
        assertThat(figures.reworkRate()).isEmpty();
        assertThat(List.of(
                        figures.leadTimeMissing(),
                        figures.frequencyMissing(),
                        figures.recoveryMissing(),
                        figures.sharesMissing()))
                .allSatisfy(missing -> assertThat(missing).contains(Missing.NOTHING_RECORDED));
    }

    @Test
    void failedDeploymentRecoveryTimeEndsWithTheNextDeploymentThatWentWell() {
        DeliveryFigures figures = figures(
                failed(day(2)),
                failed(day(2).plusSeconds(1_800)),
                well(day(2).plusSeconds(3_600)),
                failed(day(9)),
                well(day(9).plusSeconds(600)));
        assertThat(figures.recovery())
                .isEqualTo(new DurationSummary(
                        3, Duration.ofMinutes(100).dividedBy(3), Duration.ofMinutes(30), Duration.ofMinutes(54)));
        assertThat(figures.open()).isZero();
    }

    @Test
    void failedDeploymentRecoveryTimeOfWhatSomebodySaidGoesFirst() {
        Delivered failed =
                new Delivered(1, day(2), true, false, null, day(2).plusSeconds(60), incident(day(2).plusSeconds(120)));
        Recovery recovery = Recovery.of(failed, List.of(failed, well(day(3)))).orElseThrow();
        assertThat(recovery.how()).isEqualTo(Recovery.How.SAID);
        assertThat(recovery.after()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void failedDeploymentRecoveryTimeEndsWithTheIncidentThatBelongsToIt() {
        Delivered failed = broke(day(2), incident(day(2).plusSeconds(7_200)));
        Delivered fix = well(day(2).plusSeconds(600));
        Recovery recovery = Recovery.of(failed, List.of(failed, fix)).orElseThrow();
        assertThat(recovery.how()).isEqualTo(Recovery.How.INCIDENT);
        assertThat(recovery.after()).isEqualTo(Duration.ofHours(2));
        assertThat(Recovery.of(broke(day(2), incident(null)), List.of(fix)))
                .as("the incident is still open")
                .isEmpty();
        assertThat(Recovery.of(broke(day(2), incident(day(1))), List.of(fix))
                        .orElseThrow()
                        .how())
                .as("an incident that was over before says nothing")
                .isEqualTo(Recovery.How.NEXT_DEPLOYMENT);
    }

    @Test
    void failedDeploymentRecoveryTimeLeavesOpenOnesOutAndCountsThem() {
        DeliveryFigures figures = figures(failed(day(2)), well(day(3)), failed(day(28)));
        assertThat(figures.recovery()).extracting(DurationSummary::count).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(1);
        DeliveryFigures onlyOpen = figures(failed(day(28)));
        assertThat(onlyOpen.recoveryMissing()).contains(Missing.NONE_RECOVERED);
        assertThat(figures(well(day(3))).recoveryMissing()).contains(Missing.NONE_FAILED);
    }

    @Test
    void aFailedDeploymentMayBeRecoveredFromAfterTheWindow() {
        DeliveryFigures figures = figures(failed(day(28)), well(day(28).plus(Duration.ofDays(2))));
        assertThat(figures.deployments()).isEqualTo(1);
        assertThat(figures.recovery()).extracting(DurationSummary::median).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void changeFailRateIsFailedOnesOverAll() {
        DeliveryFigures figures = figures(failed(day(2)), well(day(3)), well(day(4)), well(day(5)));
        assertThat(figures.changeFailRate().orElseThrow()).isCloseTo(0.25, within(1e-12));
        assertThat(figures(failed(day(2)), failed(day(3))).changeFailRate().orElseThrow())
                .as("all of them")
                .isEqualTo(1);
        assertThat(figures(well(day(2))).changeFailRate().orElseThrow())
                .as("none of them is a rate of 0, not an unknown one")
                .isZero();
    }

    @Test
    void reworkRateIsUnplannedOnesBecauseOfAnIncidentOverAll() {
        DeliveryFigures figures = figures(
                failed(day(2)),
                new Delivered(2, day(3), false, true, null, null, null),
                well(day(4)),
                well(day(5)),
                well(day(6)));
        assertThat(figures.reworkRate().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(figures(well(day(2))).reworkRate().orElseThrow()).isZero();
    }

    @Test
    void aDayIsOneOfTheReadersZone() {
        ZoneId late = ZoneId.of("America/Los_Angeles");
        Delivered nextDayInUtc = well(Instant.parse("2026-11-29T05:00:00Z"));
        assertThat(DeliveryFigures.of(List.of(nextDayInUtc), WINDOW, ZoneOffset.UTC, FIRST)
                        .deployments())
                .isZero();
        assertThat(DeliveryFigures.of(List.of(nextDayInUtc), WINDOW, late, FIRST)
                        .deployments())
                .isEqualTo(1);
    }

    @Test
    void sumsAreTheSameInWhateverOrderDeploymentsCome() {
        List<Delivered> all = IntStream.range(1, 28)
                .mapToObj(number -> number % 5 == 0 ? failed(day(number)) : well(day(number)))
                .toList();
        assertThat(DeliveryFigures.of(all.reversed(), WINDOW, ZoneOffset.UTC, FIRST))
                .isEqualTo(DeliveryFigures.of(all, WINDOW, ZoneOffset.UTC, FIRST));
    }

    private static DeliveryFigures figures(Delivered... all) {
        return DeliveryFigures.of(List.of(all), WINDOW, ZoneOffset.UTC, FIRST);
    }

    private static Instant day(int day) {
        return LocalDate.of(2026, 11, day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Delivered well(Instant at) {
        return new Delivered(at.getEpochSecond(), at, false, false, null, null, null);
    }

    private static Delivered failed(Instant at) {
        return new Delivered(at.getEpochSecond(), at, true, false, null, null, null);
    }

    private static Delivered committed(Instant at, Duration before) {
        return new Delivered(at.getEpochSecond(), at, false, false, at.minus(before), null, null);
    }

    private static Delivered broke(Instant at, LinkedIncident incident) {
        return new Delivered(1, at, true, false, null, null, incident);
    }

    private static LinkedIncident incident(@Nullable Instant resolvedAt) {
        return new LinkedIncident(7, resolvedAt);
    }
}
