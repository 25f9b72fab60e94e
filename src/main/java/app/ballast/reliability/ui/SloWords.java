package app.ballast.reliability.ui;

import app.ballast.common.ui.Figures;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.AlertState;
import app.ballast.reliability.slo.BurnReading;
import app.ballast.reliability.slo.BurnRule;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.Objective;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/** Says in words and numbers how SLOs stand. */
record SloWords(Figures figures) {

    private static final int HOURS_A_DAY = 24;

    String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }

    /** Bad time, or bad events. */
    String amount(Measure measure, double amount) {
        return measure == Measure.TIME
                ? figures.duration(Duration.ofMillis(Math.round(amount * 1_000)))
                : text("slo.events", figures.number(amount, amount == Math.rint(amount) ? 0 : 1));
    }

    String objective(Objective objective) {
        return figures.exactPercent(objective.fraction().doubleValue()) + "\u00a0%";
    }

    String window(SloWindow window) {
        return text("slo.window." + window.name());
    }

    /** "99.9 % over 30 days". */
    String promise(SloRow slo) {
        return text("slo.promise", objective(slo.objective()), window(slo.window()));
    }

    /** What is left as a signed percentage. */
    String remaining(double share) {
        return figures.percent(share, Math.abs(share) < 0.1 ? 1 : 0) + "\u00a0%";
    }

    /** "−5 min of 43 min"; empty without a budget. */
    String left(SloReading reading) {
        OptionalDouble left = reading.budget().left();
        OptionalDouble allowed = reading.budget().allowed();
        return left.isPresent() && allowed.isPresent()
                ? text(
                        "slo.left",
                        amount(reading.measure(), left.getAsDouble()),
                        amount(reading.measure(), allowed.getAsDouble()))
                : "";
    }

    /** Why there is no figure, and what to do. */
    String whyUnknown(SloStatus status) {
        if (!status.slo().objective().leavesBudget()) {
            return text("slo.no-budget");
        }
        boolean time = status.slo().measure() == Measure.TIME;
        Instant until = status.knownUntil();
        if (until == null) {
            return text(time ? "slo.unknown.checks" : "slo.unknown.points");
        }
        return text(time ? "slo.unknown.old-checks" : "slo.unknown.old-points", figures.moment(until));
    }

    String burn(double rate) {
        return figures.number(rate, rate < 10 ? 1 : 0) + "×";
    }

    /** A window of alerts: "1 h", "3 d". */
    String length(Duration length) {
        if (length.toMinutes() < 60) {
            return text("common.minutes", length.toMinutes());
        }
        return length.toHours() < HOURS_A_DAY ? text("slo.hours", length.toHours()) : text("slo.days", length.toDays());
    }

    /** What the alerts say together: "Page: 16.7× over 1 h". */
    String alert(SloReading reading) {
        AlertState state = reading.alert();
        return switch (state) {
            case PAGE, TICKET ->
                reading.alerts().stream()
                        .filter(alert -> alert.state() == BurnReading.State.FIRING)
                        .findFirst()
                        .map(alert -> text(
                                "slo.alert." + state.name(),
                                burn(alert.longBurn().orElse(0)),
                                length(alert.rule().longWindow())))
                        .orElse("");
            case NOT_KNOWN ->
                text(
                        "slo.alert.NOT_KNOWN",
                        known(reading.alerts().getFirst().knownShare()),
                        length(reading.alerts().getFirst().rule().longWindow()));
            case QUIET, NEVER -> text("slo.alert." + state.name());
        };
    }

    String rule(BurnRule rule) {
        return text(
                "slo.rule." + rule.severity().name(),
                length(rule.longWindow()),
                length(rule.shortWindow()),
                figures.number(rule.threshold(), rule.threshold() == Math.rint(rule.threshold()) ? 0 : 2));
    }

    /** A known share, never rounded up to all of it. */
    String known(double share) {
        double shown = share < 1 ? Math.min(share, 0.999) : share;
        return figures.percent(Math.floor(shown * 1_000) / 1_000, shown < 1 && shown >= 0.99 ? 1 : 0) + "\u00a0%";
    }

    /** "Retry storm", else "Incident of 20 Nov 2026, 18:20". */
    String incident(IncidentRow row) {
        String title = row.title();
        return title != null ? title : text("slo.incident", figures.moment(row.startedAt()));
    }

    String source(SloStatus status) {
        String series = status.slo().series();
        return series == null ? text("balance.source.checks") : text("slo.source.series", series);
    }

    String age(SloStatus status) {
        Instant until = status.knownUntil();
        return until == null ? text("slo.no-data") : text("balance.until", figures.moment(until));
    }
}
