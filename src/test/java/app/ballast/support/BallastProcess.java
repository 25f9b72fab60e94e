package app.ballast.support;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ballast's jar, running as a process of its own, as its users run it. */
public final class BallastProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Ballast runs on (http\\S+)");
    /** Compiles each method once and roughly: a test's Ballast does not live long enough to gain from more. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final int START_SECONDS = 600;
    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final List<String> out = Collections.synchronizedList(new ArrayList<>());
    private final List<String> err = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final List<Thread> readers;

    private BallastProcess(Process process) {
        this.process = process;
        // A test that fails before it closes this must not leave a server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        this.readers =
                List.of(reader(this::readOut), reader(() -> read(process.errorReader(StandardCharsets.UTF_8), err)));
    }

    /** How a process ended, and all that it printed. */
    public record Exit(int code, List<String> out, List<String> err) {}

    /** Starts the jar on any free port. */
    public static BallastProcess start(Path data, String... arguments) {
        return start(Map.of("SERVER_PORT", "0", "BALLAST_DATA", data.toString()), arguments);
    }

    /**
     * Starts the jar that the build made.
     *
     * @param environment variables to add; none of Ballast's or Spring's own are passed on from this process
     * @param arguments to the program, for instance {@code --spring.profiles.active=demo}
     */
    public static BallastProcess start(Map<String, String> environment, String... arguments) {
        return start(List.of(QUICK_START), environment, List.of(arguments));
    }

    /** Starts the jar as its users do, who let it run for long: what is used often is compiled well. */
    public static BallastProcess startLongLived(Map<String, String> environment) {
        return start(List.of(), environment, List.of());
    }

    /** Not a virtual thread: reading a pipe would hold the thread that carries it, and there are only as many as processors. */
    private static Thread reader(Runnable reading) {
        return Thread.ofPlatform().daemon().start(reading);
    }

    private static BallastProcess start(List<String> options, Map<String, String> environment, List<String> arguments) {
        Path jar = Path.of(System.getProperty("ballast.jar", "target/ballast.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + "; build it with \"./mvnw -DskipTests package\".");
        }
        List<String> command = new ArrayList<>();
        command.add(program("java"));
        command.addAll(options);
        Collections.addAll(command, "-jar", jar.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("SPRING_") || name.startsWith("SERVER_") || name.startsWith("BALLAST_"));
        builder.environment().putAll(environment);
        try {
            return new BallastProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** How much of its heap is in use after all garbage has been collected, in bytes. */
    public long liveHeap() throws IOException {
        Process histogram = new ProcessBuilder(program("jcmd"), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = histogram.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The heap could not be measured."));
        }
    }

    /** How long its threads have kept a processor busy since it started. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Where it listens; waits until it does. */
    public URI address() {
        try {
            return address.get(START_SECONDS, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "Ballast did not start:\n" + String.join("\n", out) + "\n" + String.join("\n", err), e);
        }
    }

    /** What it printed on standard output so far. */
    public List<String> out() {
        synchronized (out) {
            return List.copyOf(out);
        }
    }

    /** Waits until it ends by itself. */
    public Exit exit() {
        try {
            if (!process.waitFor(START_SECONDS, SECONDS)) {
                throw new IllegalStateException("Ballast did not end:\n" + String.join("\n", out));
            }
            for (Thread reader : readers) {
                reader.join();
            }
            return new Exit(process.exitValue(), List.copyOf(out), List.copyOf(err));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a power cut would: no shutdown code runs. */
    public void kill() {
        process.destroyForcibly();
        exit();
    }

    /** Asks it to end, and makes it where it does not listen. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void readOut() {
        read(process.inputReader(StandardCharsets.UTF_8), out);
        address.completeExceptionally(new IllegalStateException("It ended."));
    }

    private void read(BufferedReader from, List<String> into) {
        try (from) {
            from.lines().forEach(line -> {
                into.add(line);
                Matcher said = ADDRESS.matcher(line);
                if (said.find()) {
                    address.complete(URI.create(said.group(1)));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            err.add("The output broke off: " + e.getMessage());
        }
    }
}
