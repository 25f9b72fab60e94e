package app.ballast.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files of the kinds that are imported. They are not part of the project: they lie in {@code ../shared/data} beside it, or
 * where the system property {@code ballast.realFiles} or the environment's {@code BALLAST_REAL_FILES} says.
 */
public final class RealFiles {

    private RealFiles() {}

    /** The real file of this name; the test that asks is skipped where it is missing. */
    public static InputStream open(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(
                Files.isReadable(file),
                () -> "skipped: no real file " + file + " (set BALLAST_REAL_FILES to its folder)");
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Optional.ofNullable(System.getProperty("ballast.realFiles"))
                .or(() -> Optional.ofNullable(System.getenv("BALLAST_REAL_FILES")))
                .map(Path::of)
                .orElseGet(() -> Path.of("..", "shared", "data"));
    }
}
