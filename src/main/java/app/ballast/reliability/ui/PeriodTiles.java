package app.ballast.reliability.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.slo.DurationSummary;
import app.ballast.reliability.slo.IncidentStatistics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A product's reliability in a period, in four numbers. */
final class PeriodTiles {

    private static final int DECIMALS = 3;

    private final ProductRef product;
    private final ReliabilitySnapshot snapshot;
    private final SloWords words;

    PeriodTiles(ProductRef product, ReliabilitySnapshot snapshot, SloWords words) {
        this.product = product;
        this.snapshot = snapshot;
        this.words = words;
    }

    TileRow row() {
        return new TileRow(
                tile("balance.availability", availability(), this::openAvailability),
                tile("balance.incidents", incidents(), this::openIncidents),
                tile("slo.recover", recover(), this::openRecover),
                tile("slo.between", between(), this::openBetween));
    }

    private StatTile tile(String key, Reading reading, Supplier<Explanation> opened) {
        return new StatTile(words.text(key), Tone.RELIABILITY, reading, opened);
    }

    private Reading availability() {
        if (snapshot.availability().ratio().isEmpty()) {
            return unknown();
        }
        List<@Nullable Double> days = new ArrayList<>();
        snapshot.days().forEach(day -> {
            var ratio = day.availability().ratio();
            days.add(ratio.isPresent() ? ratio.getAsDouble() : null);
        });
        return new Reading.Known(
                words.figures().percent(snapshot.availability().ratio().getAsDouble(), DECIMALS),
                "%",
                null,
                words.text("slo.down", duration(snapshot.availability().downSeconds())),
                days);
    }

    private Reading incidents() {
        if (snapshot.freshness() == null && snapshot.incidents().isEmpty()) {
            return unknown();
        }
        return new Reading.Known(
                words.figures().number(begun(), 0),
                "",
                null,
                words.text("slo.open", snapshot.recovery().open()),
                List.of());
    }

    private Reading recover() {
        DurationSummary recovery = snapshot.recovery().toResolve();
        if (recovery == null) {
            return new Reading.Unknown(words.text("slo.recover.none"));
        }
        return new Reading.Known(
                words.figures().duration(recovery.median()),
                "",
                null,
                words.text(
                        "slo.recover.more",
                        words.figures().duration(recovery.mean()),
                        words.figures().duration(recovery.p90())),
                List.of());
    }

    private Reading between() {
        Optional<Duration> between = betweenFailures();
        if (snapshot.availability().knownSeconds() == 0) {
            return unknown();
        }
        return between.isEmpty()
                ? new Reading.Unknown(words.text("slo.between.none"))
                : new Reading.Known(words.figures().duration(between.get()), "", null, null, List.of());
    }

    private Optional<Duration> betweenFailures() {
        return IncidentStatistics.meanTimeBetweenFailures(
                Duration.ofSeconds(snapshot.availability().upSeconds()), begun());
    }

    /** Those that began in the period. */
    private int begun() {
        ZoneId zone = words.figures().zone();
        Instant from = snapshot.period().from().atStartOfDay(zone).toInstant();
        return (int) snapshot.incidents().stream()
                .filter(row -> !row.startedAt().isBefore(from))
                .count();
    }

    private Reading unknown() {
        if (snapshot.services().isEmpty()) {
            return new Reading.Unknown(words.text("balance.no-critical"));
        }
        return new Reading.Unknown(
                words.text(snapshot.freshness() == null ? "balance.no-checks" : "slo.unknown.period"));
    }

    private Explanation openAvailability() {
        Opened opened = open("balance.availability")
                .input("balance.input.up", duration(snapshot.availability().upSeconds()), source(), age())
                .input("balance.input.down", duration(snapshot.availability().downSeconds()), source(), age())
                .input("balance.input.unknown", duration(snapshot.availability().unknownSeconds()), source(), age());
        snapshot.services()
                .forEach(service -> opened.named(
                        service.name(),
                        words.text("balance.critical"),
                        words.text("balance.source.settings"),
                        words.text("services.now")));
        return opened.note("balance.availability.note")
                .note("balance.definitions")
                .done();
    }

    private Explanation openIncidents() {
        return open("balance.incidents")
                .input("balance.input.begun", words.figures().number(begun(), 0), source(), age())
                .note("balance.incidents.note")
                .note("balance.definitions")
                .done();
    }

    private Explanation openRecover() {
        Opened opened = open("slo.recover");
        DurationSummary recovery = snapshot.recovery().toResolve();
        if (recovery != null) {
            opened.input("slo.input.resolved", words.figures().number(recovery.count(), 0), source(), age())
                    .input("slo.input.median", words.figures().duration(recovery.median()), source(), age())
                    .input("balance.input.mean", words.figures().duration(recovery.mean()), source(), age())
                    .input("slo.input.p90", words.figures().duration(recovery.p90()), source(), age());
        }
        return opened.input(
                        "slo.input.open",
                        words.figures().number(snapshot.recovery().open(), 0),
                        source(),
                        age())
                .note("balance.definitions")
                .done();
    }

    private Explanation openBetween() {
        return open("slo.between")
                .input("balance.input.up", duration(snapshot.availability().upSeconds()), source(), age())
                .input("balance.input.begun", words.figures().number(begun(), 0), source(), age())
                .note("balance.definitions")
                .done();
    }

    private Opened open(String key) {
        return new Opened(words.figures(), key, product.name());
    }

    private String duration(long seconds) {
        return words.figures().duration(Duration.ofSeconds(seconds));
    }

    private String source() {
        return words.text("balance.source.checks");
    }

    /** How old the latest status check is, in words. */
    String age() {
        Freshness freshness = snapshot.freshness();
        return freshness == null
                ? words.text("slo.no-data")
                : words.text("balance.until", words.figures().moment(freshness.lastCheck()));
    }
}
