package app.ballast.reliability.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloDetails;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.BurnRate;
import app.ballast.reliability.slo.BurnReading;
import app.ballast.reliability.slo.Burned;
import app.ballast.reliability.slo.SloReading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What each number of an SLO was worked out from. */
final class SloExplanations {

    private final SloStatus status;
    private final SloRow slo;
    private final SloReading reading;
    private final SloWords words;

    SloExplanations(SloStatus status, SloWords words) {
        this.status = status;
        this.slo = status.slo();
        this.reading = status.reading();
        this.words = words;
    }

    Explanation remaining() {
        Opened opened = open("slo.remaining");
        facts(opened);
        reading.budget()
                .allowed()
                .ifPresent(allowed -> opened.input(
                        "slo.input.budget", amount(allowed), words.text("balance.source.formula"), formula()));
        reading.budget()
                .left()
                .ifPresent(left ->
                        opened.input("slo.input.left", amount(left), words.text("balance.source.formula"), formula()));
        if (reading.partly()) {
            opened.note("slo.note.partly", words.known(reading.tally().knownShare()));
        }
        if (!slo.objective().leavesBudget()) {
            opened.note("slo.no-budget");
        }
        if (slo.excludesMaintenance()) {
            opened.note("slo.note.maintenance");
        }
        return odd(opened).note("slo.note.today").note("balance.definitions").done();
    }

    Explanation good() {
        Opened opened = open("slo.good." + slo.measure().name());
        facts(opened);
        return odd(opened).note("balance.definitions").done();
    }

    Explanation burn() {
        Opened opened = open("slo.burn");
        objective(opened);
        reading.alerts()
                .forEach(alert -> opened.named(
                        words.text("slo.input.over", words.length(alert.rule().longWindow())),
                        rate(alert.longBurn().isPresent() ? alert.longBurn().getAsDouble() : null),
                        words.source(status),
                        words.text("slo.known-of-it", words.known(alert.knownShare()))));
        BurnRate.highest(slo.objective())
                .ifPresent(highest -> opened.input(
                        "slo.input.highest", words.burn(highest), words.text("balance.source.formula"), formula()));
        return opened.note("slo.note.burn").note("balance.definitions").done();
    }

    Explanation alerts() {
        Opened opened = open("slo.alerts");
        objective(opened);
        for (BurnReading alert : reading.alerts()) {
            opened.named(
                    words.rule(alert.rule()),
                    words.text(
                            "slo.state." + alert.state().name(),
                            rate(alert.longBurn().isPresent() ? alert.longBurn().getAsDouble() : null),
                            rate(
                                    alert.shortBurn().isPresent()
                                            ? alert.shortBurn().getAsDouble()
                                            : null)),
                    words.source(status),
                    words.text("slo.known-of-it", words.known(alert.knownShare())));
        }
        return opened.note("slo.note.alerts").note("balance.definitions").done();
    }

    Explanation known() {
        Opened opened = open("slo.known");
        opened.input(
                        "slo.input.known",
                        words.figures().duration(reading.knownTime()),
                        words.source(status),
                        words.age(status))
                .input(
                        "slo.input.all",
                        words.figures()
                                .duration(Duration.ofSeconds(reading.tally().seconds())),
                        words.text("slo.source.window"),
                        window());
        Instant since = status.knownSince();
        if (since != null) {
            opened.input("slo.input.since", words.figures().moment(since), words.source(status), words.age(status));
        }
        return odd(opened).note("slo.note.known").note("balance.definitions").done();
    }

    Explanation promise() {
        Opened opened = open("slo.objective");
        objective(opened);
        opened.input("slo.input.window", words.window(slo.window()), words.text("slo.source.window"), window());
        opened.note(slo.counts() ? "slo.note.counts" : "slo.note.counts-not");
        return opened.note("slo.note.today").note("balance.definitions").done();
    }

