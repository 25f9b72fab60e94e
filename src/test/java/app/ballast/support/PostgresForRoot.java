package app.ballast.support;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL where the tests run as root inside a container that allows no namespaces: PostgreSQL refuses root, and the
 * library's own way round it fails. The server, which the library has unpacked by then, runs as nobody.
 */
final class PostgresForRoot {

    private static final String NOBODY = "65534";

    private PostgresForRoot() {}

    /** Whether this is the way to go on after the library failed. */
    static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name")) && "Linux".equals(System.getProperty("os.name"));
    }

    /** Starts a server that ends with this JVM, and returns its port. */
    static int start() throws IOException {
        Path programs = unpacked().resolve("bin");
        Path data = Files.createTempDirectory("ballast-postgres");
        int port = freePort();
        asRoot("chown", NOBODY + ":" + NOBODY, data.toString());
        asNobody(programs.resolve("initdb"), "-A", "trust", "-U", TestPostgres.USER, "-E", "UTF-8", "-D", data);
        String settings = "-F -p %d -c listen_addresses=127.0.0.1 -k %s -c max_connections=300".formatted(port, data);
        asNobody(programs.resolve("pg_ctl"), "-w", "-D", data, "-o", settings, "-l", data.resolve("log"), "start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                asNobody(programs.resolve("pg_ctl"), "-w", "-D", data, "-m", "immediate", "stop");
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                System.err.println("The tests' PostgreSQL in " + data + " was left behind: " + e.getMessage());
            }
        }));
        return port;
    }

    private static Path unpacked() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/pg_ctl")))
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("There is no unpacked PostgreSQL in " + folder + "."));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void asNobody(Object... command) throws IOException {
        List<String> complete =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        Arrays.stream(command).map(Object::toString).forEach(complete::add);
        asRoot(complete.toArray(String[]::new));
    }

    private static void asRoot(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new java.io.File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(1, MINUTES) || process.exitValue() != 0) {
                throw new IOException("This command failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
