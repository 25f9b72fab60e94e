package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Three people in three browsers: each sees what the others do, and nobody's page is loaded again for it. */
class TogetherIT extends BrowserTest {

    private static final String COMMENT = ".talk-comment";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocatorAssertions.HasTextOptions INNER =
            new LocatorAssertions.HasTextOptions().setUseInnerText(true);

    @Test
    void whatIsSaidOfAnItemAndWhoIsThereIsSeenByAll() {
        OwnProduct own = OwnProduct.with("accepted", "Talked about by three");
        Page amara = at("product", own.open(1));
        Page sofia = at("viewer", own.open(1));
        Page mei = at("techproduct", own.open(1));
        List<Page> all = List.of(amara, sofia, mei);
        assertThat(amara.locator(".presence-said")).containsText("and one other have this open");
        Locator inbox = mei.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Inbox"))
                .locator(".ballast-count");
        String unread = inbox.textContent();

        Locator writing = sofia.locator(".talk-composer textarea");
        writing.pressSequentially("@Mei-Ling Chen, why not now?");
        // On a busy machine five seconds after the last key are soon over, so there are more keys until it is seen.
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
            writing.pressSequentially("?");
            return amara.locator(".presence-said").innerText().contains("Sofia Rossi is typing");
        });
        Sight said = Sight.of(amara, COMMENT, "why not now?");
        writing.press("Control+Enter");
        assertThat(sofia.locator(COMMENT)).hasCount(1);
        said.soon("A comment");
        assertThat(mei.locator(COMMENT + " .ballast-mention")).hasText("@Mei-Ling Chen");
        assertThat(inbox).not().hasText(unread);
        for (Page page : all) {
            assertThat(button(page, "2 people watch this")).isVisible();
        }

        button(mei, "Reply").click();
        mei.getByRole(AriaRole.TEXTBOX, named("Reply to Sofia Rossi")).fill("After the release");
        mei.keyboard().press("Control+Enter");
        for (Page page : all) {
            assertThat(page.locator(".talk-answers " + COMMENT)).containsText("After the release");
        }
        button(amara, "React").first().click();
        button(amara, "Thanks").click();
        assertThat(button(sofia, "Thanks: 1")).isVisible();
        assertThat(button(mei, "Thanks: 1")).isVisible();
        button(sofia, "Resolve").click();
        for (Page page : all) {
            assertThat(page.locator(".talk-settled")).containsText("resolved by Sofia Rossi");
        }
        noneWasLoadedAgain(all);
    }

    @Test
    void votesRequestsWatchersAndTheHistoryMoveWhileSomebodyTypes() {
        OwnProduct own = OwnProduct.with("accepted", "Wanted by three");
        Page amara = at("product", own.open(1));
        Page sofia = at("viewer", own.open(1));
        Page mei = at("techproduct", own.open(1));
        List<Page> all = List.of(amara, sofia, mei);
        Locator history = mei.locator(".ballast-activity-details");
        history.locator("vaadin-details-summary").click();
        Locator draft = sofia.locator(".talk-composer textarea");
        draft.fill("Half a thought");

        Sight voted = Sight.of(sofia, ".backlog-votes", "Product 1");
        button(amara, "Vote").click();
        assertThat(button(amara, "Withdraw vote")).isVisible();
        voted.soon("A vote");
        assertThat(mei.locator(".backlog-votes")).containsText("Product 1");
        assertThat(history).containsText("Amara Okafor");

        button(amara, "Add request").click();
        amara.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true))
                .fill("Acme");
        amara.keyboard().press("Control+Enter");
        for (Page page : all) {
            assertThat(page.locator(".backlog-requests")).containsText("1 customer request");
        }
        button(mei, "Watch").click();
        for (Page page : all) {
            assertThat(button(page, "1 person watches this")).isVisible();
        }
        own.rename(1, "Renamed by a program");
        assertThat(mei.locator(".backlog-item-title")).hasText("Renamed by a program");
        assertThat(sofia.locator(".backlog-news")).containsText("Somebody else changed this item");
        assertThat(history).containsText("Renamed by a program");
        assertThat(draft).hasValue("Half a thought");
        assertThat(draft).isFocused();
        noneWasLoadedAgain(all);
    }

    @Test
    void ofTwoEditsDifferentFieldsBothWinAndOfOneFieldBothVersionsAreShown() {
        OwnProduct own = OwnProduct.with("accepted", "Edited by two");
        Page amara = at("product", own.open(1));
        Page mei = at("techproduct", own.open(1));
        Page sofia = at("viewer", own.open(1));
        edit(amara);
        edit(mei);
        mei.getByLabel("Description").fill("Of Mei-Ling");
        title(amara).fill("Of Amara");
        amara.keyboard().press("Control+Enter");
        assertThat(sofia.locator(".backlog-item-title")).hasText("Of Amara");
        mei.keyboard().press("Control+Enter");
        button(mei, "Save the choice").click();
        for (Page page : List.of(amara, mei, sofia)) {
            assertThat(page.locator(".backlog-item-title")).hasText("Of Amara");
            assertThat(page.locator(".backlog-item")).containsText("Of Mei-Ling");
        }

        edit(amara);
        edit(mei);
        title(amara).fill("Once more Amara");
        amara.keyboard().press("Control+Enter");
        assertThat(sofia.locator(".backlog-item-title")).hasText("Once more Amara");
        title(mei).fill("Once more Mei-Ling");
        mei.keyboard().press("Control+Enter");
        assertThat(mei.locator(".backlog-conflict")).containsText("Once more Amara");
        assertThat(mei.locator(".backlog-conflict")).containsText("Once more Mei-Ling");
        button(mei, "Save the choice").click();
        assertThat(sofia.locator(".backlog-item-title")).hasText("Once more Mei-Ling");
        noneWasLoadedAgain(List.of(amara, mei, sofia));
    }

    @Test
    void aDecisionThatIsSignedIsSignedOnTheOthersPages() {
        Page amara = at("product", "/decisions/new?product=CHK");
        Proposal.write(amara, "Stability first, as all three see it?", () -> {});
        mark(amara);
        Page mei = at("techproduct", amara.url());
        Page sofia = at("viewer", amara.url());
        Locator history = sofia.locator(".ballast-activity-details");
        history.locator("vaadin-details-summary").click();

        button(amara, "Sign for product").click();
        assertThat(sofia.locator(".decision-signatures")).containsText("Amara Okafor");
        button(mei, "Sign for technology").click();
        for (Page page : List.of(amara, sofia)) {
            assertThat(page.locator(".decision-signatures")).containsText("Signed by both sides");
            assertThat(page.locator(".decision-signatures")).containsText("Mei-Ling Chen");
        }
        assertThat(history).containsText("Mei-Ling Chen");
        noneWasLoadedAgain(List.of(amara, mei, sofia));
    }

    @Test
    void whoIsOnTriageIsSeenOnTheTriagePageWhenTheyHandOver() {
        Page keeper = at("admin", "/teams");
        keeper.locator("main, .team-page")
                .first()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Payments").setExact(true))
                .first()
                .click();
        Locator swap = keeper.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Swap this week of")))
                .first();
        Page reader = at("viewer", "/triage");
        Locator names = reader.locator(".triage-on");
        String before = names.innerText();
        swap.click();
        assertThat(names).not().hasText(before, INNER);
        swap.click();
        assertThat(names).hasText(before, INNER);
        noneWasLoadedAgain(List.of(reader));
    }

    private Page at(String person, String address) {
        Page page = page(person);
        Visitor.open(page, address);
        mark(page);
        return page;
    }

    private static void mark(Page page) {
        page.evaluate("() => { window.sameDocument = true; }");
    }

    private static void noneWasLoadedAgain(List<Page> pages) {
        for (Page page : pages) {
            assertThat(page.evaluate("() => window.sameDocument === true")).isEqualTo(true);
        }
    }

    private static void edit(Page page) {
        page.locator(".backlog-item")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Edit").setExact(true))
                .first()
                .click();
        title(page).waitFor();
    }

    private static Locator title(Page page) {
        return page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
