package app.ballast.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where a browser for the tests may come from, the cheapest source first: one that is installed, Playwright's own
 * download, or a headless Chromium inside an npm package. Neither needs root.
 *
 * <p>See docs/decisions/0005 for why there are three.
 */
final class BrowserProvision {

    private static final String PACKAGE = "@sparticuz/chromium";
    private static final String PACKAGE_VERSION = "153.0.0";
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FOLDERS = List.of(
            "/usr/bin",
            "/usr/lib/chromium",
            "/opt/google/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application");

    private BrowserProvision() {}

    /** The candidates; a later one is fetched only when it is asked for. */
    static Stream<Supplier<Optional<BrowserCandidate>>> candidates() {
        return Stream.of(
                BrowserProvision::installed,
                BrowserProvision::unpackedEarlier,
                BrowserProvision::playwrights,
                BrowserProvision::fromNpm);
    }

    private static Optional<BrowserCandidate> installed() {
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        Stream<Path> folders = Stream.concat(path, FOLDERS.stream().map(Path::of));
        return folders.flatMap(folder -> Files.isDirectory(folder)
                        ? COMMANDS.stream()
                                .flatMap(name -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
                        : Stream.of(folder))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(BrowserCandidate::installed);
    }

    private static Optional<BrowserCandidate> playwrights() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        boolean there = run(
                Map.of(),
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "--only-shell",
                "chromium");
        return there ? Optional.of(BrowserCandidate.ofPlaywright()) : Optional.empty();
    }

    private static Optional<BrowserCandidate> unpackedEarlier() {
        Path folder = folderOfNpms();
        Path browser = folder.resolve("chromium");
        if (!Files.isExecutable(browser)) {
            return Optional.empty();
        }
        Map<String, String> environment =
                Map.of("LD_LIBRARY_PATH", folder.resolve("lib").toString(), "FONTCONFIG_PATH", folder.toString());
        return Optional.of(new BrowserCandidate("Chromium from npm", browser, environment));
    }

    private static Optional<BrowserCandidate> fromNpm() {
        boolean fits = "Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"));
        return fits && unpackInto(folderOfNpms()) ? unpackedEarlier() : Optional.empty();
    }

    private static Path folderOfNpms() {
        return Path.of(System.getProperty("user.home"), ".cache", "ballast-tests", "chromium-" + PACKAGE_VERSION);
    }

    /** Fetches the package and unpacks what it holds: fonts, the libraries that a bare system lacks, and the program. */
    private static boolean unpackInto(Path folder) {
        Map<String, String> path = Map.of("PATH", nodeFirst());
        String into = folder.toString();
        try {
            Files.createDirectories(folder);
            Path script = folder.resolve("unpack.cjs");
            Files.writeString(script, UNPACK);
            boolean unpacked = run(
                            path,
                            "npm",
                            "install",
                            "--prefix",
                            into,
                            "--no-audit",
                            "--no-fund",
                            "--ignore-scripts",
                            PACKAGE + "@" + PACKAGE_VERSION)
                    && run(path, "node", script.toString(), into)
                    && Stream.of("al2023", "fonts", "swiftshader")
                            .allMatch(part -> run(
                                    path,
                                    "tar",
                                    "-xf",
                                    folder.resolve(part + ".tar").toString(),
                                    "-C",
                                    into));
            if (unpacked) {
                Files.writeString(folder.resolve("fonts.conf"), fontSettings(folder));
                // Last, so that a run that was broken off is not taken for a browser.
                Files.move(folder.resolve("chromium.part"), folder.resolve("chromium"), StandardCopyOption.ATOMIC_MOVE);
            }
            return unpacked;
        } catch (IOException e) {
            return false;
        }
    }

    /** In place of the package's own, which looks for its fonts in places that are fixed. */
    private static String fontSettings(Path folder) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%s</dir>
                  <dir>/usr/share/fonts</dir>
                  <cachedir>%s</cachedir>
                </fontconfig>
                """.formatted(folder.resolve("fonts"), folder.resolve("fonts-cache"));
    }

    /** The path with the Node.js that the frontend build uses before any other. */
    private static String nodeFirst() {
        Path vaadin = Path.of(System.getProperty("user.home"), ".vaadin");
        String path = System.getenv().getOrDefault("PATH", "");
        try (Stream<Path> versions = Files.isDirectory(vaadin) ? Files.list(vaadin) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("node")))
                    .map(bin -> bin + File.pathSeparator + path)
                    .findFirst()
                    .orElse(path);
        } catch (IOException e) {
            return path;
        }
    }

    /** Whether a program ended well; what it says goes to {@code target/browser-provision.log}. */
    private static boolean run(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/browser-provision.log")));
        builder.environment().putAll(environment);
        // Playwright's own switch to keep it from downloading; here it is asked to.
        builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        try {
            Process process = builder.start();
            if (!process.waitFor(DOWNLOAD)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final String UNPACK = """
            const { createReadStream, createWriteStream, chmodSync } = require('node:fs');
            const { join } = require('node:path');
            const { pipeline } = require('node:stream/promises');
            const { createBrotliDecompress } = require('node:zlib');

            const folder = process.argv[2];
            const packed = join(folder, 'node_modules/@sparticuz/chromium/bin');

            async function unpack(from, to) {
              await pipeline(createReadStream(join(packed, from)), createBrotliDecompress(), createWriteStream(join(folder, to)));
            }

            async function main() {
              for (const part of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
                await unpack(part + '.br', part);
              }
              await unpack('chromium.br', 'chromium.part');
              chmodSync(join(folder, 'chromium.part'), 0o755);
            }

            main().catch((problem) => {
              console.error(problem);
              process.exit(1);
            });
            """;
}
