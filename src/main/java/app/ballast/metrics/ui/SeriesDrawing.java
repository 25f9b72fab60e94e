package app.ballast.metrics.ui;

import app.ballast.common.ui.ChartModel;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A series as a drawing: its days, its target as that changed, and what was written on it. */
final class SeriesDrawing {

    private final SeriesPeriod shown;
    private final SeriesRef series;
    private final SeriesNumbers numbers;

    SeriesDrawing(SeriesPeriod shown, SeriesNumbers numbers) {
        this.shown = shown;
        this.series = shown.row().series();
        this.numbers = numbers;
    }

    ChartModel model() {
        List<@Nullable Double> values = drawn(shown.values());
        List<@Nullable Double> targets = drawn(shown.targetLine());
        List<ChartModel.Line> lines = new ArrayList<>();
        lines.add(line(series.key(), series.name(), false, values, unusual().marks())
                .withBefore(drawn(shown.valuesBefore())));
        if (targets.stream().anyMatch(Objects::nonNull)) {
            lines.add(line("target", numbers.text("series.target"), true, targets, List.of()));
        }
        return new ChartModel(
                shown.period().from(),
                shown.period().to(),
                numbers.text(
                        "series.chart.summary",
                        series.name(),
                        numbers.day(shown.period().from()),
                        numbers.day(shown.period().to()),
                        shown.known()),
                lines,
                List.of(),
                Stream.concat(
                                shown.notes().stream()
                                        .map(note -> new ChartModel.Mark(
                                                note.day(shown.zone()), ChartModel.Mark.Kind.NOTE, note.text())),
                                shown.talk().stream()
                                        .map(talk -> new ChartModel.Mark(
                                                talk.day(),
                                                ChartModel.Mark.Kind.COMMENT,
                                                numbers.plain(talk.comments(), 0))))
                        .toList());
    }

    private UnusualDays unusual() {
        return new UnusualDays(shown.anomalies(), shown.period(), value -> numbers.value(series, value), numbers::text);
    }

    private ChartModel.Line line(
            String key, String label, boolean dashed, List<@Nullable Double> values, List<ChartModel.Unusual> unusual) {
        int decimals = values.stream()
                .filter(Objects::nonNull)
                .mapToInt(SeriesNumbers::decimals)
                .max()
                .orElse(0);
        return new ChartModel.Line(
                key,
                label,
                series.side() == Side.RELIABILITY ? ChartModel.Side.RELIABILITY : ChartModel.Side.PRODUCT,
                SeriesNumbers.unit(series),
                Math.min(decimals, 3),
                dashed,
                null,
                values,
                unusual);
    }

    private List<@Nullable Double> drawn(List<@Nullable Double> values) {
        List<@Nullable Double> drawn = new ArrayList<>();
        values.forEach(value -> drawn.add(value == null ? null : SeriesNumbers.drawn(series, value)));
        return drawn;
    }
}
