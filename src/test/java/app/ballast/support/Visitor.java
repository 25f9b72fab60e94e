package app.ballast.support;

import com.microsoft.playwright.Page;

/** What people do on every page of Ballast. */
public final class Visitor {

    /** Password of everybody in the sample workspace. */
    public static final String PASSWORD = "ballast-demo";

    private Visitor() {}

    /** Signs in one of the sample people, such as {@code viewer}, and waits for the page that follows. */
    public static void signIn(Page page, String sample) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(sample + "@ballast.example");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        settle(page);
    }

    /** Opens an address and waits until the page stands. */
    public static void open(Page page, String address) {
        page.navigate(address);
        settle(page);
    }

    /** Waits until the page has its heading and the server has nothing more to say. */
    public static void settle(Page page) {
        page.locator("h1").first().waitFor();
        page.waitForFunction("() => !Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".some(client => client.isActive && client.isActive())");
    }
}
