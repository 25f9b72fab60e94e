package app.ballast.common.importing;

import java.io.FilterInputStream;
import java.io.IOException;

/** Counts bytes for the watch, stops when it says so, and refuses the file past its limit. */
final class MeteredStream extends FilterInputStream {

    private static final long MEGABYTE = 1_000_000;

    private final ImportSource source;
    private long total;

    MeteredStream(ImportSource source) {
        super(source.stream());
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) {
        total += read;
        if (total > source.maxBytes()) {
            throw source.maxBytes() >= MEGABYTE
                    ? new ImportProblem("import.upload.too-large", source.maxBytes() / MEGABYTE)
                    : new ImportProblem("import.problem.too-large", source.maxBytes());
        }
        if (source.watch().cancelled()) {
            throw new ImportCancelled();
        }
        source.watch().bytesRead(total);
    }
}
