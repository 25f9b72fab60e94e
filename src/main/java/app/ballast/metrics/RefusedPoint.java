package app.ballast.metrics;

import app.ballast.common.importing.ImportFact;
import java.util.Locale;

/**
 * A point that is not stored, and why.
 *
 * @param index its place in what was sent, from 0
 * @param field which of {@code at}, {@code value} and {@code denominator} is wrong
 */
public record RefusedPoint(int index, String field, ImportFact why) {

    /** What is wrong and what is allowed, in the reader's language. */
    public String reason(Locale locale) {
        return why.text(locale);
    }
}
