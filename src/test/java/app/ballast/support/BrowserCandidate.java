package app.ballast.support;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser that the tests may start.
 *
 * @param name how to speak of it
 * @param executable its program; null for the one that Playwright keeps for itself
 * @param environment what its process needs besides this process's variables
 */
record BrowserCandidate(String name, @Nullable Path executable, Map<String, String> environment) {

    static BrowserCandidate installed(Path executable) {
        return new BrowserCandidate(executable.toString(), executable, Map.of());
    }

    static BrowserCandidate ofPlaywright() {
        return new BrowserCandidate("Playwright's own Chromium", null, Map.of());
    }
}
