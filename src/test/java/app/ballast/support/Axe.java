package app.ballast.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds what keeps people with disabilities out of a page, with axe-core from npm. */
public final class Axe {

    private static final Path SCRIPT = Path.of("node_modules/axe-core/axe.min.js");

    private static final String RUN = """
        async (rules) => {
          // Colours and widths that have just changed are drawn first.
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          const found = await axe.run(document, {
            resultTypes: ['violations'],
            ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}),
          });
          return found.violations.map(v => `${v.impact} ${v.id}: ${v.help}\\n`
              + v.nodes.map(n => `    ${n.target.join(' ')}  ${n.html}`).join('\\n'));
        }\
        """;

    private static final List<String> ALL = List.of();
    /** Those of axe's rules that ask for colours. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int LOOKS_AGAIN = 2;

    private Axe() {}

    /**
     * Passes where axe finds nothing on the page as it stands now. What is there only while the page is being drawn anew
     * does not count.
     *
     * @throws AssertionError with every violation and the elements that it is about
     */
    public static void check(Page page) {
        check(page, ALL);
    }

    /**
     * The same for what other colours can change, of a page that was checked as a whole in others.
     *
     * @throws AssertionError as above
     */
    public static void checkColours(Page page) {
        check(page, OF_COLOURS);
    }

    private static void check(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("() => !!window.axe")) {
            page.evaluate(script());
        }
        List<?> violations = (List<?>) page.evaluate(RUN, rules);
        for (int again = 0; again < LOOKS_AGAIN && !violations.isEmpty(); again++) {
            violations = (List<?>) page.evaluate(RUN, rules);
        }
        if (!violations.isEmpty()) {
            throw new AssertionError("%s, %d pixels wide, violates accessibility rules:%n%s"
                    .formatted(
                            page.url(),
                            page.viewportSize().width,
                            String.join(
                                    "\n",
                                    violations.stream().map(String::valueOf).toList())));
        }
    }

    private static String script() {
        if (!Files.exists(SCRIPT)) {
            throw new IllegalStateException("There is no " + SCRIPT + "; get it with \"npm ci\".");
        }
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
