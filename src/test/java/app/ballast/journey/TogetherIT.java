package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Three people work in Ballast at the same time, and none of them loads a page again to see what the others do. */
class TogetherIT extends BrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AMARA = "Amara Okafor";
    private static final String HENRIK = "Henrik Solberg";
    private static final String QUESTION = "Together: stability first, or the feature now?";

    @Test
    void onAnItemEachSeesTheOthersTalkVoteTypeAndEdit() {
        OwnProduct own = OwnProduct.with("accepted", "Looked at by three");
        Page amara = page("product");
        Page henrik = page("technology");
        Page sofia = page("viewer");
        List<Page> all = List.of(amara, henrik, sofia);
        all.forEach(page -> open(page, own.open(1)));
        all.forEach(page -> assertThat(page.locator(".presence-said")).containsText("and one other have this open"));
        int told = told(henrik);

        comment(amara).fill("Is this for us, @" + HENRIK + "?");
        button(amara, "Comment").click();
        all.forEach(page -> assertThat(said(page, "Is this for us")).hasCount(1));
        assertThat(henrik.locator(".talk-comment .ballast-mention")).hasText("@" + HENRIK);
        assertThat(badge(henrik)).hasText(String.valueOf(told + 1));
        assertThat(button(amara, "Watching")).isVisible();

        said(henrik, "Is this for us")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reply"))
                .click();
        henrik.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reply to " + AMARA))
                .fill("Yes, and soon.");
        henrik.keyboard().press("Control+Enter");
        all.forEach(
                page -> assertThat(page.locator(".talk-answers .talk-comment")).containsText("Yes, and soon."));

        button(sofia, "Vote").click();
        all.forEach(page -> assertThat(page.locator(".backlog-votes")).containsText("Viewer 1"));

        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
            comment(sofia).pressSequentially("a");
            return (amara.locator(".presence-said").textContent() + "").contains("Sofia Rossi is typing");
        });

        edit(amara);
        edit(henrik);
        henrik.getByLabel("Description").fill("Written by Henrik");
        title(amara).fill("Renamed by Amara");
        save(amara);
        assertThat(shownTitle(sofia)).hasText("Renamed by Amara");
        assertThat(henrik.locator(".backlog-news")).containsText("Somebody else changed this item");
        save(henrik);
        button(henrik, "Save the choice").click();
        for (Page page : all) {
            assertThat(shownTitle(page)).hasText("Renamed by Amara");
            assertThat(page.locator(".backlog-item")).containsText("Written by Henrik");
        }

        edit(amara);
        edit(henrik);
        title(henrik).fill("Of Henrik");
        save(henrik);
        assertThat(shownTitle(sofia)).hasText("Of Henrik");
        title(amara).fill("Of Amara");
        save(amara);
        Locator conflict = amara.locator(".backlog-conflict");
        assertThat(conflict).containsText("Of Henrik");
        assertThat(conflict).containsText("Of Amara");
        button(amara, "Save the choice").click();
        all.forEach(page -> assertThat(shownTitle(page)).hasText("Of Amara"));
        all.forEach(TogetherIT::hasNotBeenLoadedAgain);
    }

    @Test
    void aDecisionThatTwoSignIsDecidedOnEverybodysPage() {
        Page amara = page("product");
        Visitor.open(amara, "/decisions/new?product=CHK");
        String decision = Proposal.write(amara, QUESTION, () -> {});
        Page henrik = page("technology");
        Page sofia = page("viewer");
        List<Page> all = List.of(amara, henrik, sofia);
        all.forEach(page -> open(page, decision));
        assertThat(sofia.locator(".presence-said")).containsText("and one other have this open");

        button(amara, "Sign for product").click();
        all.forEach(page -> assertThat(page.locator(".decision-signatures")).containsText(AMARA));
        button(henrik, "Sign for technology").click();
        for (Page page : all) {
            assertThat(page.locator(".decision-signatures")).containsText(HENRIK);
            assertThat(button(page, "Open the snapshot")).isVisible();
            hasNotBeenLoadedAgain(page);
        }
    }

    private static void open(Page page, String address) {
        Visitor.open(page, address);
        page.evaluate("window.neverLoadedAgain = true");
    }

    private static void hasNotBeenLoadedAgain(Page page) {
        assertThat(page.evaluate("window.neverLoadedAgain === true")).isEqualTo(true);
    }

    private static Locator badge(Page page) {
        return page.locator("vaadin-side-nav-item[path='inbox'] .ballast-count");
    }

    /** How many news wait; a badge without a number is not shown. */
    private static int told(Page page) {
        String text = badge(page).count() == 0 ? "" : String.valueOf(badge(page).textContent());
        return Pattern.matches("\\d+", text) ? Integer.parseInt(text) : 0;
    }

    private static Locator comment(Page page) {
        return page.locator(".talk-composer textarea").last();
    }

    private static Locator said(Page page, String text) {
        return page.locator(".talk-comment", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator shownTitle(Page page) {
        return page.locator(".backlog-item-title");
    }

    private static Locator title(Page page) {
        return page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
    }

    private static void edit(Page page) {
        page.locator(".backlog-item")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit"))
                .first()
                .click();
        title(page).waitFor();
    }

    private static void save(Page page) {
        page.keyboard().press("Control+Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
