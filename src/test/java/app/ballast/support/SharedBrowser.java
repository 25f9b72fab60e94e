package app.ballast.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of all tests of this JVM, started when the first one asks for it; it ends with the JVM. */
final class SharedBrowser {

    private static final List<String> FLAGS = List.of(
            "--no-zygote",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private SharedBrowser() {}

    /** The browser, or nothing where none can be had on this machine. */
    static Optional<Browser> get() {
        return Holder.BROWSER;
    }

    /** Whether a machine without a browser fails the build; else the tests that need one are skipped. */
    static boolean isRequired() {
        return Boolean.getBoolean("ballast.browser.required") || "true".equals(System.getenv("CI"));
    }

    private static final class Holder {

        private static final Optional<Browser> BROWSER = start();

        private static Optional<Browser> start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            List<String> problems = new ArrayList<>();
            Optional<Browser> browser = BrowserProvision.candidates()
                    .flatMap(candidate -> candidate.get().stream())
                    .flatMap(candidate -> launch(playwright, candidate, problems).stream())
                    .findFirst();
            if (browser.isEmpty()) {
                System.out.println(
                        "No browser can be had for the browser tests" + (isRequired() ? "." : ", so they are skipped.")
                                + (problems.isEmpty() ? "" : " Tried: " + String.join("; ", problems)));
            }
            return browser;
        }

        private static Optional<Browser> launch(
                Playwright playwright, BrowserCandidate candidate, List<String> problems) {
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setArgs(FLAGS).setHeadless(true);
            if (candidate.executable() != null) {
                options.setExecutablePath(candidate.executable());
            }
            if (!candidate.environment().isEmpty()) {
                Map<String, String> environment = new HashMap<>(System.getenv());
                environment.putAll(candidate.environment());
                options.setEnv(environment);
            }
            try {
                return Optional.of(playwright.chromium().launch(options));
            } catch (PlaywrightException e) {
                problems.add(candidate.name() + " does not start: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                return Optional.empty();
            }
        }
    }
}
