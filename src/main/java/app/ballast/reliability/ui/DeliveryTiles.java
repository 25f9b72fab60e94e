package app.ballast.reliability.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.reliability.DeliveryReading;
import app.ballast.reliability.delivery.DeliveryFigures;
import app.ballast.reliability.delivery.Missing;
import app.ballast.reliability.slo.DurationSummary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How changes reach production on one service, in five numbers. */
final class DeliveryTiles {

    private final DeliveryFigures figures;
    private final DeliveryWords words;
    private final DeliveryExplanations opened;

    DeliveryTiles(DeliveryReading reading, DeliveryWords words) {
        this.figures = reading.figures();
        this.words = words;
        this.opened = new DeliveryExplanations(reading, words);
    }

    TileRow row() {
        return new TileRow(
                tile("delivery.lead", leadTime(), opened::leadTime),
                tile("delivery.frequency", frequency(), opened::frequency),
                tile("delivery.recovery", recovery(), opened::recovery),
                tile("delivery.fail", share(figures.changeFailRate(), figures.failed()), opened::failRate),
                tile("delivery.rework", share(figures.reworkRate(), figures.unplanned()), opened::rework));
    }

    private StatTile tile(String key, Reading reading, Supplier<Explanation> explanation) {
        return new StatTile(words.text(key), Tone.RELIABILITY, reading, explanation);
    }

    private Reading leadTime() {
        return times(figures.leadTime(), figures.leadTimeMissing(), "delivery.without", figures.withoutCommit());
    }

    private Reading recovery() {
        return times(figures.recovery(), figures.recoveryMissing(), "delivery.still-open", figures.open());
    }

    private Reading times(@Nullable DurationSummary times, Optional<Missing> missing, String leftKey, int left) {
        if (times == null) {
            return unknown(missing);
        }
        String p90 = words.text("delivery.p90", words.figures().duration(times.p90()), times.count());
        return known(
                words.figures().duration(times.median()), "", left == 0 ? p90 : p90 + ", " + words.text(leftKey, left));
    }

    private Reading frequency() {
        OptionalDouble rate = figures.perWeek();
        return rate.isEmpty()
                ? unknown(figures.frequencyMissing())
                : known(
                        words.figures().number(rate.getAsDouble(), rate.getAsDouble() < 10 ? 1 : 0),
                        words.text("delivery.unit.week"),
                        words.often(figures));
    }

    private Reading share(OptionalDouble share, int part) {
        return share.isEmpty()
                ? unknown(figures.sharesMissing())
                : known(words.share(share.getAsDouble()), "", words.text("delivery.of", part, figures.deployments()));
    }

    private static Reading known(String value, String unit, String more) {
        return new Reading.Known(value, unit, null, more, List.of());
    }

    private Reading unknown(Optional<Missing> missing) {
        return new Reading.Unknown(missing.map(words::missing).orElseThrow());
    }
}