    /** What one day of the window burned. */
    Explanation day(SloDetails details, Burned.Day day, ZoneId zone) {
        Opened opened = new Opened(words.figures(), "slo.day", slo.title())
                .input("slo.input.day", words.figures().day(day.date()), words.text("slo.source.window"), window())
                .input("slo.input.bad", amount(day.tally().bad()), words.source(status), words.age(status))
                .input(
                        "slo.input.known",
                        words.known(day.tally().knownShare()),
                        words.source(status),
                        words.age(status));
        day.remaining()
                .ifPresent(left -> opened.input(
                        "slo.input.after", words.remaining(left), words.text("balance.source.formula"), formula()));
        LocalDate date = day.date();
        details.incidents().stream()
                .filter(row -> !LocalDate.ofInstant(row.startedAt(), zone).isAfter(date)
                        && !LocalDate.ofInstant(end(row), zone).isBefore(date))
                .forEach(row -> incident(opened, row));
        return new BudgetChart(details, words, zone)
                .unusual()
                .addTo(opened, date, words.source(status), words.age(status))
                .note("slo.note.day")
                .note("balance.definitions")
                .done();
    }

    /** What one incident burned. */
    Explanation incident(SloDetails details, IncidentRow row) {
        double burned = details.burned().incidents().getOrDefault(row.id().value(), 0.0);
        Opened opened = new Opened(words.figures(), "slo.burned-by", words.incident(row))
                .input("slo.input.burned", amount(burned), words.source(status), words.age(status));
        incident(opened, row);
        objective(opened);
        reading.budget().allowed().ifPresent(allowed -> opened.input(
                        "slo.input.budget", amount(allowed), words.text("balance.source.formula"), formula())
                .input(
                        "slo.input.share",
                        words.remaining(burned / allowed),
                        words.text("balance.source.formula"),
                        formula()));
        return opened.note("slo.note.burned").note("balance.definitions").done();
    }

    /** What is not named by itself. */
    Explanation rest(String name, double amount) {
        return new Opened(words.figures(), "slo.burned.rest", name, slo.title())
                .input("slo.input.bad", amount(amount), words.source(status), words.age(status))
                .note("slo.note.burned")
                .note("balance.definitions")
                .done();
    }

    private void incident(Opened opened, IncidentRow row) {
        opened.named(
                words.incident(row),
                row.resolvedAt() == null
                        ? words.text("balance.incidents.still-open")
                        : words.figures().duration(Duration.ofSeconds(row.downSeconds())),
                words.text("balance.source.incident." + row.origin().name()),
                words.figures().moment(row.startedAt()));
    }

    private static Instant end(IncidentRow row) {
        Instant resolved = row.resolvedAt();
        return resolved != null ? resolved : row.startedAt().plusSeconds(row.downSeconds());
    }

    private Opened open(String key) {
        return new Opened(words.figures(), key, slo.title());
    }

    private void facts(Opened opened) {
        objective(opened);
        opened.input("slo.input.window", window(), words.text("slo.source.window"), words.window(slo.window()))
                .input("slo.input.bad", amount(reading.tally().bad()), words.source(status), words.age(status))
                .input(
                        "slo.input.valid." + slo.measure().name(),
                        amount(reading.tally().valid()),
                        words.source(status),
                        words.age(status));
    }

    private void objective(Opened opened) {
        opened.input(
                "balance.input.objective",
                words.objective(slo.objective()),
                words.text("balance.source.entered", slo.setBy()),
                words.figures().age(slo.setAt()),
                ReliabilityLinks.service(slo.service()) + "?panel=" + slo.id().value());
    }

    private Opened odd(Opened opened) {
        if (status.unusable() > 0) {
            opened.note("slo.note.odd", status.unusable());
        }
        return opened;
    }

    private String window() {
        return words.figures().moment(reading.window().from()) + " – "
                + words.figures().moment(reading.window().to());
    }

    private String formula() {
        return words.age(status);
    }

    private String rate(@org.jspecify.annotations.Nullable Double rate) {
        return rate == null ? words.text("balance.not-known") : words.burn(rate);
    }

    private String amount(double amount) {
        return words.amount(slo.measure(), amount);
    }
}
