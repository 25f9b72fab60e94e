package app.ballast.common.importing;

import java.util.Locale;

/**
 * One line of an import file that is not stored, and why.
 *
 * @param line the line of the file on which the refused row begins, from 1
 * @param field the column or member that is wrong, or {@link #WHOLE_LINE}
 * @param why what is wrong and what is allowed
 */
public record Refusal(long line, String field, ImportFact why) {

    /** The field of a refusal that concerns no single column. */
    public static final String WHOLE_LINE = "line";

    private static final int SHOWN = 60;

    public Refusal {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not from " + line);
        }
    }

    /** @param key of the reason in the message bundle, with its arguments */
    public static Refusal of(long line, String field, String key, Object... arguments) {
        return new Refusal(line, field, ImportFact.of(key, arguments));
    }

    /** Why, in English: for programs and logs. */
    public String reason() {
        return reason(Locale.ENGLISH);
    }

    /** Why, in the reader's language. */
    public String reason(Locale locale) {
        return why.text(locale);
    }

    /** The value in quotation marks, fit to stand in a reason: at most 60 characters, nothing unprintable. */
    public static String shown(String value) {
        String printable = value.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
        boolean cut = printable.codePointCount(0, printable.length()) > SHOWN;
        return "\"" + (cut ? printable.substring(0, printable.offsetByCodePoints(0, SHOWN)) + "…" : printable) + "\"";
    }
}
