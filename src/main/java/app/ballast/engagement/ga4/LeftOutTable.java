package app.ballast.engagement.ga4;

import app.ballast.common.importing.ImportFact;
import java.util.Locale;

/**
 * A table of the report that is not stored.
 *
 * @param line the line of its header, from 1
 * @param header its header, shortened and in quotation marks
 * @param why what is wrong with it
 */
public record LeftOutTable(long line, String header, ImportFact why) {

    /** Why, in English. */
    public String reason() {
        return why.text(Locale.ENGLISH);
    }
}
