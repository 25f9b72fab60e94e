package app.ballast.support;

import app.ballast.common.importing.ImportSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.LongFunction;

/** Import files made for tests. */
public final class Sources {

    private static final int CHUNK = 16_384;

    private Sources() {}

    /** A file of this text in UTF-8. */
    public static ImportSource text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of these bytes. */
    public static ImportSource bytes(byte[] bytes) {
        return ImportSource.of(new ByteArrayInputStream(bytes));
    }

    /** A file from the folder of test files. */
    public static ImportSource resource(String path) {
        return ImportSource.of(Objects.requireNonNull(Sources.class.getResourceAsStream(path), path));
    }

    /** A stream that makes its lines while it is read, so that a large file costs no memory. */
    public static InputStream generated(long lines, LongFunction<String> line) {
        return new InputStream() {
            private byte[] current = new byte[0];
            private int position;
            private long next;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (position == current.length) {
                    if (next == lines) {
                        return -1;
                    }
                    StringBuilder chunk = new StringBuilder();
                    while (next < lines && chunk.length() < CHUNK) {
                        chunk.append(line.apply(next++)).append('\n');
                    }
                    current = chunk.toString().getBytes(StandardCharsets.UTF_8);
                    position = 0;
                }
                int count = Math.min(length, current.length - position);
                System.arraycopy(current, position, target, offset, count);
                position += count;
                return count;
            }
        };
    }
}
