package app.ballast.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RevenueServiceTest extends ProductTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 14));

    @Autowired
    private RevenueService revenue;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private List<Importer> importers;

    @Test
    void aPeriodStandsBesideTheOneBeforeAndItsMissingDaysAreKnown() {
        record(
                day("2026-03-01", "100"),
                day("2026-03-07", "100.50"),
                day("2026-03-08", "150"),
                day("2026-03-14", "151.50"));

        RevenueReading reading = reading(WEEK);
        assertThat(reading.growth().now().amount()).isEqualByComparingTo("301.50");
        assertThat(reading.growth().now().missing()).isEqualTo(5);
        assertThat(reading.growth().before().amount()).isEqualByComparingTo("200.50");
        assertThat(reading.growth().share().orElseThrow())
                .isCloseTo(0.5037, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(reading.days()).containsExactly(150.0, null, null, null, null, null, 151.5);
        assertThat(reading.latest()).isNotNull();
        assertThat(metricsKey()).isEqualTo("chk-revenue");
    }

    @Test
    void aDayThatStillRunsDoesNotCount() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        record(new DayRevenue(today, BigDecimal.TEN), new DayRevenue(today.minusDays(1), BigDecimal.ONE));

        RevenueReading reading = reading(Period.lastDays(7, today));
        assertThat(reading.period()).isEqualTo(new Period(today.minusDays(6), today.minusDays(1)));
        assertThat(reading.growth().now().amount()).isEqualByComparingTo("1");
        assertThat(reading.growth().before().days()).isEqualTo(6);
        assertThat(viewer.call(() -> revenue.reading(checkout, new Period(today, today))))
                .isEmpty();
    }

    @Test
    void theSameDayAgainReplacesAndWhatAPersonEnteredStays() {
        assertThat(record(day("2026-03-08", "1"))).isEqualTo(new PointTally(1, 0, 0));
        assertThat(record(day("2026-03-08", "1"))).isEqualTo(new PointTally(0, 1, 0));
        product.run(() -> revenue.record(checkout, List.of(day("2026-03-08", "2")), PointOrigin.PERSON));
        assertThat(record(day("2026-03-08", "3"))).isEqualTo(new PointTally(0, 0, 1));
        assertThat(reading(WEEK).growth().now().amount()).isEqualByComparingTo("2");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertField("amount", () -> day("2026-03-08", "1e400"));
        assertField(
                "date",
                () -> record(new DayRevenue(LocalDate.now(ZoneOffset.UTC).plusDays(3), BigDecimal.ONE)));
        assertField("date", () -> record(day("2026-03-08", "1"), day("2026-03-08", "2")));
        assertField("days", () -> record());
        assertField("currency", () -> viewer.run(() -> revenue.checkCurrency("XXX")));
        assertThatThrownBy(() -> technology.call(
                        () -> revenue.record(checkout, List.of(day("2026-03-08", "1")), PointOrigin.API)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(viewer.call(() -> revenue.reading(checkout, WEEK))).isEmpty();
    }

    @Test
    void aSeriesOfSomethingElseIsNotTakenForRevenue() {
        product.run(() -> metrics.define(
                new NewSeries(checkout, null, "revenue", "Sold", Unit.COUNT, Better.UP, Side.PRODUCT, null, "Test")));
        assertField("currency", () -> record(day("2026-03-08", "1")));
    }

    @Test
    void revenueOfARestrictedProductDoesNotExistForOthers() {
        var secret = secretOf(somebody("I. Nsider", Role.PRODUCT));
        assertThatThrownBy(() ->
                        product.call(() -> revenue.record(secret, List.of(day("2026-03-08", "1")), PointOrigin.API)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> product.call(() -> revenue.reading(secret, WEEK)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aFileBringsDaysAndNamesTheLinesThatCannotBeTaken() {
        String file = """
                amount,date,currency
                100.10,2026-03-08,
                100.10,2026-03-08,
                -5,2026-03-09,eur
                "1,000",2026-03-10,
                100,2026-03-08,
                1,2199-03-08,
                1,2026-03-11,XXX
                """;
        ImportResult would =
                product.call(() -> ImportFiles.preview(importer(), "CHK", file).result());
        assertThat(count("series")).isZero();
        ImportResult done = product.call(() -> ImportFiles.store(importer(), "CHK", file));

        assertThat(done).usingRecursiveComparison().isEqualTo(would);
        assertThat(done.stored()).isEqualTo(2);
        assertThat(done.unchanged()).isEqualTo(1);
        assertThat(done.refused()).extracting(Refusal::line).containsExactly(5L, 6L, 7L, 8L);
        assertThat(reading(WEEK).growth().now().amount()).isEqualByComparingTo("95.10");
    }

    private Importer importer() {
        return importers.stream()
                .filter(one -> one.kind().equals("revenue"))
                .findFirst()
                .orElseThrow();
    }

    private String metricsKey() {
        return viewer.call(() -> metrics.find(checkout, RevenueService.METRIC))
                .orElseThrow()
                .key();
    }

    private RevenueReading reading(Period period) {
        return viewer.call(() -> revenue.reading(checkout, period)).orElseThrow();
    }

    private PointTally record(DayRevenue... days) {
        return product.call(() -> revenue.record(checkout, List.of(days), PointOrigin.API));
    }

    private static DayRevenue day(String day, String amount) {
        return new DayRevenue(LocalDate.parse(day), new BigDecimal(amount));
    }

    private static void assertField(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .as(problem.getMessage())
                        .isEqualTo(field));
    }
}
