package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1795348800,          looks like seconds
                    1795348800000000,    looks like microseconds
                    1795348800000000000, looks like nanoseconds
                    0,                   from 2000 to 2099
                    -1,                  from 2000 to 2099
                    946684799999,        from 2000 to 2099
                    1999-12-31,          from 2000 to 2099
                    2100-01-01,          from 2000 to 2099
                    2026-11-24,          more than a day in the future
                    2026-11-23T12:00:01Z, more than a day in the future
                    2026-13-01,          is no time
                    2026-11-20T12:00:00, is no time
                    yesterday,           is no time""")
    void aTimeThatCannotBeMeantIsRefused(String at, String why) {
        assertThat(refused(Unit.OTHER, new SentPoint(at, 1, null)))
                .satisfiesExactly(point ->
                        assertThat(point.reason(Locale.ENGLISH)).contains(at).contains(why));
    }

    @Test
    void timesAreTakenAsMillisecondsAsTimesWithOffsetsAndAsDays() {
        PointBatch batch = batch(
                Unit.OTHER,
                new SentPoint(946_684_800_000L, 1, null),
                new SentPoint(1795348800123L, 2, null),
                new SentPoint("2026-11-20T13:00:00.5+01:00", 3, null),
                new SentPoint("2026-11-20", 4, null),
                new SentPoint("2026-11-23T12:00:00Z", 5, null));
        assertThat(batch.refused()).isEmpty();
        assertThat(batch.good())
                .extracting(NewPoint::at)
                .map(Instant::toString)
                .containsExactly(
                        "2000-01-01T00:00:00Z",
                        "2026-11-22T12:00:00.123Z",
                        "2026-11-20T12:00:00.500Z",
                        "2026-11-20T00:00:00Z",
                        "2026-11-23T12:00:00Z");
    }

    @Test
    void valuesThatAreNoneAreRefusedByTheirField() {
        assertThat(refused(
                        Unit.RATIO,
                        new SentPoint("2026-11-01", Double.NaN, null),
                        new SentPoint("2026-11-02", Double.NEGATIVE_INFINITY, null),
                        new SentPoint("2026-11-03", "12", null),
                        new SentPoint("2026-11-04", null, null),
                        new SentPoint(null, 1, null),
                        new SentPoint("2026-11-05", 99.9, null),
                        new SentPoint("2026-11-06", 3, 0),
                        new SentPoint("2026-11-07", 3, Double.POSITIVE_INFINITY),
                        new SentPoint("2026-11-08", 3, 2),
                        new SentPoint("2026-11-09", -0.1, null)))
                .extracting(RefusedPoint::index, RefusedPoint::field)
                .containsExactly(
                        tuple(0, "value"),
                        tuple(1, "value"),
                        tuple(2, "value"),
                        tuple(3, "value"),
                        tuple(4, "at"),
                        tuple(5, "value"),
                        tuple(6, "denominator"),
                        tuple(7, "denominator"),
                        tuple(8, "value"),
                        tuple(9, "value"));
        assertThat(refused(Unit.COUNT, new SentPoint("2026-11-01", -1, null))).hasSize(1);
        assertThat(refused(Unit.OTHER, new SentPoint("2026-11-01", -1, null))).isEmpty();
    }

    @Test
    void ofPointsAtOneTimeThatDifferNoneIsTakenAndOfEqualOnesOne() {
        PointBatch batch = batch(
                Unit.OTHER,
                new SentPoint("2026-11-01", 1, null),
                new SentPoint("2026-11-02", 5, null),
                new SentPoint("2026-11-01T00:00:00Z", 1.0, null),
                new SentPoint("2026-11-02", 6, null),
                new SentPoint("2026-11-03", 7, null));
        assertThat(batch.good()).extracting(NewPoint::value).containsExactly(1.0, 7.0);
        assertThat(batch.repeated()).isEqualTo(1);
        assertThat(batch.refused()).extracting(RefusedPoint::index).containsExactly(1, 3);
        assertThat(batch.refused().getFirst().reason(Locale.ENGLISH)).contains("point 3");
    }

    @Test
    void ofTenThousandPointsTheThreeBadAreNamed() {
        List<SentPoint> sent = new ArrayList<>();
        for (int i = 0; i < PointService.MOST; i++) {
            sent.add(new SentPoint(1_763_000_000_000L + i * 1000L, i, null));
        }
        for (int bad : List.of(17, 5_000, 9_999)) {
            sent.set(bad, new SentPoint(1_763_000_000L, 1, null));
        }
        PointBatch batch = PointBatch.of(series(Unit.COUNT, false), sent, NOW);
        assertThat(batch.good()).hasSize(9_997);
        assertThat(batch.refused()).extracting(RefusedPoint::index).containsExactly(17, 5_000, 9_999);
    }

    @Test
    void aSeriesOfWholeDaysTakesDaysAlone() {
        PointBatch batch = PointBatch.of(
                series(Unit.PEOPLE, true),
                List.of(new SentPoint("2026-11-20", 1, null), new SentPoint("2026-11-20T08:00:00Z", 1, null)),
                NOW);
        assertThat(batch.good()).hasSize(1);
        assertThat(batch.refused()).extracting(RefusedPoint::index).containsExactly(1);
    }

    private static List<RefusedPoint> refused(Unit unit, SentPoint... sent) {
        return batch(unit, sent).refused();
    }

    private static PointBatch batch(Unit unit, SentPoint... sent) {
        return PointBatch.of(series(unit, false), List.of(sent), NOW);
    }

    private static SeriesRef series(Unit unit, boolean daily) {
        return new SeriesRef(
                new SeriesId(1),
                "chk-x",
                "X",
                "x",
                unit,
                null,
                Combine.usual(unit),
                daily,
                Better.UP,
                Side.PRODUCT,
                new ProductId(1),
                null,
                null,
                "Test");
    }
}
