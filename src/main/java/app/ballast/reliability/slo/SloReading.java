package app.ballast.reliability.slo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How an objective stands at a moment: its budget, how fast it burns, and its alerts.
 *
 * @param tally what is known of the window up to now
 * @param budget that of the whole window, also of what is still to come of a calendar month
 * @param alerts by rule, those over the shortest windows first
 */
public record SloReading(
        Objective objective,
        Measure measure,
        Stretch window,
        Tally tally,
        SpentBudget budget,
        List<BurnReading> alerts) {

    public SloReading {
        alerts = List.copyOf(alerts);
    }

    /**
     * Judges an objective by what was measured; all of the window by the objective that holds now.
     *
     * @param zone whose calendar months count
     */
    public static SloReading of(Objective objective, SloWindow window, Evidence evidence, Instant at, ZoneId zone) {
        Stretch stretch = window.at(at, zone);
        Tally tally = evidence.within(stretch.from(), stretch.now());
        return new SloReading(
                objective,
                evidence.measure(),
                stretch,
                tally,
                spent(objective, evidence, stretch, tally),
                BurnRule.of(stretch.length()).stream()
                        .map(rule -> BurnReading.of(rule, objective, evidence, stretch.now()))
                        .toList());
    }

    private static SpentBudget spent(Objective objective, Evidence evidence, Stretch stretch, Tally tally) {
        double whole = evidence.measure() == Measure.EVENTS
                ? tally.valid()
                : evidence.within(stretch.from(), stretch.to()).seconds();
        return new SpentBudget(objective, whole, tally.bad());
    }

    /** Whether anything is known of the window, so that there is a figure. */
    public boolean known() {
        return tally.valid() > 0;
    }

    /** What is left of the budget as a signed share; empty where nothing is known, and for an objective of 100 %. */
    public OptionalDouble remaining() {
        return known() ? budget.remaining() : OptionalDouble.empty();
    }

    /** Good by valid, from 0 to 1; empty where nothing is known. */
    public OptionalDouble good() {
        OptionalDouble bad = tally.badFraction();
        return bad.isPresent() ? OptionalDouble.of(1 - bad.getAsDouble()) : bad;
    }

    /** The burn rate over the shortest of the alerts' long windows that is known well enough; empty where none is. */
    public Optional<BurnReading> burnNow() {
        return alerts.stream()
                .filter(alert -> alert.knownShare() >= BurnReading.LEAST_KNOWN
                        && alert.longBurn().isPresent())
                .findFirst();
    }

    /** Whether less is known than the window is long: data begins later, ends earlier or has gaps. */
    public boolean partly() {
        return tally.knownSeconds() < tally.seconds();
    }

    /** How much of the window is known. */
    public Duration knownTime() {
        return Duration.ofSeconds(tally.knownSeconds());
    }

    /** What the alerts say together. */
    public AlertState alert() {
        return alerts.stream().map(SloReading::each).min(Enum::compareTo).orElse(AlertState.NEVER);
    }

    private static AlertState each(BurnReading alert) {
        return switch (alert.state()) {
            case FIRING -> alert.rule().severity() == BurnRule.Severity.PAGE ? AlertState.PAGE : AlertState.TICKET;
            case QUIET -> AlertState.QUIET;
            case NOT_KNOWN -> AlertState.NOT_KNOWN;
            case NEVER -> AlertState.NEVER;
        };
    }
}
