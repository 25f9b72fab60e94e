package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartIT extends BrowserTest {

    @Test
    void whatTheChartShowsIsTakenAwayAsAPictureOrAsNumbers() throws Exception {
        Page page = page("product");
        Visitor.open(page, "/?product=CHK&days=30");
        Locator chart = page.locator("ballast-chart");
        assertThat(chart.locator(".plot svg")).isVisible();

        String csv = new String(taken(page, "CSV"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffDay,Availability (%),");
        assertThat(csv.lines()).hasSizeGreaterThan(28).allMatch(line -> line.split(",", -1).length >= 3);
        assertThat(DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(taken(page, "SVG")))
                        .getDocumentElement()
                        .getLocalName())
                .isEqualTo("svg");
        assertThat(taken(page, "PNG")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aDayIsChosenByKeyboardAndTellsWhatHappenedOnIt() {
        Page page = page("product");
        Visitor.open(page, "/?product=CHK");
        Locator plot = page.locator("ballast-chart .plot");
        assertThat(plot.locator("svg")).isVisible();
        plot.focus();
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        Locator panel = page.locator(".ballast-explain");
        assertThat(panel).isVisible();
        assertThat(panel).containsText("Availability");
        page.keyboard().press("Escape");
        assertThat(panel).not().isVisible();
    }

    private static byte[] taken(Page page, String kind) throws IOException {
        page.locator("ballast-chart summary").click();
        Download download = page.waitForDownload(() -> page.locator("ballast-chart .take-away")
                .getByText(kind, new Locator.GetByTextOptions().setExact(true))
                .click());
        return Files.readAllBytes(download.path());
    }
}
