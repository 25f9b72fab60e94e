package app.ballast.common.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies on disk while it is previewed and imported, however large it is. Whoever made it closes it, and it is gone.
 *
 * @param path where it lies
 * @param bytes its size
 * @param name what the person calls it
 */
public record ImportFile(Path path, long bytes, String name) implements AutoCloseable {

    private static final int BUFFER = 65_536;

    /**
     * Keeps what a stream holds in a temporary file.
     *
     * @throws ImportProblem where it holds more than {@link ImportSource#DEFAULT_MAX_BYTES}; nothing is kept then
     */
    public static ImportFile keep(InputStream stream, String name) {
        Path path = null;
        try {
            path = Files.createTempFile("ballast-import-", ".tmp");
            return new ImportFile(path, copy(stream, path), name);
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (ImportProblem e) {
            delete(path);
            throw e;
        }
    }

    /** Refuses, before anything is read, what is said to be larger than is taken. */
    public static void checkSize(long bytes) {
        if (bytes > ImportSource.DEFAULT_MAX_BYTES) {
            throw tooLarge();
        }
    }

    /** Opens it for reading from its beginning; the caller closes the stream. */
    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static long copy(InputStream stream, Path path) throws IOException {
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(path)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                total += read;
                if (total > ImportSource.DEFAULT_MAX_BYTES) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        return total;
    }

    private static void delete(@Nullable Path path) {
        if (path == null) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The folder for temporary files is emptied by the system.
            path.toFile().deleteOnExit();
        }
    }

    private static ImportProblem tooLarge() {
        return new ImportProblem("import.upload.too-large", ImportSource.DEFAULT_MAX_BYTES / 1_000_000);
    }
}
