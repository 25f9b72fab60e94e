package app.ballast.reliability.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.reliability.DeliveryReading;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.delivery.DeliveryFigures;
import app.ballast.reliability.slo.DurationSummary;
import org.jspecify.annotations.Nullable;

/** What each of the five DORA metrics of a service was worked out from. */
final class DeliveryExplanations {

    private static final int MOST_NAMED = 10;

    private final DeliveryReading reading;
    private final DeliveryFigures figures;
    private final DeliveryWords words;

    DeliveryExplanations(DeliveryReading reading, DeliveryWords words) {
        this.reading = reading;
        this.figures = reading.figures();
        this.words = words;
    }

    Explanation leadTime() {
        Opened opened = open("delivery.lead");
        count(opened, "delivery.input.with-commit", figures.deployments() - figures.withoutCommit());
        count(opened, "delivery.input.without-commit", figures.withoutCommit());
        summary(opened, figures.leadTime());
        figures.leadTimeMissing().ifPresent(why -> opened.note("delivery.missing." + why.name()));
        return opened.note("delivery.lead.note").note("balance.definitions").done();
    }

    Explanation frequency() {
        Opened opened = open("delivery.frequency");
        count(opened, "delivery.input.counted", figures.counted());
        count(opened, "delivery.input.days", figures.days());
        if (figures.since() != null) {
            opened.input(
                    "delivery.input.since",
                    words.figures().day(figures.since()),
                    words.text("delivery.source.first"),
                    words.age(reading));
        }
        figures.frequencyMissing().ifPresent(why -> opened.note("delivery.missing." + why.name()));
        return opened.note("delivery.frequency.note")
                .note("balance.definitions")
                .done();
    }

    Explanation recovery() {
        Opened opened = open("delivery.recovery");
        count(opened, "delivery.input.failed", figures.failed());
        count(opened, "delivery.input.open", figures.open());
        summary(opened, figures.recovery());
        reading.failures().stream()
                .limit(MOST_NAMED)
                .forEach(failure -> opened.named(
                        failure.label(),
                        words.recovery(failure.recovery()),
                        words.text("delivery.source.failed"),
                        words.figures().moment(failure.at())));
        if (reading.failures().size() > MOST_NAMED) {
            opened.note("balance.more", reading.failures().size() - MOST_NAMED);
        }
        figures.recoveryMissing().ifPresent(why -> opened.note("delivery.missing." + why.name()));
        return opened.note("delivery.recovery.note").note("balance.definitions").done();
    }

    Explanation failRate() {
        Opened opened = open("delivery.fail");
        count(opened, "delivery.input.failed", figures.failed());
        figures.sharesMissing().ifPresent(why -> opened.note("delivery.missing." + why.name()));
        return opened.note("delivery.fail.note").note("balance.definitions").done();
    }

    Explanation rework() {
        Opened opened = open("delivery.rework");
        count(opened, "delivery.input.unplanned", figures.unplanned());
        figures.sharesMissing().ifPresent(why -> opened.note("delivery.missing." + why.name()));
        return opened.note("delivery.rework.note").note("balance.definitions").done();
    }

    private Opened open(String key) {
        Opened opened = new Opened(words.figures(), key, reading.service().name());
        opened.input(
                "delivery.input.all",
                words.figures().number(figures.deployments(), 0),
                words.sources(reading),
                words.age(reading),
                ReliabilityLinks.deployments(reading.service()));
        return opened.input(
                "slo.input.window",
                words.figures().day(figures.window().from()) + " – "
                        + words.figures().day(figures.window().to()),
                words.text("balance.source.period"),
                words.age(reading));
    }

    private void count(Opened opened, String key, int count) {
        opened.input(key, words.figures().number(count, 0), words.sources(reading), words.age(reading));
    }

    private void summary(Opened opened, @Nullable DurationSummary summary) {
        if (summary != null) {
            String source = words.text("balance.source.formula");
            opened.input(
                            "delivery.input.median",
                            words.figures().duration(summary.median()),
                            source,
                            words.age(reading))
                    .input("delivery.input.p90", words.figures().duration(summary.p90()), source, words.age(reading));
        }
    }
}
