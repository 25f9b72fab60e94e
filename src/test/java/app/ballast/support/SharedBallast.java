package app.ballast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * One Ballast with the sample workspace, started from the jar when a test first asks for it and shared by all tests of
 * this JVM. Tests look at the samples as they came, or at what they made themselves.
 */
public final class SharedBallast {

    private SharedBallast() {}

    /** Where it listens, without a slash at the end. */
    public static URI address() {
        return Holder.PROCESS.address();
    }

    private static final class Holder {

        private static final BallastProcess PROCESS = start();

        private static BallastProcess start() {
            try {
                Path data = Files.createTempDirectory("ballast-test-data");
                BallastProcess process = BallastProcess.start(data, "--spring.profiles.active=demo");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    process.close();
                    FileSystemUtils.deleteRecursively(data.toFile());
                }));
                return process;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
