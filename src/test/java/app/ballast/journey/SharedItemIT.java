package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.Axe;
import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Two people edit one item at once while a third looks at the list: nobody's work is lost. */
class SharedItemIT extends BrowserTest {

    private static final String ROWS = "vaadin-grid-cell-content";

    @Test
    void differentFieldsBothWin() {
        OwnProduct own = OwnProduct.with("accepted", "Shared item");
        Page first = editing("product", own);
        Page second = editing("techproduct", own);
        Page third = page("viewer");
        Visitor.open(third, own.table());
        second.getByLabel("Description").fill("Written by the second");

        Sight title = Sight.of(third, ROWS, "Renamed by the first");
        first.getByLabel("Title", exact()).fill("Renamed by the first");
        save(first);
        assertThat(title(first)).hasText("Renamed by the first");
        title.within("A new title", own, 1);

        assertThat(second.locator(".backlog-news")).containsText("Somebody else changed this item");
        assertThat(second.getByLabel("Description")).hasValue("Written by the second");
        second.getByLabel("Effort", exact()).fill("3.5");
        save(second);
        Locator conflict = second.locator(".backlog-conflict");
        assertThat(field(conflict, "Title")).containsText("Renamed by the first");
        assertThat(field(conflict, "Description")).containsText("Written by the second");
        Axe.check(second);

        Sight effort = Sight.of(third, ROWS, "3.5");
        button(conflict, "Save the choice").click();
        assertThat(title(second)).hasText("Renamed by the first");
        effort.within("A new effort, after a lost race", own, 1);
        assertThat(second.locator(".backlog-item")).containsText("Written by the second");
    }

    @Test
    void whoLosesTheRaceForAFieldSeesBothVersionsAndTakesEither() {
        OwnProduct own = OwnProduct.with("accepted", "Fought over");
        Page first = editing("product", own);
        Page second = editing("techproduct", own);
        rename(first, "Of the first");
        assertThat(title(first)).hasText("Of the first");
        rename(second, "Of the second");
        Locator conflict = second.locator(".backlog-conflict");
        assertThat(field(conflict, "Title")).containsText("Of the first");
        assertThat(field(conflict, "Title")).containsText("Of the second");
        button(conflict, "Save the choice").click();
        assertThat(title(second)).hasText("Of the second");

        assertThat(title(first)).hasText("Of the second");
        edit(first);
        edit(second);
        rename(second, "Once more the second");
        assertThat(title(second)).hasText("Once more the second");
        rename(first, "Once more the first");
        conflict = first.locator(".backlog-conflict");
        assertThat(field(conflict, "Title")).containsText("Once more the first");
        field(conflict, "Title").getByLabel("Take theirs").check();
        button(conflict, "Save the choice").click();
        assertThat(title(first)).hasText("Once more the second");
        assertThat(own.read(1).body().get("title").asString()).isEqualTo("Once more the second");
    }

    private Page editing(String person, OwnProduct own) {
        Page page = page(person);
        Visitor.open(page, own.open(1));
        edit(page);
        return page;
    }

    private static void edit(Page page) {
        page.locator(".backlog-item")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit"))
                .first()
                .click();
        page.getByLabel("Title", exact()).waitFor();
    }

    private static void rename(Page page, String title) {
        page.getByLabel("Title", exact()).fill(title);
        save(page);
    }

    private static void save(Page page) {
        page.keyboard().press("Control+Enter");
    }

    private static Locator title(Page page) {
        return page.locator(".backlog-item-title");
    }

    private static Locator field(Locator conflict, String name) {
        return conflict.locator(".backlog-conflict-field")
                .filter(new Locator.FilterOptions()
                        .setHas(conflict.page()
                                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
