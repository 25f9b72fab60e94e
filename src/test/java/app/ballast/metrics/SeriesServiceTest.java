package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SeriesServiceTest extends ProductTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private SeriesService series;

    @Autowired
    private PointService points;

    @Autowired
    private SeriesTargetService targets;

    @Autowired
    private TargetService metricTargets;

    @Autowired
    private AnnotationService annotations;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void anOwnSeriesIsFoundByItsWordsProductAndSide() {
        add("queue-depth");
        add("latency");
        assertThat(keys(SeriesFilter.ALL)).containsExactly("chk-latency", "chk-queue-depth");
        assertThat(keys(new SeriesFilter("DEPTH", null, null))).containsExactly("chk-queue-depth");
        assertThat(keys(new SeriesFilter("%", null, null))).isEmpty();
        assertThat(keys(new SeriesFilter("", checkout, Side.RELIABILITY))).hasSize(2);
        assertThat(keys(new SeriesFilter("", checkout, Side.PRODUCT))).isEmpty();
        assertThat(viewer.call(() -> series.count(SeriesFilter.ALL))).isEqualTo(2);
        assertThat(viewer.call(() -> series.list(SeriesFilter.ALL, 1, 1)))
                .singleElement()
                .satisfies(row -> assertThat(row.latest()).isNull())
                .satisfies(row -> assertThat(row.series().unitLabel()).isEqualTo("requests/s"));
    }

    @Test
    void aSeriesIsMadeOnceAndByThoseOfItsSide() {
        add("latency");
        assertThatThrownBy(() -> add("latency"))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                        .isEqualTo(DomainException.Sort.CONFLICT));
        assertThatThrownBy(() -> product.run(() -> series.add(named(checkout, null, "other"))))
                .hasMessageContaining("Only technology managers");
        assertThatThrownBy(() -> viewer.run(() -> series.add(named(checkout, null, "other"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> technology.run(
                        () -> series.add(named(checkout, new ServiceRef(new ServiceId(77), "api", "API"), "other"))))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("service"));
        assertThatThrownBy(() -> new NewSeries(
                        checkout,
                        null,
                        "x",
                        "X",
                        Unit.OTHER,
                        " ",
                        Combine.SUM,
                        false,
                        Better.UP,
                        Side.PRODUCT,
                        null,
                        "Test"))
                .hasMessageContaining("requests/s");
    }

    @Test
    void theSeriesOfARestrictedProductIsNotThere() {
        ProductId secret = secretOf(technology);
        SeriesRef hidden = technology.call(() -> series.add(named(secret, null, "latency")));
        assertThat(keys(SeriesFilter.ALL)).isEmpty();
        assertThat(viewer.call(() -> series.count(SeriesFilter.ALL))).isZero();
        assertMissing(() -> viewer.run(() -> series.row(hidden.key())));
        assertMissing(() -> viewer.run(() -> targets.of(hidden.id())));
        assertMissing(() -> viewer.run(() -> annotations.of(hidden.id(), FROM, TO)));
        assertMissing(() -> viewer.run(() -> points.corrections(hidden.id(), FROM, TO)));
        assertMissing(() -> viewer.run(() -> points.points(hidden.id(), FROM, TO, 1)));
        assertMissing(() -> viewer.run(() -> points.read(hidden.id(), new Span(FROM, TO, null, 10, ZoneId.of("UTC")))));
    }

    @Test
    void aTargetHoldsFromItsDayOnAndTheLastWordOfADayCounts() {
        SeriesRef one = add("latency");
        technology.run(() -> targets.set(one.id(), DAY, 300.0));
        technology.run(() -> targets.set(one.id(), DAY.plusMonths(1), 250.0));
        technology.run(() -> targets.set(one.id(), DAY.plusMonths(1), 200.0));
        technology.run(() -> targets.set(one.id(), DAY.minusMonths(1), null));
        assertThat(viewer.call(() -> targets.of(one.id())))
                .extracting(DatedTarget::since, DatedTarget::value)
                .containsExactly(tuple(DAY.minusMonths(1), null), tuple(DAY, 300.0), tuple(DAY.plusMonths(1), 200.0));
        assertThat(count("series_target")).as("nothing is forgotten").isEqualTo(4);
        assertThatThrownBy(() -> technology.run(() -> targets.set(one.id(), DAY, Double.NaN)))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("value"));
        assertThatThrownBy(() -> technology.run(() -> targets.set(one.id(), LocalDate.of(1999, 1, 1), 1.0)))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("since"));
        assertThatThrownBy(() -> product.run(() -> targets.set(one.id(), DAY, 1.0)))
                .hasMessageContaining("Only technology managers");
    }

    @Test
    void whatBalanceShowsHasTheTargetsThatAreSetThere() {
        SeriesRef users = product.call(() -> series.add(new NewSeries(
                checkout, null, "active-users-7d", "Users", Unit.PEOPLE, Better.UP, Side.PRODUCT, 7, "Test")));
        product.run(() -> metricTargets.set(checkout, Metric.ACTIVE_USERS_7D, NewTarget.of(5_000)));
        assertThat(viewer.call(() -> targets.of(users.id())))
                .extracting(DatedTarget::value)
                .containsExactly(5_000.0);
        assertThatThrownBy(() -> product.run(() -> targets.set(users.id(), DAY, 1.0)))
                .hasMessageContaining("Balance");
    }

    @Test
    void annotationsStandOnADayOrAMomentAndAreTakenAway() {
        SeriesRef one = add("latency");
        technology.run(() -> annotations.add(one.id(), DAY, " New\n cache "));
        AnnotationId second =
                technology.call(() -> annotations.add(one.id(), Instant.parse("2026-03-01T10:00:00Z"), "Restart"));
        assertThat(viewer.call(() -> annotations.of(one.id(), FROM, TO)))
                .extracting(Annotation::text, Annotation::wholeDay, Annotation::by)
                .containsExactly(tuple("New cache", true, "T. Manager"), tuple("Restart", false, "T. Manager"));
        assertThat(viewer.call(() -> annotations.of(one.id(), FROM, TO))
                        .getFirst()
                        .day(ZoneId.of("America/New_York")))
                .isEqualTo(DAY);
        assertThatThrownBy(() -> product.run(() -> annotations.remove(one.id(), second)))
                .hasMessageContaining("Only technology managers");
        technology.run(() -> annotations.remove(one.id(), second));
        assertMissing(() -> technology.run(() -> annotations.remove(one.id(), second)));
        assertThatThrownBy(() -> technology.run(() -> annotations.add(one.id(), DAY, " ")))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("text"));
    }

    @Test
    void theListAsksTheSameOfTheDatabaseHoweverManySeriesThereAre() {
        add("first");
        long few = Queries.of(factory, () -> viewer.run(() -> series.list(SeriesFilter.ALL, 0, 100)));
        for (int i = 0; i < 20; i++) {
            add("more-" + i);
        }
        assertThat(Queries.of(factory, () -> viewer.run(() -> series.list(SeriesFilter.ALL, 0, 100))))
                .isEqualTo(few);
    }

    private SeriesRef add(String metric) {
        return technology.call(() -> series.add(named(checkout, null, metric)));
    }

    private static NewSeries named(ProductId product, @Nullable ServiceRef service, String metric) {
        return new NewSeries(
                product,
                service,
                metric,
                "The " + metric,
                Unit.OTHER,
                "requests/s",
                Combine.MEAN,
                false,
                Better.UP,
                Side.RELIABILITY,
                null,
                "Test");
    }

    private List<String> keys(SeriesFilter filter) {
        return viewer.call(() -> series.list(filter, 0, 100)).stream()
                .map(row -> row.series().key())
                .toList();
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                .isEqualTo(DomainException.Sort.NOT_FOUND));
    }
}
