package app.ballast.common.importing;

import java.io.Serial;

/** Thrown while a row is read, where one of its fields cannot be taken; the row's reader turns it into a {@link Refusal}. */
public final class RefusedCell extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param reason what is wrong and what is allowed, in words */
    public RefusedCell(String field, String reason) {
        // Without a stack trace: a file may hold a million of them.
        super(reason, null, false, false);
        this.field = field;
    }

    /** The refusal of the row that begins on this line. */
    public Refusal on(long line) {
        return new Refusal(line, field, String.valueOf(getMessage()));
    }
}
