package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.reliability.ProductBudget;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.SloReading;
import java.time.Duration;
import java.time.Instant;

/** The error budget of a product by its worst counting SLO, which is named. */
record SloBudgetTile(ProductBudget budget, Figures figures) {

    Reading reading() {
        SloReading reading = status().reading();
        double remaining = reading.remaining().orElseThrow();
        return new Reading.Known(
                figures.percent(remaining, 0),
                "%",
                figures.points(remaining, budget.before(), 0, Better.HIGHER),
                figures.text(
                        "balance.budget.slo.time",
                        slo().title(),
                        amount(reading.budget().left().orElse(0)),
                        amount(reading.budget().allowed().orElse(0))),
                budget.daily());
    }

    Explanation explanation(String product) {
        SloReading reading = status().reading();
        String source = source();
        String age = age();
        String worked = figures.text("balance.source.formula");
        return new Opened(figures, "balance.budget.slo", product)
                .input(
                        "balance.input.worst",
                        slo().title(),
                        figures.text("balance.source.counting", budget.counting()),
                        age,
                        ReliabilityLinks.service(slo().service()))
                .input(
                        "balance.input.objective",
                        figures.exactPercent(slo().objective().fraction().doubleValue()) + "\u00a0%",
                        figures.text("balance.source.entered", slo().setBy()),
                        figures.age(slo().setAt()))
                .input(
                        "balance.input.window",
                        figures.moment(reading.window().from()) + " – "
                                + figures.moment(reading.window().to()),
                        figures.text("balance.source.slo"),
                        figures.text("common.age.now"))
                .input("balance.input.bad", amount(reading.tally().bad()), source, age)
                .input("balance.input.known", figures.percent(reading.tally().knownShare(), 1) + "\u00a0%", source, age)
                .input(
                        "balance.input.allowed",
                        amount(reading.budget().allowed().orElse(0)),
                        worked,
                        age)
                .note("balance.budget.slo.note")
                .note("balance.definitions")
                .done();
    }

    private SloStatus status() {
        return budget.worst();
    }

    private SloRow slo() {
        return status().slo();
    }

    private String amount(double amount) {
        return slo().measure() == Measure.TIME
                ? figures.duration(Duration.ofMillis(Math.round(amount * 1_000)))
                : figures.text("slo.events", figures.number(amount, 0));
    }

    private String source() {
        String series = slo().series();
        return series == null ? figures.text("balance.source.checks") : figures.text("slo.source.series", series);
    }

    private String age() {
        Instant until = status().knownUntil();
        return until == null ? figures.text("slo.no-data") : figures.text("balance.until", figures.moment(until));
    }
}
