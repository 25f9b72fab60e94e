package app.ballast.common.importing;

import java.io.Serial;
import java.util.Locale;

/** Thrown while a row is read, where one of its fields cannot be taken; the row's reader turns it into a {@link Refusal}. */
public final class RefusedCell extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient ImportFact why;

    /** @param key of the message bundle: what is wrong and what is allowed, with its arguments */
    public RefusedCell(String field, String key, Object... arguments) {
        // Without a stack trace, and put into words only where it is shown: a file may hold a million of them.
        super(null, null, false, false);
        this.field = field;
        this.why = ImportFact.of(key, arguments);
    }

    /** The refusal of the row that begins on this line. */
    public Refusal on(long line) {
        return new Refusal(line, field, why);
    }

    @Override
    public String getMessage() {
        return why.text(Locale.ENGLISH);
    }
}
