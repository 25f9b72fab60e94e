package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The backlog by keyboard. */
class KeysIT extends BrowserTest {

    @Test
    void theBacklogIsWorkedByKeyboard() {
        OwnProduct own = OwnProduct.with("accepted", "Uppermost", "In between", "Lowest");
        Page page = page("product");
        Visitor.open(page, own.table());
        page.keyboard().press("j");
        assertThat(key(page)).hasText(own.item(1));
        page.keyboard().press("j");
        assertThat(key(page)).hasText(own.item(2));
        page.keyboard().press("x");
        assertThat(box(page, own, 2)).isChecked();
        page.keyboard().press("j");
        assertThat(key(page)).hasText(own.item(3));
        page.keyboard().press("k");
        assertThat(key(page)).hasText(own.item(2));
        page.keyboard().press("x");
        assertThat(box(page, own, 2)).not().isChecked();

        page.keyboard().press("e");
        Locator title = page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
        assertThat(title).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type("x j k e a ?/");
        assertThat(title).hasValue("x j k e a ?/");
        assertThat(box(page, own, 2)).not().isChecked();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".backlog-item-title")).hasText("x j k e a ?/");
        page.keyboard().press("Escape");
        assertThat(page.locator(".backlog-item")).hasCount(0);

        page.keyboard().press("/");
        Locator filter = page.getByRole(AriaRole.SEARCH).locator("input");
        assertThat(filter).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type("kin");
        assertThat(page.locator(".backlog-offers [role=option]").first()).containsText("kind:");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(filter).hasValue("kind:");
        page.keyboard().press("Escape");
    }

    @Test
    void theListOfKeysAndThePaletteOpenByKeyboard() {
        OwnProduct own = OwnProduct.with("accepted", "Sought by its title");
        Page page = page("product");
        Visitor.open(page, "/triage");
        page.keyboard().press("?");
        Locator keys = page.locator(".ballast-keys");
        for (String does : new String[] {"Undo", "Select"}) {
            assertThat(page.locator(".ballast-keys-line", new Page.LocatorOptions().setHasText(does))
                            .first())
                    .isVisible();
        }
        page.keyboard().press("Escape");
        assertThat(keys).hasCount(0);
        page.keyboard().press("Control+k");
        assertThat(page.locator(".ballast-palette input")).isFocused();
        page.keyboard().type(own.item(1));
        assertThat(page.locator(".ballast-palette-list .active")).containsText("Sought by its title");
        page.keyboard().press("Enter");
        assertThat(page.locator(".backlog-item-title")).hasText("Sought by its title");
    }

    private static Locator key(Page page) {
        return page.locator(".backlog-item .backlog-item-header .backlog-key").first();
    }

    private static Locator box(Page page, OwnProduct own, int item) {
        return page.locator("input.backlog-pick[aria-label$=' " + own.item(item) + "']");
    }
}
