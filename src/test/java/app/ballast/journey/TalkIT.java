package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.ApiClient;
import app.ballast.support.BrowserTest;
import app.ballast.support.MarkdownAttacks;
import app.ballast.support.SharedBallast;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People talk about an item. */
class TalkIT extends BrowserTest {

    private static final int AT_ONCE = 8;
    private static final int PAGE = 50;
    private static final String WATCH =
            "addEventListener('securitypolicyviolation', () => (window.violations = (window.violations || 0) + 1))";

    @Test
    void nothingThatSomebodyWritesRunsWhereItIsRead() throws IOException {
        OwnProduct own = OwnProduct.with("accepted", "Attacked");
        ApiClient api = SharedBallast.api();
        List<String> attacks = MarkdownAttacks.all();
        int comments = 0;
        for (int from = 0; from < attacks.size(); from += AT_ONCE) {
            String text = String.join("\n\n", attacks.subList(from, Math.min(from + AT_ONCE, attacks.size())));
            assertThat(api.post("/api/v1/work-items/" + own.item(1) + "/comments", Map.of("text", text))
                            .status())
                    .isEqualTo(201);
            comments++;
        }
        ApiClient.Answer tooLong =
                api.post("/api/v1/work-items/" + own.item(1) + "/comments", Map.of("text", "x".repeat(1_000_000)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body().get("detail").asString())
                .isEqualTo("A comment needs 1 to 20,000 characters; this one has 1,000,000.");
        Page reader = page("viewer");
        List<Dialog> dialogs = new ArrayList<>();
        reader.onDialog(dialog -> {
            dialogs.add(dialog);
            dialog.dismiss();
        });
        reader.addInitScript(WATCH);
        Visitor.open(reader, own.open(1));
        Locator shown = reader.locator(".talk-comment");
        for (int seen = PAGE; seen < comments; seen += PAGE) {
            assertThat(shown).hasCount(seen);
            reader.getByText("Show earlier comments").click();
        }
        assertThat(shown).hasCount(comments);
        assertThat(reader.evaluate("window.struck || 0")).as("executions").isEqualTo(0);
        assertThat(reader.evaluate("window.violations || 0")).as("violations").isEqualTo(0);
        assertThat(dialogs).isEmpty();
        assertThat(reader.evaluate("""
                [...document.querySelectorAll('.talk-comment .ballast-prose *')].filter((element) =>
                  [...element.attributes].some((attribute) =>
                    attribute.name.startsWith('on') || attribute.name === 'style' || /^\\\\s*(java|vb)?script:/i.test(attribute.value)) ||
                  /^(script|iframe|object|embed|svg|img|form|style|link|base|meta)$/i.test(element.tagName)).length""")).isEqualTo(0);
        reader.evaluate("window.struck = 1");
        assertThat(reader.evaluate("window.struck || 0")).as("the check itself").isEqualTo(1);
    }

    @Test
    void whatIsTypedSurvivesAReloadAndANameIsCompleted() {
        OwnProduct own = OwnProduct.with("accepted", "Talked about");
        Page writer = page("technology");
        Visitor.open(writer, own.open(1));
        Locator field = writer.locator(".talk-composer textarea");
        field.click();
        field.pressSequentially("Please, @ama");
        writer.locator(".talk-offers [role=option]").first().waitFor();
        writer.keyboard().press("Enter");
        assertThat(field).hasValue("Please, @Amara Okafor ");
        field.pressSequentially("look at " + own.item(1));
        writer.reload();
        Visitor.settle(writer);
        assertThat(field).hasValue("Please, @Amara Okafor look at " + own.item(1));
        field.press("Control+Enter");
        assertThat(writer.locator(".talk-comment .ballast-mention")).hasText("@Amara Okafor");
        assertThat(field).hasValue("");
        assertThat(writer.locator(".talk-comment .ballast-prose a")).hasText(own.item(1));
        writer.locator(".talk-comment .talk-by a").click();
        assertThat(writer.locator(".talk-comment.is-found")).hasCount(1);
    }
}
