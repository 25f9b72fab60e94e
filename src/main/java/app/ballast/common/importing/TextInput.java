package app.ballast.common.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes an import file: UTF-8 with or without a byte order mark, UTF-16 with one. Refuses what is empty, binary or too large as a
 * whole; bytes that do not decode become marks, which {@link TextFlaw} finds, so that one bad line costs one line.
 */
final class TextInput extends Reader {

    private static final int BUFFER = 16_384;
    private static final int SNIFFED = 4_096;
    private static final int TEXT_PER_FLAW = 10;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER + 4);
    private boolean atEnd;

    private TextInput(ImportSource source) throws IOException {
        in = new MeteredStream(source);
        byte[] start = in.readNBytes(BUFFER);
        if (start.length == 0) {
            throw new ImportProblem("import.problem.empty");
        }
        bytes.put(start).flip();
        decoder = byteOrderMark(bytes)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        decode();
        refuseBinary(start);
    }

    /** @throws ImportProblem where the file is empty, binary or too large */
    static TextInput open(ImportSource source) {
        try {
            return new TextInput(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (atEnd) {
                return -1;
            }
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            atEnd = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() {
        // The stream belongs to the caller.
    }

    private void decode() {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        while (result.isError() && chars.remaining() >= result.length()) {
            for (int i = 0; i < result.length(); i++) {
                chars.put(TextFlaw.escaped(bytes.get()));
            }
            result = decoder.decode(bytes, chars, atEnd);
        }
        chars.flip();
    }

    private static Charset byteOrderMark(ByteBuffer start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            start.position(3);
            return StandardCharsets.UTF_8;
        }
        boolean little = startsWith(start, 0xFF, 0xFE);
        if (little || startsWith(start, 0xFE, 0xFF)) {
            start.position(2);
            return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(ByteBuffer start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.limit() || (start.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void refuseBinary(byte[] start) {
        if (startsWith(ByteBuffer.wrap(start), 'P', 'K', 3, 4)) {
            throw new ImportProblem("import.problem.archive");
        }
        int sniffed = Math.min(chars.remaining(), SNIFFED);
        int flaws = 0;
        for (int i = 0; i < sniffed; i++) {
            char c = chars.charAt(i);
            if (c == 0) {
                throw binary();
            }
            if (TextFlaw.isControl(c) || TextFlaw.isEscape(c, i == 0 ? ' ' : chars.charAt(i - 1))) {
                flaws++;
            }
        }
        if (flaws > 0 && flaws * TEXT_PER_FLAW > sniffed) {
            throw binary();
        }
    }

    private static ImportProblem binary() {
        return new ImportProblem("import.problem.binary");
    }
}
