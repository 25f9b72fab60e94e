package app.ballast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * One Ballast with the sample workspace, started from the jar when a test first asks for it and shared by all tests of
 * this JVM. Tests look at the samples as they came, or at what they made themselves.
 */
public final class SharedBallast {

    private static final String TOKEN = "a-token-of-the-tests-0123456789abcdef";

    private SharedBallast() {}

    /** Where it listens, without a slash at the end. */
    public static URI address() {
        return Holder.PROCESS.address();
    }

    /** A program that may do everything there, for what a test needs and does not itself try. */
    public static ApiClient api() {
        return Holder.API;
    }

    /** With which any program may do everything there. */
    public static String token() {
        return TOKEN;
    }

    private static final class Holder {

        private static final BallastProcess PROCESS = start();
        private static final ApiClient API = new ApiClient(PROCESS.address(), TOKEN);

        private static BallastProcess start() {
            try {
                Path data = Files.createTempDirectory("ballast-test-data");
                BallastProcess process = BallastProcess.start(
                        Map.of(
                                "SERVER_PORT", "0",
                                "BALLAST_DATA", data.toString(),
                                "BALLAST_ADMIN_EMAIL", "program.of.the.tests@ballast.example",
                                "BALLAST_ADMIN_PASSWORD", "a-long-password",
                                "BALLAST_ADMIN_TOKEN", TOKEN),
                        "--spring.profiles.active=demo");
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
