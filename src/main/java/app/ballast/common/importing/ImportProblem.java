package app.ballast.common.importing;

import java.io.Serial;
import java.util.Locale;
import java.util.OptionalLong;

/** A whole file that cannot be taken; the message says why in words, and nothing of the file is to be stored. */
public final class ImportProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long NO_LINE = 0;

    private final long line;
    private final transient ImportFact why;

    /** @param key of the message bundle, with its arguments */
    public ImportProblem(String key, Object... arguments) {
        this(NO_LINE, ImportFact.of(key, arguments));
    }

    /** A problem that a line shows; the message begins with it. */
    public ImportProblem(long line, String key, Object... arguments) {
        this(line, ImportFact.of("import.problem.line", line, ImportFact.of(key, arguments)));
    }

    private ImportProblem(long line, ImportFact why) {
        super(why.text(Locale.ENGLISH));
        this.line = line;
        this.why = why;
    }

    /** A line without which the file cannot be taken. */
    public static ImportProblem of(Refusal refusal) {
        return new ImportProblem(refusal.line(), ImportFact.of("import.problem.line", refusal.line(), refusal.why()));
    }

    /** The line that shows the problem, from 1, where one does. */
    public OptionalLong line() {
        return line == NO_LINE ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** The message in the reader's language. */
    public String text(Locale locale) {
        return why.text(locale);
    }
}
