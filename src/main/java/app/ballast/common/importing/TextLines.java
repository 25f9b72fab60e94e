package app.ballast.common.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file one by one, numbered from 1; ends of line are LF, CR LF or CR. A line too long to hold is skipped and flawed. */
final class TextLines {

    /** The longest line that is taken, in UTF-16 units. */
    static final int LONGEST = 65_536;

    private static final int END = -1;

    private final TextInput in;
    private final char[] buffer = new char[8_192];
    private int position;
    private int limit;
    private long number;
    private final Deque<Line> pushedBack = new ArrayDeque<>();

    TextLines(ImportSource source) {
        in = TextInput.open(source);
    }

    /**
     * @param flaw why the line cannot be read, or null; the text of a flawed line is of no use
     */
    record Line(long number, String text, @Nullable ImportFact flaw) {}

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() {
        if (!pushedBack.isEmpty()) {
            return pushedBack.removeFirst();
        }
        int c = read();
        if (c == END) {
            return null;
        }
        number++;
        StringBuilder text = new StringBuilder(80);
        boolean tooLong = false;
        while (c != END && c != '\n' && c != '\r') {
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
            c = read();
        }
        if (c == '\r' && peek() == '\n') {
            position++;
        }
        return tooLong
                ? new Line(number, "", ImportFact.of("import.why.long-line", LONGEST))
                : new Line(number, text.toString(), TextFlaw.in(text));
    }

    /** Makes these lines the next ones again. */
    void pushBack(List<Line> lines) {
        for (Line line : lines.reversed()) {
            pushedBack.addFirst(line);
        }
    }

    private int read() {
        int c = peek();
        position++;
        return c;
    }

    private int peek() {
        if (position >= limit) {
            try {
                limit = in.read(buffer, 0, buffer.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            position = 0;
        }
        return limit < 0 ? END : buffer[position];
    }
}
