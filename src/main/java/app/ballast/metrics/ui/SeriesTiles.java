package app.ballast.metrics.ui;

import app.ballast.common.ui.Change;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.metrics.Better;
import app.ballast.metrics.DatedTarget;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.Rollup;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last value, the period in one number, and the target; each opens to how it came about. */
final class SeriesTiles {

    private final SeriesPeriod shown;
    private final SeriesRef series;
    private final SeriesNumbers numbers;
    private final Tone tone;

    SeriesTiles(SeriesPeriod shown, SeriesNumbers numbers) {
        this.shown = shown;
        this.series = shown.row().series();
        this.numbers = numbers;
        this.tone = tone(series);
    }

    static Tone tone(SeriesRef series) {
        return series.side() == Side.RELIABILITY ? Tone.RELIABILITY : Tone.PRODUCT;
    }

    TileRow row() {
        return new TileRow(
                new StatTile(numbers.text("series.last"), tone, latest(), this::latestOpened),
                new StatTile(numbers.text("series.period", shown.period().days()), tone, period(), this::periodOpened),
                new StatTile(numbers.text("series.target"), tone, target(), this::targetOpened));
    }

    private Reading latest() {
        SeriesPoint latest = shown.row().latest();
        return latest == null
                ? new Reading.Unknown(numbers.text("series.no-value"))
                : known(latest.reading(), null, numbers.age(latest.at()));
    }

    private Reading.Known known(double value, @Nullable Change change, String below) {
        return new Reading.Known(numbers.number(series, value), SeriesNumbers.unit(series), change, below, List.of());
    }

    private Explanation latestOpened() {
        SeriesPoint latest = shown.row().latest();
        List<Explanation.Input> inputs = new ArrayList<>();
        if (latest != null) {
            inputs.add(input(latest, series, numbers));
        }
        return new Explanation(title("series.last"), numbers.text("series.last.formula"), inputs, List.of(what()));
    }

    /** A point with where it came from and when. */
    static Explanation.Input input(SeriesPoint point, SeriesRef series, SeriesNumbers numbers) {
        Double denominator = point.denominator();
        String value = denominator == null
                ? numbers.value(series, point.value())
                : numbers.text(
                        "series.ratio",
                        numbers.plain(point.value(), 3),
                        numbers.plain(denominator, 3),
                        numbers.value(series, point.reading()));
        return new Explanation.Input(
                numbers.time(series, point.at()),
                value,
                origin(point.origin(), point.recordedBy(), series, numbers),
                numbers.age(point.recordedAt()),
                null);
    }

    static String origin(PointOrigin origin, @Nullable String by, SeriesRef series, SeriesNumbers numbers) {
        return origin == PointOrigin.PERSON && by != null
                ? numbers.text("series.origin.PERSON", by)
                : numbers.text(
                        "series.origin." + (origin == PointOrigin.PERSON ? "SOMEBODY" : origin), series.source());
    }

    private Reading period() {
        Rollup all = shown.all();
        if (all == null) {
            SeriesPoint latest = shown.row().latest();
            return new Reading.Unknown(
                    latest == null
                            ? numbers.text("series.no-value")
                            : numbers.text("series.no-value-since", numbers.time(series, latest.at())));
        }
        double value = all.value(series.combine());
        Rollup before = shown.before();
        return new Reading.Known(
                numbers.number(series, value),
                SeriesNumbers.unit(series),
                before == null ? null : change(value, before.value(series.combine())),
                numbers.text("series.known", shown.known(), shown.period().days()),
                List.of());
    }

    private Change change(double value, double before) {
        return new Change(
                value - before,
                numbers.value(series, Math.abs(value - before)),
                series.better() == Better.UP ? Change.Better.HIGHER : Change.Better.LOWER);
    }

    private Explanation periodOpened() {
        Rollup all = shown.all();
        List<Explanation.Input> inputs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String age = numbers.text("series.no-value");
        if (all != null) {
            age = numbers.age(all.latestAt());
            inputs.add(input("series.points", numbers.plain(all.points(), 0), age));
            if (all.weighed() == all.points()) {
                inputs.add(input("series.numerators", numbers.plain(all.sum(), 3), age));
                inputs.add(input("series.denominators", numbers.plain(all.denominators(), 3), age));
            } else {
                inputs.add(input("series.sum", numbers.plain(all.sum(), 3), age));
            }
            inputs.add(input("series.least", numbers.value(series, all.least()), age));
            inputs.add(input("series.greatest", numbers.value(series, all.greatest()), age));
            notes.add(numbers.text(
                    "series.known.note", shown.known(), shown.period().days()));
        }
        notes.add(what());
        boolean ratio = all != null && all.weighed() == all.points();
        return new Explanation(
                numbers.text("series.period", shown.period().days()) + ", " + series.name(),
                numbers.text(ratio ? "series.formula.RATIO" : "series.formula." + series.combine()),
                inputs,
                notes);
    }

    private Explanation.Input input(String key, String value, String age) {
        return new Explanation.Input(numbers.text(key), value, series.source(), age, null);
    }

    private Reading target() {
        DatedTarget target = shown.target(shown.period().to());
        return target == null || target.value() == null
                ? new Reading.Unknown(numbers.text("series.target.none"))
                : known(target.value(), null, numbers.text("series.since", numbers.day(target.since())));
    }

    private Explanation targetOpened() {
        List<Explanation.Input> inputs = shown.targets().reversed().stream()
                .map(target -> new Explanation.Input(
                        numbers.text("series.since", numbers.day(target.since())),
                        target.value() == null
                                ? numbers.text("series.target.ended")
                                : numbers.value(series, target.value()),
                        numbers.text("series.target.by", target.setBy()),
                        numbers.age(target.setAt()),
                        null))
                .toList();
        return new Explanation(title("series.target"), numbers.text("series.target.formula"), inputs, List.of(what()));
    }

    private String title(String key) {
        return numbers.text(key) + ", " + series.name();
    }

    private String what() {
        return numbers.text(
                "series.what",
                series.key(),
                series.source(),
                numbers.text("series.better." + series.better()),
                numbers.text("series.combine." + series.combine()));
    }
}
