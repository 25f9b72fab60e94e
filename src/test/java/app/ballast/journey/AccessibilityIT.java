package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.Axe;
import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** axe finds nothing on any page, wide and narrow, light and dark, and none is wider than its screen. */
class AccessibilityIT extends BrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final List<String> PAGES = List.of(
            "/",
            "/?product=SRC&days=365",
            "/wall",
            "/inbox",
            "/triage",
            "/backlog",
            "/backlog?view=board",
            "/backlog?view=matrix",
            "/capacity",
            "/services",
            "/reliability",
            "/reliability/checkout-api",
            "/reliability/checkout-api?panel=new",
            "/incidents",
            "/incidents/1",
            "/deployments",
            "/series",
            "/series/new",
            "/series/chk-active-users-7d",
            "/sources",
            "/product/CHK",
            "/policy/CHK",
            "/features",
            "/decisions",
            "/decisions/D-1",
            "/decisions/new?product=CHK",
            "/features/src-visual-search",
            "/backlog/CHK-1",
            "/imports",
            "/releases",
            "/account",
            "/account/mail",
            "/activity",
            "/people",
            "/teams",
            "/nothing-here");
    private static final List<String> SETTINGS =
            List.of("people", "teams", "products", "services", "tokens", "workspace", "mail", "addresses", "webhooks");

    @Test
    void axeFindsNothingWhereNobodyIsSignedIn() {
        Page page = page();
        page.navigate("/login");
        page.locator("vaadin-login-form").waitFor();
        check(page);
        page.navigate("/forgotten-password");
        page.locator("h1").waitFor();
        check(page);
    }

    @Test
    void axeFindsNothingOnAnyPage() {
        Page page = page("techproduct");
        for (String address : PAGES) {
            Visitor.open(page, address);
            check(page);
        }
    }

    @Test
    void axeFindsNothingInTheSettings() {
        Page page = page("admin");
        for (String name : SETTINGS) {
            Visitor.open(page, "/settings/" + name);
            check(page);
        }
    }

    @Test
    void axeFindsNothingWhereManyItemsAreChangedNorInThePalette() {
        Page page = page("techproduct");
        Visitor.open(page, "/backlog");
        page.locator("input.backlog-pick").first().check();
        assertThat(page.locator(".backlog-bulk")).isVisible();
        check(page);
        page.keyboard().press("Control+k");
        assertThat(page.locator(".ballast-palette input")).isFocused();
        check(page);
    }

    /** The page as it stands, at every width and in all colours; it is not loaded again, which would take longer than axe. */
    private static void check(Page page) {
        for (int width : new int[] {PHONE, DESKTOP}) {
            page.setViewportSize(width, 900);
            // Charts become narrower with the screen a moment later.
            Awaitility.await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            (int) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of %s on a screen of %d", page.url(), width)
                    .isLessThanOrEqualTo(width));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Axe.checkColours(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            Axe.check(page);
        }
    }
}
