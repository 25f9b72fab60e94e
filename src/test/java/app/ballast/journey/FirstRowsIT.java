package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRowsIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"/backlog", "/triage", "/settings/people"})
    void aTableThatIsOpenedByItsAddressShowsItsRows(String address) {
        Page page = page("admin");
        Visitor.open(page, address);
        assertThat(page.locator("vaadin-grid[loading]")).hasCount(0);
        assertThat(page.locator("vaadin-grid vaadin-grid-cell-content:visible").nth(8))
                .not()
                .isEmpty();
    }

    @Test
    void aListThatIsOpenedByItsAddressOnAPhoneTakesOneColumn() {
        Page page = phone("admin");
        Visitor.open(page, "/services");
        assertThat(page.locator(".ballast-records.compact")).isVisible();
    }

    @Test
    void aMatrixThatIsOpenedByItsAddressShowsItsItems() {
        Page page = page("admin");
        Visitor.open(page, "/backlog?view=matrix");
        assertThat(page.locator("ballast-matrix a[href^='backlog/'], ballast-matrix a[href^='/backlog/']")
                        .nth(8))
                .isVisible();
    }
}
