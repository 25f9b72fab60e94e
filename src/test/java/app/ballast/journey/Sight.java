package app.ballast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;

/** When something came to be seen on a page, by the machine's clock. */
final class Sight {

    private static final String LOOK = """
        ([selector, text]) => {
          window.ballastSight = new Promise((seen) => {
            const look = () => [...document.querySelectorAll(selector)].some((one) => one.textContent.includes(text));
            const watch = new MutationObserver(() => {
              if (look()) {
                watch.disconnect();
                seen(Date.now());
              }
            });
            watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
            if (look()) {
              seen(0);
            }
          });
        }\
        """;

    /** In milliseconds. */
    private static final long BOUND = 1_000;

    private final Page page;

    private Sight(Page page) {
        this.page = page;
    }

    /**
     * Begins to look.
     *
     * @param selector elements of which one will hold the text; none does now
     */
    static Sight of(Page page, String selector, String text) {
        page.evaluate(LOOK, List.of(selector, text));
        return new Sight(page);
    }

    /** Waits for it; in milliseconds since 1970. */
    long at() {
        return ((Number) page.evaluate("() => window.ballastSight")).longValue();
    }

    /** Passes where it is seen at most a second after now, since the page where it was done shows it. */
    void soon(String what) {
        long done = System.currentTimeMillis();
        assertThat(at() - done)
                .as("milliseconds until another person sees: %s", what)
                .isLessThanOrEqualTo(BOUND);
    }

    /**
     * Passes where it is seen at most a second after now, since the page where it was done shows it. Tells the log when
     * it was, counted from when the item was changed.
     *
     * @param what is seen
     */
    void within(String what, OwnProduct own, int item) {
        long done = System.currentTimeMillis();
        long seen = at();
        Instant changed = Instant.parse(own.read(item).body().get("updatedAt").asString());
        System.out.printf(
                "%s: seen by another person %d ms after the change, %d ms after whoever made it saw it.%n",
                what, seen - changed.toEpochMilli(), seen - done);
        assertThat(seen - done)
                .as("milliseconds until another person sees: %s", what)
                .isLessThanOrEqualTo(BOUND);
    }
}
