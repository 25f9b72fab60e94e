package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What one person does is on another's page without a reload. */
class LiveIT extends BrowserTest {

    private static final String ITEM = "/backlog/CHK-1";

    @Test
    void aCommentAppearsOnAnOpenPanelAndNothingThatSomebodyWritesIsLost() {
        Page writer = page();
        Visitor.signIn(writer, "technology");
        Visitor.open(writer, ITEM);
        Page reader = page();
        Visitor.signIn(reader, "viewer");
        Visitor.open(reader, ITEM);
        Page typist = page();
        Visitor.signIn(typist, "product");
        Visitor.open(typist, ITEM);
        comment(typist).fill("Half a thought");

        comment(writer).fill("Seen by the others at once");
        writer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Comment").setExact(true))
                .click();

        assertThat(reader.locator(".backlog-comment", new Page.LocatorOptions().setHasText("Seen by the others")))
                .hasCount(1);
        assertThat(typist.locator(".backlog-news")).containsText("Somebody else changed this item");
        assertThat(comment(typist)).hasValue("Half a thought");
    }

    @Test
    void aNewItemIsCountedWhereItWouldMoveTheTable() {
        Page reader = page();
        Visitor.signIn(reader, "viewer");
        Visitor.open(reader, "/backlog?q=" + "sort%3A-created");
        Page writer = page();
        Visitor.signIn(writer, "technology");
        writer.locator("h1").first().click();
        writer.keyboard().press("n");
        Locator form = writer.locator(".backlog-log");
        form.getByLabel("Title").fill("Logged while others look");
        form.getByText("Feature", new Locator.GetByTextOptions().setExact(true)).click();
        form.getByLabel("Title").press("Control+Enter");

        Locator arrivals = reader.locator(".backlog-arrivals");
        assertThat(arrivals).containsText("new or moved");
        arrivals.click();
        assertThat(arrivals).isHidden();
    }

    private static Locator comment(Page page) {
        return page.locator(".backlog-comment-form textarea");
    }
}
