package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.DomainException;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class PointServiceTest extends ProductTest {

    private static final Instant START = Instant.parse("2025-12-30T00:00:00Z");
    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");

    @Autowired
    private SeriesService series;

    @Autowired
    private PointService points;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private JdbcTemplate database;

    @Test
    void goodPointsAreStoredAndBadOnesNamed() {
        SeriesRef latency = latency();
        PointsTaken taken = take(latency, false, "2026-01-01T00:00:00Z=5", "2026-01-01T00:01:00Z=NaN");
        assertThat(taken.tally()).isEqualTo(new PointTally(1, 0, 0));
        assertThat(taken.refused()).extracting(RefusedPoint::index).containsExactly(1);
        assertThat(taken.nothing()).isFalse();
        assertThat(count("series_point")).isEqualTo(1);
    }

    @Test
    void whereAllOrNoneIsWantedOneBadPointLeavesNothingStored() {
        SeriesRef latency = latency();
        PointsTaken taken = take(latency, true, "2026-01-01T00:00:00Z=5", "2026-01-01T00:01:00Z=NaN");
        assertThat(taken.nothing()).isTrue();
        assertThat(take(latency, false, "2026-01-01T00:01:00Z=NaN").nothing()).isTrue();
        assertThat(count("series_point")).isZero();
        assertThat(count("series_rollup")).isZero();
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        SeriesRef latency = latency();
        take(latency, false, "2026-01-01T00:00:00Z=5", "2026-01-01T00:01:00Z=6");
        List<String> before = rows("select * from series_rollup order by grain, bucket");
        assertThat(take(latency, false, "2026-01-01T00:00:00Z=5", "2026-01-01T00:01:00Z=6")
                        .tally())
                .isEqualTo(new PointTally(0, 2, 0));
        assertThat(rows("select * from series_rollup order by grain, bucket")).isEqualTo(before);
        assertThat(count("series_correction")).isZero();
    }

    @Test
    void aCorrectedPointKeepsWhatWasThereAndBy() {
        SeriesRef latency = latency();
        take(latency, false, "2026-01-01T00:00:00Z=5");
        take(latency, false, "2026-01-01T00:00:00Z=6");
        technology.run(() -> points.enter(latency.id(), new SentPoint("2026-01-01T00:00:00Z", 7, null)));
        assertThat(take(latency, false, "2026-01-01T00:00:00Z=8").tally()).isEqualTo(new PointTally(0, 0, 1));

        assertThat(viewer.call(() -> points.corrections(latency.id(), START, END)))
                .extracting(Correction::value)
                .containsExactly(6.0, 5.0);
        assertThat(viewer.call(() -> points.corrections(latency.id(), START, END))
                        .getFirst())
                .satisfies(last -> assertThat(last.replacedBy()).isEqualTo("T. Manager"))
                .satisfies(last -> assertThat(last.replacedOrigin()).isEqualTo(PointOrigin.PERSON));
        assertThat(viewer.call(() -> points.points(latency.id(), START, END, 10)))
                .singleElement()
                .satisfies(point -> assertThat(point.value()).isEqualTo(7))
                .satisfies(point -> assertThat(point.recordedBy()).isEqualTo("T. Manager"));
        assertThat(value(latency, Grain.MONTH)).containsExactly(7.0);
    }

    @Test
    void ratiosOverAPeriodAreSumsOverSumsAndCorrectedWithTheirPoints() {
        SeriesRef share = technology.call(() -> series.add(named("share", Unit.RATIO, null)));
        technology.run(() -> points.take(
                share.key(),
                List.of(
                        new SentPoint("2026-01-01T00:00:00Z", 1, 2),
                        new SentPoint("2026-01-01T01:00:00Z", 1, 8),
                        new SentPoint("2026-01-02T00:00:00Z", 0, 10)),
                false));
        assertThat(value(share, Grain.DAY)).containsExactly(0.2, 0.0);
        assertThat(value(share, Grain.MONTH)).containsExactly(0.1);
        technology.run(() -> points.take(share.key(), List.of(new SentPoint("2026-01-01T01:00:00Z", 4, 8)), false));
        assertThat(value(share, Grain.DAY)).containsExactly(0.5, 0.0);
        assertThat(value(share, Grain.MONTH)).containsExactly(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"})
    void rollupsAreWhatANaiveCountGives(String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        SeriesRef latency = latency();
        Random random = new Random(zoneName.hashCode());
        Map<Instant, Double> all = new TreeMap<>();
        for (int round = 0; round < 6; round++) {
            List<SentPoint> sent = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                Instant at = random.nextInt(4) == 0 && !all.isEmpty()
                        ? List.copyOf(all.keySet()).get(random.nextInt(all.size()))
                        : START.plusSeconds(
                                random.nextLong(Duration.between(START, END).toMinutes()) * 60);
                double value = random.nextInt(100);
                if (all.put(at, value) == null
                        || sent.stream().noneMatch(one -> at.toString().equals(one.at()))) {
                    sent.add(new SentPoint(at.toString(), value, null));
                } else {
                    sent.removeIf(one -> at.toString().equals(one.at()));
                    sent.add(new SentPoint(at.toString(), value, null));
                }
            }
            assertThat(technology
                            .call(() -> points.take(latency.key(), sent, true))
                            .refused())
                    .isEmpty();
        }
        for (Grain grain : List.of(Grain.DAY, Grain.WEEK, Grain.MONTH)) {
            Map<Instant, List<Double>> naive = new TreeMap<>();
            all.forEach((at, value) -> naive.computeIfAbsent(grain.start(at, zone), start -> new ArrayList<>())
                    .add(value));
            SeriesReading read =
                    viewer.call(() -> points.read(latency.id(), new Span(START, END, grain, 10_000, zone)));
            assertThat(read.values()).extracting(SeriesReading.Value::at).containsExactlyElementsOf(naive.keySet());
            for (SeriesReading.Value value : read.values()) {
                List<Double> there = naive.getOrDefault(value.at(), List.of());
                assertThat(value.of().points()).isEqualTo(there.size());
                assertThat(value.value())
                        .isCloseTo(
                                there.stream().mapToDouble(one -> one).average().orElseThrow(), within(1e-9));
                assertThat(value.of().latest()).isEqualTo(there.getLast());
                assertThat(value.of().greatest())
                        .isEqualTo(there.stream().mapToDouble(one -> one).max().orElseThrow());
            }
        }
    }

    @Test
    void pointsThatWereThereBeforeRollupsGetTheSame() throws IOException {
        SeriesRef latency = latency();
        Random random = new Random(18);
        technology.run(() -> points.take(
                latency.key(),
                IntStream.range(0, 500)
                        .mapToObj(i -> new SentPoint(
                                START.plusSeconds(5_000L * i).toString(), random.nextInt(9), i % 3 == 0 ? 2.0 : null))
                        .toList(),
                true));
        String all = "select grain, bucket, points, amount, weighed, denominator, least, greatest, latest, latest_at"
                + " from series_rollup order by grain, bucket";
        List<String> kept = rows(all);
        database.execute("delete from series_rollup");
        String script =
                new ClassPathResource("db/migration/V18__series.sql").getContentAsString(StandardCharsets.UTF_8);
        for (String statement : script.split(";")) {
            if (statement.strip().startsWith("insert into series_rollup")) {
                database.execute(statement);
            }
        }
        assertThat(kept).hasSizeGreaterThan(500);
        assertThat(rows(all)).isEqualTo(kept);
    }

    @Test
    void aReadingTakesTheFinestGrainThatFitsAndLeavesGapsOut() {
        SeriesRef latency = latency();
        List<SentPoint> sent = IntStream.range(0, 240)
                .mapToObj(i -> new SentPoint(START.plusSeconds(600L * i).toString(), i, null))
                .toList();
        technology.run(() -> points.take(latency.key(), sent, true));
        take(latency, false, "2026-02-20T00:00:00Z=1");

        assertThat(read(latency, null, 500).grain()).isEqualTo(Grain.POINT);
        assertThat(read(latency, null, 240).grain()).isEqualTo(Grain.HOUR);
        assertThat(read(latency, null, 240).values()).hasSize(41);
        assertThat(read(latency, null, 40).grain()).isEqualTo(Grain.DAY);
        assertThat(read(latency, null, 40).values())
                .as("days without points are gaps")
                .hasSize(3);
        assertThat(read(latency, null, 2).grain()).isEqualTo(Grain.WEEK);
        assertThatThrownBy(() -> read(latency, null, 1)).hasMessageContaining("MONTH");
        assertThatThrownBy(() -> read(latency, Grain.HOUR, 40))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("most"));
        assertThatThrownBy(() -> new Span(END, START, null, 1, ZoneOffset.UTC)).hasMessageContaining("not after");
    }

    @Test
    void whatCountsWholeDaysHasTheSameDaysInEveryZone() {
        SeriesRef users = product.call(() -> metrics.define(new NewSeries(
                checkout, null, "active-users-7d", "Users", Unit.PEOPLE, Better.UP, Side.PRODUCT, 7, "Test")));
        product.run(() -> points.take(
                users.key(),
                List.of(new SentPoint("2026-01-05", 3, null), new SentPoint("2026-01-06", 4, null)),
                true));
        SeriesReading read = viewer.call(
                () -> points.read(users.id(), new Span(START, END, Grain.DAY, 100, ZoneId.of("America/New_York"))));
        assertThat(read.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(read.values())
                .extracting(value -> value.at().toString())
                .containsExactly("2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z");
    }

    @Test
    void aBatchTakesFewStatementsHoweverManyPointsItHas() {
        SeriesRef latency = latency();
        long few = Queries.of(factory, () -> technology.run(() -> points.take(latency.key(), minutes(0, 10), true)));
        long many =
                Queries.of(factory, () -> technology.run(() -> points.take(latency.key(), minutes(1, 1_000), true)));
        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThan(15);
    }

    @Test
    void thoseOfTheOtherSideAndViewersWriteNothing() {
        SeriesRef latency = latency();
        List<SentPoint> one = List.of(new SentPoint("2026-01-01", 1, null));
        assertThatThrownBy(() -> product.run(() -> points.take(latency.key(), one, true)))
                .hasMessageContaining("Only technology managers");
        assertThatThrownBy(() -> viewer.run(() -> points.take(latency.key(), one, true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> technology.run(() -> points.take(latency.key(), List.of(), true)))
                .hasMessageContaining("1 to 10,000");
        assertThatThrownBy(() ->
                        technology.run(() -> points.enter(latency.id(), new SentPoint("2026-01-01", Double.NaN, null))))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("value"));
    }

    private static List<SentPoint> minutes(int hour, int count) {
        Instant from = Instant.parse("2026-01-10T00:00:00Z").plusSeconds(3_600L * hour);
        return IntStream.range(0, count)
                .mapToObj(i -> new SentPoint(from.plusSeconds(i).toString(), i, null))
                .toList();
    }

    private SeriesRef latency() {
        return technology.call(() -> series.add(named("latency", Unit.OTHER, "ms")));
    }

    private NewSeries named(String metric, Unit unit, @Nullable String label) {
        return new NewSeries(
                checkout,
                null,
                metric,
                metric,
                unit,
                label,
                Combine.MEAN,
                false,
                Better.DOWN,
                Side.RELIABILITY,
                null,
                "Test");
    }

    private PointsTaken take(SeriesRef one, boolean allOrNone, String... sent) {
        List<SentPoint> batch = new ArrayList<>();
        for (String point : sent) {
            String[] parts = point.split("=");
            batch.add(new SentPoint(parts[0], Double.valueOf(parts[1]), null));
        }
        return technology.call(() -> points.take(one.key(), batch, allOrNone));
    }

    private SeriesReading read(SeriesRef one, @Nullable Grain grain, int most) {
        return viewer.call(() -> points.read(one.id(), new Span(START, END, grain, most, ZoneOffset.UTC)));
    }

    private List<Double> value(SeriesRef one, Grain grain) {
        return read(one, grain, 100).values().stream()
                .map(SeriesReading.Value::value)
                .toList();
    }
}
