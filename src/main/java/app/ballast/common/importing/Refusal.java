package app.ballast.common.importing;

/**
 * One line of an import file that is not stored, and why.
 *
 * @param line the line of the file on which the refused row begins, from 1
 * @param field the column or member that is wrong, or {@link #WHOLE_LINE}
 * @param reason what is wrong and what is allowed, in words
 */
public record Refusal(long line, String field, String reason) {

    /** The field of a refusal that concerns no single column. */
    public static final String WHOLE_LINE = "line";

    private static final int SHOWN = 60;

    public Refusal {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not from " + line);
        }
    }

    /** The value in quotation marks, fit to stand in a reason: at most 60 characters, nothing unprintable. */
    public static String shown(String value) {
        String printable = value.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
        boolean cut = printable.codePointCount(0, printable.length()) > SHOWN;
        return "\"" + (cut ? printable.substring(0, printable.offsetByCodePoints(0, SHOWN)) + "…" : printable) + "\"";
    }
}
