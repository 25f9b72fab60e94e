package app.ballast.journey;

import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Proposes a decision of two options, as a person does on the empty form. */
final class Proposal {

    private Proposal() {}

    /**
     * Fills in the form that the page shows.
     *
     * @param written runs before it is saved
     * @return where the decision is
     */
    static String write(Page page, String question, Runnable written) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Question").setExact(true))
                .fill(question);
        Locator stability = page.locator(".decision-option-editor").first();
        stability.getByRole(AriaRole.TEXTBOX, named("Name")).fill("Stability first, two weeks");
        stability.getByRole(AriaRole.BUTTON, named("Add an expectation")).click();
        stability.getByRole(AriaRole.COMBOBOX, named("Metric")).fill("Active users, 7 days");
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions()
                                .setName("Active users, 7 days")
                                .setExact(true))
                .click();
        Locator by = stability.getByLabel("By", new Locator.GetByLabelOptions().setExact(true));
        by.fill("1000");
        by.press("Tab");
        Locator feature = page.locator(".decision-option-editor").last();
        feature.getByRole(AriaRole.TEXTBOX, named("Name")).fill("The feature now");
        page.getByText("Proposed option").locator("..").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("A Stability first, two weeks"))
                .click();
        written.run();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/decisions/D-\\d+$"));
        Visitor.settle(page);
        return page.url();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
