package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cards go from column to column: by mouse, by keyboard, by touch, and under two people's hands at once. */
class BoardIT extends BrowserTest {

    @Test
    void aCardIsDraggedFromColumnToColumn() {
        OwnProduct own = OwnProduct.with("accepted", "Dragged card", "Other card");
        Page page = page("product");
        Visitor.open(page, own.board());
        card(page, own, 1).dragTo(column(page, "Ready"));
        assertThat(column(page, "Ready").locator(".board-card")).hasText(Pattern.compile("Dragged card"));
        assertThat(column(page, "Accepted").locator(".board-card")).hasText(Pattern.compile("Other card"));
        assertThat(own.count("READY")).isEqualTo(1);
        page.keyboard().press("Alt+z");
        assertThat(column(page, "Accepted").locator(".board-card")).hasCount(2);
        assertThat(own.count("ACCEPTED")).isEqualTo(2);
    }

    @Test
    void aCardsMenuMovesItByKeyboardAndALimitSaysWhenThereIsMore() {
        OwnProduct own = OwnProduct.with("accepted", "First card", "Second card", "Third card");
        Page page = page("product");
        Visitor.open(page, own.board());
        Locator limit = column(page, "Ready").locator(".board-limit");
        limit.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".board-limit-form input")).isFocused();
        page.keyboard().type("1");
        page.keyboard().press("Enter");
        assertThat(limit).hasText("of at most 1");
        for (int item = 1; item <= 2; item++) {
            menu(page, own, item).focus();
            page.keyboard().press("Enter");
            choice(page, "Ready").waitFor();
            // Accepted, where it is, is not offered, so the first that can be chosen is Ready.
            assertThat(choice(page, "Ready")).isFocused();
            page.keyboard().press("Enter");
            assertThat(column(page, "Ready").locator(".board-card")).hasCount(item);
            assertThat(menu(page, own, item)).isFocused();
        }
        assertThat(limit).hasText("▲ over 1");
        assertThat(own.count("READY")).isEqualTo(2);
    }

    @Test
    void aCardsMenuMovesItByTouchOnAPhone() {
        OwnProduct own = OwnProduct.with("in-review", "Tapped card");
        Page page = phone("product");
        Visitor.open(page, own.board());
        menu(page, own, 1).tap();
        choice(page, "Done").tap();
        assertThat(column(page, "Done").locator(".board-card")).hasText(Pattern.compile("Tapped card"));
        assertThat(own.count("DONE")).isEqualTo(1);
    }

    @Test
    void aFinishedFeatureIsAskedForItsAdoptionMeasure() {
        OwnProduct own = OwnProduct.with("in-review", "Finished card");
        Page page = page("product");
        Visitor.open(page, own.board());
        card(page, own, 1).dragTo(column(page, "Done"));
        Locator asked = page.locator(".backlog-outcome");
        assertThat(asked).containsText("How it is adopted");
        assertThat(asked.getByLabel("Metric")).isFocused();
        asked.getByLabel("Metric").fill("Weekly buyers");
        asked.getByLabel("Target").fill("120");
        asked.getByLabel("By when").fill("31/01/2027");
        asked.getByLabel("By when").press("Enter");
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(asked).containsText("Weekly buyers · to 120 · by");
    }

    @Test
    void whoMovesACardThatSomebodyElseHasMovedIsToldAndMayStillMoveIt() {
        OwnProduct own = OwnProduct.with("accepted", "Wanted by two");
        Page slow = page("product");
        Page quick = page("techproduct");
        Page third = page("viewer");
        for (Page page : new Page[] {slow, quick, third}) {
            Visitor.open(page, own.board());
        }
        menu(slow, own, 1).click();
        choice(slow, "Ready").waitFor();

        Sight first = Sight.of(third, "section[aria-label='In progress']", "Wanted by two");
        menu(quick, own, 1).click();
        choice(quick, "In progress").click();
        column(quick, "In progress").locator(".board-card").waitFor();
        first.within("A moved card", own, 1);

        choice(slow, "Ready").click();
        Locator told = slow.locator("vaadin-notification-card").last();
        assertThat(told).containsText("moved to In progress by Mei-Ling Chen");
        assertThat(told).containsText("You wanted Ready");
        assertThat(column(slow, "In progress").locator(".board-card")).hasText(Pattern.compile("Wanted by two"));
        assertThat(own.count("IN_PROGRESS")).isEqualTo(1);

        Sight second = Sight.of(third, "section[aria-label='Ready']", "Wanted by two");
        told.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move it to Ready"))
                .click();
        column(slow, "Ready").locator(".board-card").waitFor();
        second.within("A card moved after all", own, 1);
        assertThat(own.count("READY")).isEqualTo(1);
        assertThat(column(quick, "Ready").locator(".board-card")).hasCount(1);
    }

    @Test
    void whatOthersDoLeavesTheFocusOnTheBoardWhereItIs() {
        OwnProduct own = OwnProduct.with("accepted", "Looked at", "Changed by others");
        Page page = page("viewer");
        Visitor.open(page, own.board());
        Locator link = card(page, own, 1).locator("a");
        link.focus();
        own.rename(2, "Has a new title");
        assertThat(card(page, own, 2)).containsText("Has a new title");
        assertThat(link).isFocused();
    }

    private static Locator column(Page page, String name) {
        return page.locator("section.board-column[aria-label='" + name + "']");
    }

    private static Locator card(Page page, OwnProduct own, int item) {
        return page.locator(".board-card", new Page.LocatorOptions().setHasText(own.item(item)));
    }

    private static Locator menu(Page page, OwnProduct own, int item) {
        return card(page, own, item).locator("vaadin-button");
    }

    private static Locator choice(Page page, String status) {
        return page.locator(".board-choices vaadin-button", new Page.LocatorOptions().setHasText(status));
    }
}
