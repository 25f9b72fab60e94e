package app.ballast.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void tablesLinksAndLineBreaksAreRendered() {
        assertThat(Markdown.toHtml("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<table>", "<th>a</th>", "<td align=\"right\">2</td>");
        assertThat(Markdown.toHtml("see https://example.org/x"))
                .contains("<a href=\"https://example.org/x\" rel=\"nofollow noopener noreferrer\">");
        assertThat(Markdown.toHtml("one\ntwo")).contains("one<br />");
    }

    @Test
    void anImageBecomesALinkSoThatReadingTellsNoOtherServer() {
        assertThat(Markdown.toHtml("![a chart](https://example.org/chart.png)"))
                .contains("<a href=\"https://example.org/chart.png\"", ">a chart</a>")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<svg onload=alert(1)>",
                "<iframe src=https://example.org></iframe>",
                "<p style=\"position:fixed\" onclick=\"alert(1)\">x</p>",
                "<form action=/x><input name=q></form>",
                "<https://example.org/\"onmouseover=\"alert(1)>",
            })
    void nothingThatActsSurvives(String markdown) {
        assertThat(Markdown.toHtml(markdown))
                .doesNotContainIgnoringCase("<script", "<img", "<svg", "<iframe", "<form", "<input", " style=")
                .doesNotContain("href=\"javascript:", "href=\"data:")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "![", "*a **b ", "<b>", "`", "\\"})
    void nestingWithoutEndIsShownAndDoesNotStopThePage(String part) {
        String text = part.repeat(20_000 / part.length());
        String html = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Markdown.toHtml(text));
        assertThat(html).isNotNull();
    }
}
