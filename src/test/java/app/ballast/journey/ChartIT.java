package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartIT extends BrowserTest {

    private static final Pattern CLOSER =
            Pattern.compile("days=90.*from=\\d{4}-\\d{2}-\\d{2}.*to=\\d{4}-\\d{2}-\\d{2}");

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

    @Test
    void draggingOverDaysLooksCloserAndBackAndResetReturn() {
        Page page = page("product");
        Visitor.open(page, "/?product=CHK&days=90");
        Locator plot = page.locator("ballast-chart .plot");
        assertThat(plot.locator("svg")).isVisible();
        BoundingBox box = plot.boundingBox();
        double middle = box.y + box.height / 3;
        page.mouse().move(box.x + box.width * 0.3, middle);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.5, middle, new Mouse.MoveOptions().setSteps(5));
        assertThat(page.locator("ballast-chart .range")).isVisible();
        page.mouse().up();
        assertThat(page).hasURL(CLOSER);
        assertThat(page.locator(".ballast-explain")).not().isVisible();
        assertThat(page.getByText("Whole period")).isVisible();
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("days=90$"));
        assertThat(page.getByText("Whole period")).not().isVisible();

        plot.focus();
        page.keyboard().press("End");
        page.keyboard().press("Shift+PageUp");
        page.keyboard().press("Shift+PageUp");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(CLOSER);
        assertThat(page.getByText("Whole period")).isVisible();
        plot.focus();
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile("days=90$"));
    }

    @Test
    void aClickChoosesADayAndThePeriodBeforeIsTakenAlongAsNumbers() throws Exception {
        Page page = page("product");
        Visitor.open(page, "/?product=CHK&days=30&compare=before");
        Locator chart = page.locator("ballast-chart");
        assertThat(chart.locator(".plot svg")).isVisible();
        assertThat(chart.locator(".legend")).containsText("previous 30 days");
        assertThat(chart.locator(".plot")).hasAttribute("aria-label", Pattern.compile("the 30 days before"));
        String csv = new String(taken(page, "CSV"), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("Availability, previous 30 days");
        BoundingBox box = chart.locator(".plot").boundingBox();
        page.mouse().click(box.x + box.width * 0.4, box.y + box.height / 3);
        assertThat(page.locator(".ballast-explain")).containsText("Availability");
    }

    private static byte[] taken(Page page, String kind) throws IOException {
        page.locator("ballast-chart summary").click();
        Download download = page.waitForDownload(() -> page.locator("ballast-chart .take-away")
                .getByText(kind, new Locator.GetByTextOptions().setExact(true))
                .click());
        return Files.readAllBytes(download.path());
    }
}
