package app.ballast.journey;

import app.ballast.support.Axe;
import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe finds nothing on any page. */
class AccessibilityIT extends BrowserTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/?product=SRC&days=365",
            "/triage",
            "/backlog",
            "/backlog/CHK-1",
            "/imports",
            "/releases",
            "/account",
            "/nothing-here");
    private static final List<String> SETTINGS = List.of(
            "/settings/people",
            "/settings/teams",
            "/settings/products",
            "/settings/services",
            "/settings/tokens",
            "/settings/workspace",
            "/settings/activity");

    @ParameterizedTest
    @CsvSource({"1440,light", "1440,dark", "390,light", "390,dark"})
    void axeFindsNothingOnAnyPage(int width, String colors) {
        Page page = page(width, 900, "dark".equals(colors));
        page.navigate("/login");
        page.locator("vaadin-login-form").waitFor();
        Axe.check(page);
        Visitor.signIn(page, "techproduct");
        check(page, PAGES);
        page.context().clearCookies();
        Visitor.signIn(page, "admin");
        check(page, SETTINGS);
    }

    private static void check(Page page, List<String> addresses) {
        for (String address : addresses) {
            Visitor.open(page, address);
            Axe.check(page);
        }
    }
}
