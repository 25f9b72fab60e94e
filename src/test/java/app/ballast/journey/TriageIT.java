package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The inbox is emptied by hand: each way to decide, on a desk by keyboard alone and on a phone by taps alone. */
class TriageIT extends BrowserTest {

    @Test
    void twentyItemsAreTriagedByKeyboardAlone() {
        OwnProduct own = OwnProduct.with("new", titles(22));
        Page page = page("techproduct");
        Visitor.open(page, "/triage?product=" + own.key());
        int waiting = waiting(page);
        for (int round = 0; round < 4; round++) {
            int item = round * 5 + 1;
            press(page, "a");
            shows(page, own, item + 1);
            press(page, "d");
            assertThat(question(page).locator("input")).isFocused();
            press(page, "N", "o", "p", "e", "Enter");
            shows(page, own, item + 2);
            press(page, "s");
            assertThat(question(page).locator("input")).isFocused();
            press(page, "Tab", "Enter");
            shows(page, own, item + 3);
            press(page, "m");
            assertThat(question(page).locator("input")).isFocused();
            page.keyboard().type(own.item(22));
            assertThat(page.locator("vaadin-combo-box-item:visible")).hasCount(1);
            press(page, "ArrowDown", "Enter", "Tab", "Enter");
            shows(page, own, item + 4);
            press(page, "a");
            shows(page, own, item + 5);
        }
        assertThat(page.locator(".triage-list")).containsText("2 items wait");
        assertThat(badge(page)).hasText(String.valueOf(waiting - 20));
        assertThat(own.count("ACCEPTED")).isEqualTo(8);
        assertThat(own.count("DECLINED")).isEqualTo(4);
        assertThat(own.count("SNOOZED")).isEqualTo(4);
        assertThat(own.count("MERGED")).isEqualTo(4);
        assertThat(own.count("NEW")).isEqualTo(2);
    }

    @Test
    void oneUndoTakesBackTheLastDecisionOnly() {
        OwnProduct own = OwnProduct.with("new", titles(4));
        Page page = page("techproduct");
        Visitor.open(page, "/triage?product=" + own.key());
        int waiting = waiting(page);
        press(page, "j");
        shows(page, own, 2);
        press(page, "k");
        shows(page, own, 1);
        press(page, "a");
        shows(page, own, 2);
        press(page, "a");
        shows(page, own, 3);
        assertThat(badge(page)).hasText(String.valueOf(waiting - 2));
        press(page, "Alt+z");
        shows(page, own, 2);
        assertThat(badge(page)).hasText(String.valueOf(waiting - 1));
        assertThat(own.count("ACCEPTED")).isEqualTo(1);
        press(page, "Alt+z");
        shows(page, own, 1);
        assertThat(badge(page)).hasText(String.valueOf(waiting));
        assertThat(own.count("NEW")).isEqualTo(4);
    }

    @Test
    void eightItemsAreTriagedOnAPhoneByTaps() {
        OwnProduct own = OwnProduct.with("new", titles(10));
        Page page = phone("techproduct");
        Visitor.open(page, "/triage?product=" + own.key());
        int waiting = waiting(page);
        tap(page, "Accept");
        shows(page, own, 2);
        undo(page).tap();
        shows(page, own, 1);
        for (int item = 1; item < 8; item += 4) {
            tap(page, "Accept");
            shows(page, own, item + 1);
            tap(page, "Decline");
            question(page).locator("input").fill("Not for us");
            answer(page, "Decline").tap();
            shows(page, own, item + 2);
            tap(page, "Snooze");
            // The calendar opens by itself where there is no keyboard; the day that it proposes is taken.
            page.locator("vaadin-month-calendar [part~='selected']").tap();
            answer(page, "Snooze").tap();
            shows(page, own, item + 3);
            tap(page, "Merge");
            question(page).locator("input").fill(own.item(10));
            page.locator("vaadin-combo-box-item:visible").tap();
            answer(page, "Merge").tap();
            shows(page, own, item + 4);
        }
        page.locator("[aria-label='Next item']").tap();
        shows(page, own, 10);
        assertThat(badge(page)).hasText(String.valueOf(waiting - 8));
        assertThat(own.count("ACCEPTED")).isEqualTo(2);
        assertThat(own.count("DECLINED")).isEqualTo(2);
        assertThat(own.count("SNOOZED")).isEqualTo(2);
        assertThat(own.count("MERGED")).isEqualTo(2);
    }

    private static String[] titles(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj("Wish number %d of the inbox"::formatted)
                .toArray(String[]::new);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void tap(Page page, String decision) {
        page.locator(".triage-buttons vaadin-button", new Page.LocatorOptions().setHasText(decision))
                .tap();
    }

    private static Locator question(Page page) {
        return page.locator(".triage-question");
    }

    private static Locator answer(Page page, String text) {
        return question(page).locator("vaadin-button", new Locator.LocatorOptions().setHasText(text));
    }

    private static Locator undo(Page page) {
        return page.locator("vaadin-notification-card vaadin-button").last();
    }

    private static void shows(Page page, OwnProduct own, int item) {
        assertThat(page.locator(".triage-item .backlog-item-header a")).hasText(own.item(item));
    }

    private static Locator badge(Page page) {
        return page.locator("vaadin-side-nav-item[path='triage'] .ballast-count");
    }

    private static int waiting(Page page) {
        assertThat(badge(page)).hasText(java.util.regex.Pattern.compile("\\d+"));
        return Integer.parseInt(String.valueOf(badge(page).textContent()));
    }
}
