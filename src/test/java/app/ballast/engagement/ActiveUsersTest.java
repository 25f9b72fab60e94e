package app.ballast.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.Period;
import app.ballast.metrics.Better;
import app.ballast.metrics.Combine;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActiveUsersTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 14));
    private static final Instant RECORDED = Instant.parse("2026-03-15T06:00:00Z");

    @Test
    void theLastCountedDayOfThePeriodStandsForItAndNothingIsSummed() {
        ActiveUsers users = ActiveUsersSeries.read(series(7), days("2026-03-09", 900, "2026-03-12", 1_000), WEEK);

        assertThat(users.latest()).isEqualTo(1_000);
        assertThat(users.latestDate()).isEqualTo("2026-03-12");
        assertThat(users.windowDays()).isEqualTo(7);
        assertThat(users.origin()).isEqualTo(new DataOrigin("Google Analytics 4", LocalDate.of(2026, 3, 12), RECORDED));
    }

    @Test
    void aDayWithoutACountIsAGapAndNotZero() {
        ActiveUsers users = ActiveUsersSeries.read(series(1), days("2026-03-09", 90, "2026-03-10", 0), WEEK);

        assertThat(users.days()).containsExactly(null, 90L, 0L, null, null, null, null);
    }

    @Test
    void thePeriodBeforeIsOfTheSameLengthAndTheSameWindow() {
        ActiveUsers users = ActiveUsersSeries.read(
                series(7), days("2026-02-28", 5, "2026-03-01", 700, "2026-03-07", 800, "2026-03-14", 1_000), WEEK);

        assertThat(users.before()).isEqualTo(800);
        assertThat(users.beforeDate()).isEqualTo("2026-03-07");
    }

    @Test
    void withoutACountThereIsNoFigure() {
        ActiveUsers users = ActiveUsersSeries.read(series(28), days("2026-02-28", 5, "2026-03-15", 7), WEEK);

        assertThat(users.latest()).isNull();
        assertThat(users.before()).isNull();
        assertThat(users.origin()).isNull();
    }

    @Test
    void onlyAProductsOwnCountsOverAWindowAreItsActiveUsers() {
        assertThat(ActiveUsersSeries.is(series(30))).isTrue();
        assertThat(ActiveUsersSeries.is(series("active-users-30d", null, null))).isFalse();
        assertThat(ActiveUsersSeries.is(series("active-users-30d", 30, new ServiceId(1))))
                .isFalse();
        assertThat(ActiveUsersSeries.is(series("buyers", 30, null))).isFalse();
    }

    static SeriesRef series(int window) {
        return series("active-users-" + window + "d", window, null);
    }

    private static SeriesRef series(String metric, @Nullable Integer window, @Nullable ServiceId service) {
        return new SeriesRef(
                new SeriesId(1),
                "chk-" + metric,
                "Active users",
                metric,
                Unit.PEOPLE,
                null,
                Combine.LAST,
                true,
                Better.UP,
                Side.PRODUCT,
                new ProductId(1),
                service,
                window,
                ActiveUsersSeries.SOURCE);
    }

    /** @param dayAndPeople days and the people of each, one after the other */
    static Map<LocalDate, SeriesPoint> days(Object... dayAndPeople) {
        Map<LocalDate, SeriesPoint> days = new TreeMap<>();
        for (int i = 0; i < dayAndPeople.length; i += 2) {
            LocalDate day = LocalDate.parse((String) dayAndPeople[i]);
            double people = ((Number) dayAndPeople[i + 1]).doubleValue();
            days.put(
                    day,
                    new SeriesPoint(
                            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            people,
                            null,
                            PointOrigin.IMPORT,
                            RECORDED,
                            null));
        }
        return days;
    }
}
