package app.ballast.reliability.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.IncidentFigures;
import app.ballast.reliability.slo.DurationSummary;
import app.ballast.reliability.slo.IncidentStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many incidents began, how fast they were noticed and ended, and how long the services ran between them. */
final class IncidentTiles {

    private final IncidentFigures incidents;
    private final Figures figures;
    private final String whose;

    /** @param whose of what: a service, or all of them */
    IncidentTiles(IncidentFigures incidents, Figures figures, String whose) {
        this.incidents = incidents;
        this.figures = figures;
        this.whose = whose;
    }

    TileRow row() {
        IncidentStatistics all = incidents.statistics();
        return new TileRow(
                tile(
                        "incidents.begun",
                        new Reading.Known(
                                figures.number(all.incidents(), 0),
                                "",
                                null,
                                figures.text("slo.open", all.open()),
                                List.of()),
                        this::openBegun),
                tile(
                        "incidents.mtta",
                        reading(all.toAcknowledge(), all.notAcknowledged(), "incidents.mtta"),
                        () -> openDurations("incidents.mtta", all.toAcknowledge(), all.notAcknowledged())),
                tile(
                        "incidents.mttr",
                        reading(all.toResolve(), all.open(), "incidents.mttr"),
                        () -> openDurations("incidents.mttr", all.toResolve(), all.open())),
                tile("incidents.mtbf", between(), this::openBetween));
    }

    private StatTile tile(String key, Reading reading, Supplier<Explanation> opened) {
        return new StatTile(figures.text(key), Tone.RELIABILITY, reading, opened);
    }

    private Reading reading(@Nullable DurationSummary summary, int left, String key) {
        if (summary == null) {
            return new Reading.Unknown(
                    figures.text(incidents.statistics().incidents() == 0 ? "incidents.none.period" : key + ".none"));
        }
        String more = figures.text(
                "incidents.summary",
                figures.duration(summary.median()),
                figures.duration(summary.p90()),
                summary.count());
        return new Reading.Known(
                figures.duration(summary.mean()),
                "",
                null,
                left == 0 ? more : more + " · " + figures.text(key + ".left", left),
                List.of());
    }

    private Reading between() {
        Optional<Duration> between = incidents.betweenFailures();
        if (incidents.knownSeconds() == 0) {
            return new Reading.Unknown(figures.text("incidents.mtbf.unknown"));
        }
        return between.isEmpty()
                ? new Reading.Unknown(figures.text("incidents.none.period"))
                : new Reading.Known(figures.duration(between.get()), "", null, null, List.of());
    }

    private Explanation openBegun() {
        return open("incidents.begun")
                .input(
                        "balance.input.begun",
                        figures.number(incidents.statistics().incidents(), 0),
                        source(),
                        now())
                .input(
                        "slo.input.open.only",
                        figures.number(incidents.statistics().open(), 0),
                        source(),
                        now())
                .note("incidents.note.period", day(true), day(false))
                .note("balance.definitions")
                .done();
    }

    private Explanation openDurations(String key, @Nullable DurationSummary summary, int left) {
        Opened opened = open(key);
        if (summary != null) {
            opened.input(key + ".counted", figures.number(summary.count(), 0), source(), now())
                    .input("balance.input.mean", figures.duration(summary.mean()), source(), now())
                    .input("slo.input.median", figures.duration(summary.median()), source(), now())
                    .input("slo.input.p90", figures.duration(summary.p90()), source(), now());
        }
        return opened.input(key + ".left-out", figures.number(left, 0), source(), now())
                .note("incidents.note.period", day(true), day(false))
                .note("balance.definitions")
                .done();
    }

    private Explanation openBetween() {
        Freshness freshness = incidents.freshness();
        String until = freshness == null
                ? figures.text("slo.no-data")
                : figures.text("balance.until", figures.moment(freshness.lastCheck()));
        return open("incidents.mtbf")
                .input(
                        "incidents.input.up",
                        figures.duration(Duration.ofSeconds(incidents.upSeconds())),
                        figures.text("balance.source.checks"),
                        until)
                .input(
                        "balance.input.begun",
                        figures.number(incidents.statistics().incidents(), 0),
                        source(),
                        now())
                .input(
                        "incidents.input.services",
                        figures.number(incidents.services(), 0),
                        figures.text("balance.source.settings"),
                        now())
                .note("incidents.note.period", day(true), day(false))
                .note("balance.definitions")
                .done();
    }

    private Opened open(String key) {
        return new Opened(figures, key, whose);
    }

    private String day(boolean first) {
        return figures.day(
                first ? incidents.period().from() : incidents.period().to());
    }

    private String source() {
        return figures.text("incidents.source");
    }

    private String now() {
        return figures.text("common.age.now");
    }
}
