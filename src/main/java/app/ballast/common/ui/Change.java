package app.ballast.common.ui;

/**
 * How a number moved since the period it is compared with.
 *
 * @param amount the difference, signed, in the number's own unit; only its sign is used
 * @param text the size of the difference as the reader sees it, without a sign: "0.06 pt"
 * @param better which way is better
 */
public record Change(double amount, String text, Better better) {

    /** The direction in which a number gets better. */
    public enum Better {
        HIGHER,
        LOWER,
        /** Neither way is better, or it depends. */
        NEITHER
    }

    public Change {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("amount must be a finite number, was " + amount);
        }
    }

    /** {@link Tone#BETTER}, {@link Tone#WORSE}, or {@link Tone#NEUTRAL} where nothing changed or neither is better. */
    public Tone tone() {
        if (amount == 0 || better == Better.NEITHER) {
            return Tone.NEUTRAL;
        }
        return (amount > 0) == (better == Better.HIGHER) ? Tone.BETTER : Tone.WORSE;
    }

    /** An arrow up or down, or an equals sign. */
    public String arrow() {
        return amount > 0 ? "▲" : amount < 0 ? "▼" : "=";
    }
}
