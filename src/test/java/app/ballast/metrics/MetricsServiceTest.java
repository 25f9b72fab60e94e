package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ProductTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class MetricsServiceTest extends ProductTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 11);
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2030-01-01T00:00:00Z");

    @Autowired
    private MetricsService metrics;

    @Autowired
    private TargetService targets;

    @Test
    void aSeriesIsKnownByItsProductAndMetric() {
        SeriesRef series = define();

        assertThat(series.key()).isEqualTo("chk-active-users-7d");
        assertThat(define()).isEqualTo(series);
        assertThat(viewer.call(() -> metrics.series("chk-active-users-7d"))).isEqualTo(series);
        assertThat(viewer.call(() -> metrics.find(checkout, "active-users-7d"))).contains(series);
        assertThat(viewer.call(() -> metrics.find(checkout, "active-users-1d"))).isEmpty();
    }

    @Test
    void pointsAreStoredOnceAndReplacedByOthers() {
        SeriesId id = define().id();

        assertThat(record(id, PointOrigin.IMPORT, 5, 6)).isEqualTo(new PointTally(2, 0, 0));
        assertThat(record(id, PointOrigin.IMPORT, 5, 7)).isEqualTo(new PointTally(1, 1, 0));
        assertThat(values(id)).containsExactly(5.0, 7.0);
        assertThat(viewer.call(() -> metrics.latest(id, TO)))
                .hasValueSatisfying(point -> assertThat(point.date()).isEqualTo(DAY.plusDays(1)));
        assertThat(viewer.call(() -> metrics.latest(id, FROM))).isEmpty();
    }

    @Test
    void anImportNeverOverwritesWhatAPersonEntered() {
        SeriesId id = define().id();
        record(id, PointOrigin.IMPORT, 5);
        record(id, PointOrigin.PERSON, 9);

        assertThat(record(id, PointOrigin.IMPORT, 5)).isEqualTo(new PointTally(0, 0, 1));
        assertThat(values(id)).containsExactly(9.0);
        assertThat(record(id, PointOrigin.PERSON, 8)).isEqualTo(new PointTally(1, 0, 0));
        assertThat(values(id)).containsExactly(8.0);
    }

    @Test
    void anyNumberOfPointsIsStored() {
        SeriesId id = define().id();
        int[] many = IntStream.range(0, 2_500).toArray();

        assertThat(record(id, PointOrigin.IMPORT, many)).isEqualTo(new PointTally(2_500, 0, 0));
        assertThat(record(id, PointOrigin.IMPORT, many)).isEqualTo(new PointTally(0, 2_500, 0));
        assertThat(values(id)).hasSize(2_500);
    }

    @Test
    void theSeriesOfARestrictedProductIsNotThere() {
        ProductId secret = secretOf(product);
        SeriesRef series = product.call(() -> metrics.define(series(secret)));

        assertMissing(() -> viewer.run(() -> metrics.series(series.key())));
        assertMissing(() -> viewer.run(() -> metrics.series(secret)));
        assertMissing(() -> viewer.run(() -> metrics.points(series.id(), FROM, TO)));
        assertMissing(() -> viewer.run(() -> metrics.latest(series.id(), TO)));
        assertMissing(
                () -> viewer.run(() -> metrics.points(new SeriesId(series.id().value() + 1), FROM, TO)));
        assertMissing(() -> viewer.run(() -> targets.current(secret)));
        assertThat(viewer.call(() -> targets.current(List.of(secret)))).isEmpty();
    }

    @Test
    void eachSideWritesItsOwnSeries() {
        SeriesId id = define().id();
        assertThatThrownBy(() -> technology.run(() -> metrics.record(id, points(1), PointOrigin.PERSON)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Only product managers");
        assertThatThrownBy(() -> viewer.run(() -> metrics.record(id, points(1), PointOrigin.PERSON)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theNewestTargetHoldsAndTheOthersAreItsHistory() {
        NewTarget first = new NewTarget(4_000, 3_000.0, LocalDate.of(2026, 12, 31));
        product.run(() -> targets.set(checkout, Metric.ACTIVE_USERS_7D, first));
        product.run(() -> targets.set(checkout, Metric.ACTIVE_USERS_7D, NewTarget.of(5_000)));
        technology.run(() -> targets.set(checkout, Metric.AVAILABILITY, NewTarget.of(0.999)));

        assertThat(viewer.call(() -> targets.current(checkout)))
                .hasSize(2)
                .hasEntrySatisfying(Metric.ACTIVE_USERS_7D, row -> {
                    assertThat(row.value()).isEqualTo(5_000);
                    assertThat(row.setBy()).isEqualTo("P. Manager");
                });
        product.run(() -> targets.withdraw(checkout, Metric.ACTIVE_USERS_7D));
        assertThat(viewer.call(() -> targets.current(checkout))).containsOnlyKeys(Metric.AVAILABILITY);
        assertThat(viewer.call(() -> targets.history(checkout, Metric.ACTIVE_USERS_7D)))
                .extracting(TargetRow::value, TargetRow::due)
                .containsExactly(tuple(null, null), tuple(5_000.0, null), tuple(4_000.0, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void eachSideSetsItsOwnTargets() {
        assertThatThrownBy(() -> product.run(() -> targets.set(checkout, Metric.AVAILABILITY, NewTarget.of(0.9))))
                .hasMessageContaining("Only technology managers");
        assertThatThrownBy(() -> technology.run(() -> targets.set(checkout, Metric.STICKINESS, NewTarget.of(0.9))))
                .hasMessageContaining("Only product managers");
        assertThatThrownBy(() -> viewer.run(() -> targets.withdraw(checkout, Metric.STICKINESS)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTargetOutsideItsRangeIsRefused() {
        for (double value : new double[] {0, -1, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(
                            () -> technology.run(() -> targets.set(checkout, Metric.AVAILABILITY, NewTarget.of(value))))
                    .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                            .isEqualTo("value"));
        }
        assertThatThrownBy(() -> Metric.of("speed"))
                .hasMessageContaining("speed")
                .hasMessageContaining("active-users-7d");
    }

    private SeriesRef define() {
        return product.call(() -> metrics.define(series(checkout)));
    }

    private static NewSeries series(ProductId product) {
        return new NewSeries(
                product,
                null,
                "active-users-7d",
                "Active users, 7 days",
                Unit.PEOPLE,
                Better.UP,
                Side.PRODUCT,
                7,
                "Test");
    }

    private PointTally record(SeriesId id, PointOrigin origin, int... values) {
        return product.call(() -> metrics.record(id, points(values), origin));
    }

    private static List<NewPoint> points(int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> NewPoint.of(DAY.plusDays(i), values[i]))
                .toList();
    }

    private List<Double> values(SeriesId id) {
        return viewer.call(() -> metrics.points(id, FROM, Instant.parse("2040-01-01T00:00:00Z"))).stream()
                .map(SeriesPoint::value)
                .toList();
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                .isEqualTo(DomainException.Sort.NOT_FOUND));
    }
}
