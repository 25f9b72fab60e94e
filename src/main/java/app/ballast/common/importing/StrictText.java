package app.ballast.common.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The text of a file whose format does not go by lines: a byte that does not decode refuses the whole file, with its line. */
public final class StrictText extends FilterReader {

    private long line = 1;
    private char before = ' ';

    private StrictText(Reader in) {
        super(in);
    }

    /**
     * Opens the file for reading as one text.
     *
     * @throws ImportProblem here or while reading, where the file is empty, binary, too large or not UTF-8 */
    public static StrictText open(ImportSource source) {
        return new StrictText(TextInput.open(source));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            char c = target[i];
            if (TextFlaw.isEscape(c, before)) {
                throw ImportProblem.of(new Refusal(line, Refusal.WHOLE_LINE, TextFlaw.notUtf8(c)));
            }
            if (c == '\r' || (c == '\n' && before != '\r')) {
                line++;
            }
            before = c;
        }
        return read;
    }
}
