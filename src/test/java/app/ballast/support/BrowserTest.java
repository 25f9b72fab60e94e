package app.ballast.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test in a real browser, against the jar with the sample workspace. Its class is called {@code ...IT}, so that it runs
 * after the jar was built.
 *
 * <p>Every page is a person of its own: no cookie and no storage is shared. A test fails where its pages threw an error
 * that nobody caught; a failed test leaves pictures in {@code target/browser}.
 */
@Tag("browser")
public abstract class BrowserTest {

    /** Phone, 390 by 844 pixels. */
    protected static final int PHONE = 390;

    /** Desktop, 1440 by 900 pixels. */
    protected static final int DESKTOP = 1440;

    /** How long to wait for what should come, in milliseconds: enough for a busy machine; less while one writes a test. */
    private static final int PATIENCE = Integer.getInteger("ballast.browser.patience", 60_000);

    /** What the browser keeps of whom has signed in: cookies and storage, by address and sample person. */
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    private final List<Page> pages = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback pictures = context -> {
        if (context.getExecutionException().isPresent()) {
            for (Page page : pages) {
                String name = "%s-%s-%d.png"
                        .formatted(
                                context.getRequiredTestClass().getSimpleName(),
                                context.getRequiredTestMethod().getName(),
                                pages.indexOf(page));
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser", name)));
            }
        }
    };

    @BeforeEach
    void needABrowser() {
        Optional<Browser> browser = SharedBrowser.get();
        if (SharedBrowser.isRequired()) {
            assertThat(browser)
                    .as("a browser for the tests; see target/browser-provision.log")
                    .isPresent();
        }
        assumeTrue(browser.isPresent(), "no browser can be had on this machine");
    }

    @AfterEach
    void leaveNoPageBehind() {
        pages.forEach(page -> page.context().close());
        pages.clear();
        assertThat(errors).as("errors that nobody caught in the browser").isEmpty();
    }

    /** An empty page of a new person's browser, {@link #DESKTOP} wide and light. */
    protected final Page page() {
        return page(DESKTOP, 900, false);
    }

    /**
     * An empty page of somebody who has signed in, {@link #DESKTOP} wide and light. Each person signs in once for all
     * tests.
     *
     * @param sample one of the sample people, such as {@code viewer}
     */
    protected final Page page(String sample) {
        return open(options(DESKTOP, 900, false).setStorageState(state(sample)));
    }

    /** As {@link #page(String)}, on a phone: {@link #PHONE} wide, with fingers for a mouse. */
    protected final Page phone(String sample) {
        return open(
                options(PHONE, 844, true).setHasTouch(true).setIsMobile(true).setStorageState(state(sample)));
    }

    /** Where the Ballast of this test listens, without a slash at the end: the one of all, unless a class has one of its own. */
    protected String home() {
        return SharedBallast.address().toString();
    }

    private String state(String sample) {
        return SIGNED_IN.computeIfAbsent(home() + " " + sample, key -> {
            try (BrowserContext context = SharedBrowser.get().orElseThrow().newContext(options(DESKTOP, 900, false))) {
                Page page = context.newPage();
                page.setDefaultTimeout(PATIENCE);
                Visitor.signIn(page, sample);
                return context.storageState();
            }
        });
    }

    /**
     * An empty page of a new person's browser. Paths without a host lead to Ballast, as in {@code page.navigate("/login")}.
     *
     * @param width of the window, in pixels
     * @param height of the window, in pixels
     * @param dark whether the person prefers dark colours
     */
    protected final Page page(int width, int height, boolean dark) {
        return open(options(width, height, dark));
    }

    private Browser.NewContextOptions options(int width, int height, boolean dark) {
        return new Browser.NewContextOptions()
                .setBaseURL(home())
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin");
    }

    private Page open(Browser.NewContextOptions options) {
        Page page = SharedBrowser.get().orElseThrow().newContext(options).newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onPageError(errors::add);
        pages.add(page);
        return page;
    }
}
