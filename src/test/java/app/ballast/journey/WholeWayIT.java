package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.ballast.support.Axe;
import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sign in, log one of each kind, triage, import a file, see it on Balance, open a number. */
class WholeWayIT extends BrowserTest {

    private static final List<String> KINDS = List.of("Feature", "Stability", "Tech debt");

    /** An hour of outage in seven known days: 167 of 168 hours are 99.405 %. */
    private static final String CHECKS = """
        checked_at,service,status,http_status,response_ms
        2024-03-01T00:00:00Z,%1$s,up,200,80
        2024-03-03T12:00:00Z,%1$s,down,0,0
        2024-03-03T13:00:00Z,%1$s,up,200,85
        2024-03-08T00:00:00Z,%1$s,up,200,81
        """;

    @Test
    void aTechnicalProductManagerGoesTheWholeWayByKeyboard() {
        Page page = page();
        Visitor.signIn(page, "techproduct");
        for (String kind : KINDS) {
            page.locator("h1").first().click();
            page.keyboard().press("n");
            log(page, "By keyboard: " + kind, kind, false);
        }
        Visitor.open(page, "/triage");
        for (int i = 0; i < KINDS.size(); i++) {
            String before = current(page);
            page.keyboard().press("a");
            assertThat(page.locator(".triage-card h2")).not().hasText(before);
        }
        importAndLook(page, "SRC", "Journey probe by keyboard");
    }

    @Test
    void theSameWorksOnAPhoneByTouch() {
        Page page = phone("techproduct");
        Visitor.open(page, "/");
        for (String kind : KINDS) {
            page.getByRole(AriaRole.BUTTON, button("Log item")).tap();
            log(page, "By touch: " + kind, kind, true);
        }
        Visitor.open(page, "/triage");
        for (int i = 0; i < KINDS.size(); i++) {
            String before = current(page);
            page.getByRole(AriaRole.BUTTON, button("Accept")).tap();
            assertThat(page.locator(".triage-card h2")).not().hasText(before);
        }
        importAndLook(page, "APP", "Journey probe by touch");
    }

    private static GetByRoleOptions button(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static String current(Page page) {
        return page.locator(".triage-card h2").first().innerText();
    }

    private static void log(Page page, String title, String kind, boolean byTouch) {
        Locator panel = page.locator(".backlog-log");
        panel.getByLabel("Title").fill(title);
        panel.getByText(kind, new Locator.GetByTextOptions().setExact(true)).click();
        if (byTouch) {
            panel.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Log").setExact(true))
                    .tap();
        } else {
            panel.getByLabel("Title").press("Control+Enter");
        }
        assertThat(panel).isHidden();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("Logged");
    }

    private static void importAndLook(Page page, String product, String service) {
        Visitor.open(page, "/imports?kind=status-checks&product=" + product);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "checks.csv", "text/csv", CHECKS.formatted(service).getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Import 4 rows")))
                .click();
        assertThat(page.getByText("4 stored, 0 unchanged, 0 refused")).isVisible();
        Axe.check(page);
        Visitor.open(page, "/?product=" + product + "&from=2024-03-01&to=2024-03-07");
        Locator availability =
                page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Availability")));
        assertThat(availability).containsText("99.405");
        availability.click();
        Locator opened = page.locator(".ballast-explain");
        assertThat(opened).containsText("up ÷ (up + down)");
        assertThat(opened).containsText("1 h 0 min");
        assertThat(opened).containsText("status checks");
        Axe.check(page);
    }
}
