package app.ballast.tradeoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.Period;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.BudgetReading;
import app.ballast.reliability.DeploymentRow;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentOrigin;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.availability.DayAvailability;
import app.ballast.reliability.slo.ErrorBudget;
import app.ballast.reliability.slo.IncidentStatistics;
import app.ballast.tradeoffs.ReliabilitySide.Deployed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A period of ten days, the ten days before it, and the thirty days of the error budget. */
class ReliabilitySideTest {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 20));
    private static final ServiceRef API = new ServiceRef(new ServiceId(1), "checkout-api", "Checkout API");
    private static final int DAY = 86_400;

    @Test
    void theSnapshotReachesBackToThePeriodBeforeAndToWhatUnusualDaysAreComparedWith() {
        assertThat(ReliabilitySide.needed(PERIOD))
                .isEqualTo(new Period(LocalDate.of(2026, 8, 9), LocalDate.of(2026, 10, 20)));
        Period year = Period.lastDays(365, LocalDate.of(2026, 10, 20));
        assertThat(ReliabilitySide.needed(year).from()).isEqualTo(year.before().from());
    }

    @Test
    void aPeriodIsSumByItsOwnDaysAndTheOneBeforeByItsOwn() {
        ReliabilitySide side = side(Map.of(day(9, 30), 3_600L, day(10, 15), 864L), List.of(), List.of());
        assertThat(side.availability()).isEqualTo(new Availability(10 * DAY - 864, 864, 0));
        assertThat(side.before()).isEqualTo(new Availability(10 * DAY, 0, 0));
        assertThat(side.daily()).hasSize(10);
        assertThat(side.daily().get(4)).isEqualTo(0.99);
    }

    /** 99.9 % over 30 days are 2,592 s: after 1,296 s half is left, after 3,888 s half too much is spent. */
    @Test
    void theBudgetFallsWithEveryOutageAndRecoversWhenItLeavesTheWindow() {
        ReliabilitySide side = side(Map.of(day(9, 14), 1_296L, day(10, 15), 2_592L), List.of(), List.of());
        assertThat(at(side.budgetDaily(), 13)).isCloseTo(0.5, within(1e-9));
        assertThat(at(side.budgetDaily(), 14)).isCloseTo(1.0, within(1e-9));
        assertThat(at(side.budgetDaily(), 15)).isCloseTo(0.0, within(1e-9));
        assertThat(side.budgetBefore()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void incidentsThatRunIntoThePeriodAreShownButDoNotCountAsBegunInIt() {
        IncidentRow before = incident(day(10, 10), day(10, 12));
        IncidentRow inside = incident(day(10, 13), day(10, 13));
        IncidentRow open = incident(day(10, 19), null);
        IncidentRow earlier = incident(day(10, 2), day(10, 3));
        ReliabilitySide side = side(Map.of(), List.of(earlier, before, inside, open), List.of());
        assertThat(side.incidents()).containsExactly(before, inside, open);
        assertThat(side.begun()).isEqualTo(2);
        assertThat(side.begunBefore()).isEqualTo(2);
        assertThat(side.recovery().open()).isEqualTo(1);
    }

    @Test
    void changeFailRateIsFailedByAllDeploymentsInThePeriodAndInTheOneBefore() {
        ReliabilitySide side = side(
                Map.of(),
                List.of(),
                List.of(
                        deployment(day(9, 20), true),
                        deployment(day(10, 5), true),
                        deployment(day(10, 11), true),
                        deployment(day(10, 12), false),
                        deployment(day(10, 13), false),
                        deployment(day(10, 20), false)));
        assertThat(side.deployed()).isEqualTo(new Deployed(4, 1));
        assertThat(side.deployed().failRate()).isEqualTo(0.25);
        assertThat(side.deploymentsBefore()).isEqualTo(new Deployed(1, 1));
        assertThat(new Deployed(0, 0).failRate()).isNull();
    }

    @Test
    void aDayWithAnOutageAfterWeeksWithoutIsUnusualAndTheDaysBeforeStandBeside() {
        ReliabilitySide side = side(Map.of(day(10, 3), 864L, day(10, 15), 8_640L), List.of(), List.of());
        assertThat(side.unusual()).singleElement().satisfies(found -> {
            assertThat(found.day()).isEqualTo(day(10, 15));
            assertThat(found.value()).isEqualTo(0.9);
            assertThat(found.median()).isEqualTo(1.0);
        });
        assertThat(side.dailyBefore()).hasSize(10).startsWith(1.0, 1.0, 0.99, 1.0);
    }

    @Test
    void timeOfWhichNothingIsKnownIsNeitherGoodNorBad() {
        ReliabilitySnapshot unknown = new ReliabilitySnapshot(
                ReliabilitySide.needed(PERIOD),
                List.of(API),
                Availability.NONE,
                days(ReliabilitySide.needed(PERIOD), Map.of()).stream()
                        .map(day -> new DayAvailability(day.date(), new Availability(0, 0, DAY)))
                        .toList(),
                List.of(),
                IncidentStatistics.of(List.of()),
                null,
                List.of(),
                null);
        ReliabilitySide side = ReliabilitySide.of(unknown, PERIOD, ZoneOffset.UTC);
        assertThat(side.availability().ratio()).isEmpty();
        assertThat(side.daily()).containsOnlyNulls();
        assertThat(side.budgetDaily()).containsOnlyNulls();
        assertThat(side.budgetBefore()).isNull();
    }

    private static Double at(List<@Nullable Double> daily, int dayOfOctober) {
        Double value = daily.get(dayOfOctober - 11);
        assertThat(value).isNotNull();
        return value == null ? Double.NaN : value;
    }

    private static ReliabilitySide side(
            Map<LocalDate, Long> down, List<IncidentRow> incidents, List<DeploymentRow> deployments) {
        Period needed = ReliabilitySide.needed(PERIOD);
        Period window = Period.lastDays(BudgetReading.WINDOW_DAYS, PERIOD.to());
        List<DayAvailability> days = days(needed, down);
        return ReliabilitySide.of(
                new ReliabilitySnapshot(
                        needed,
                        List.of(API),
                        Availability.NONE,
                        days,
                        incidents,
                        IncidentStatistics.of(List.of()),
                        new BudgetReading(
                                window, ErrorBudget.of(0.999, Duration.ofDays(30), Duration.ZERO), Availability.NONE),
                        deployments,
                        null),
                PERIOD,
                ZoneOffset.UTC);
    }

    private static List<DayAvailability> days(Period period, Map<LocalDate, Long> down) {
        List<DayAvailability> days = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            long bad = down.getOrDefault(day, 0L);
            days.add(new DayAvailability(day, new Availability(DAY - bad, bad, 0)));
        }
        return days;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static IncidentRow incident(LocalDate from, @Nullable LocalDate to) {
        Instant resolved = to == null ? null : noon(to).plusSeconds(60);
        return new IncidentRow(
                new IncidentId(from.getDayOfYear()),
                0,
                List.of(API),
                noon(from),
                null,
                resolved,
                60,
                IncidentOrigin.STATUS_CHECK,
                null,
                null,
                null);
    }

    private static DeploymentRow deployment(LocalDate day, boolean failed) {
        return new DeploymentRow(API, noon(day), "v1", failed);
    }
}
