package app.ballast.common.importing;

import java.io.Serial;
import java.util.OptionalLong;

/** A whole file that cannot be taken; the message says why in words, and nothing of the file is to be stored. */
public final class ImportProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long NO_LINE = 0;

    private final long line;

    public ImportProblem(String message) {
        super(message);
        this.line = NO_LINE;
    }

    /** A problem that a line shows; the message begins with it. */
    public ImportProblem(long line, String message) {
        super("Line %d: %s".formatted(line, message));
        this.line = line;
    }

    /** The line that shows the problem, from 1, where one does. */
    public OptionalLong line() {
        return line == NO_LINE ? OptionalLong.empty() : OptionalLong.of(line);
    }
}
