package app.ballast.reliability.slo;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How an alert stands.
 *
 * @param longBurn burn rate over the long window, empty where nothing of it is known
 * @param shortBurn the same over the short window
 * @param knownShare of the long window, from 0 to 1
 */
public record BurnReading(
        BurnRule rule, OptionalDouble longBurn, OptionalDouble shortBurn, double knownShare, State state) {

    /** The least share of the long window that has to be known for an alert. */
    public static final double LEAST_KNOWN = 0.9;

    /** What an alert says. */
    public enum State {
        FIRING,
        QUIET,
        /** Too little of the long window is known. */
        NOT_KNOWN,
        /** The objective is so low, or leaves so little, that even everything bad would not exceed the threshold. */
        NEVER
    }

    /** How a rule stands at a moment. */
    public static BurnReading of(BurnRule rule, Objective objective, Evidence evidence, Instant at) {
        Tally longTally = evidence.within(at.minus(rule.longWindow()), at);
        OptionalDouble longBurn = burn(objective, longTally);
        OptionalDouble shortBurn = burn(objective, evidence.within(at.minus(rule.shortWindow()), at));
        return new BurnReading(
                rule,
                longBurn,
                shortBurn,
                longTally.knownShare(),
                state(rule, objective, longTally.knownShare(), longBurn, shortBurn));
    }

    private static State state(
            BurnRule rule, Objective objective, double known, OptionalDouble longBurn, OptionalDouble shortBurn) {
        if (!rule.canFire(objective)) {
            return State.NEVER;
        }
        if (known < LEAST_KNOWN) {
            return State.NOT_KNOWN;
        }
        return longBurn.orElse(0) > rule.threshold() && shortBurn.orElse(0) > rule.threshold()
                ? State.FIRING
                : State.QUIET;
    }

    private static OptionalDouble burn(Objective objective, Tally tally) {
        OptionalDouble bad = tally.badFraction();
        return bad.isPresent() ? BurnRate.of(objective, bad.getAsDouble()) : bad;
    }
}
