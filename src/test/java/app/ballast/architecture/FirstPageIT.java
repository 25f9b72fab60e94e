package app.ballast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser has to fetch before a person can sign in. */
class FirstPageIT extends BrowserTest {

    /** In bytes as they come over the wire, most of them packed with Brotli. */
    private static final int SCRIPT_BUDGET = 400_000;

    /** An attribute that ECharts gives to its elements, which survives minifying. */
    private static final String MARK_OF_ECHARTS = "_echarts_instance_";

    @Test
    void theSignInPageFetchesLittleScriptAndNoChart() {
        Page page = page();
        List<Response> scripts = new ArrayList<>();
        page.onResponse(response -> {
            if (response.headers().getOrDefault("content-type", "").contains("javascript")) {
                scripts.add(response);
            }
        });
        page.navigate("/login");
        page.locator("input[type=password]").first().waitFor();

        List<Response> fetched = List.copyOf(scripts);
        assertThat(fetched).isNotEmpty();
        fetched.forEach(Response::finished);
        assertThat(fetched)
                .as("scripts of the bundle come packed with Brotli")
                .filteredOn(script -> script.url().contains("/VAADIN/build/"))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script.headers()).containsEntry("content-encoding", "br"));
        assertThat(fetched)
                .allSatisfy(script -> assertThat(script.text()).as(script.url()).doesNotContain(MARK_OF_ECHARTS));
        int bytes = fetched.stream()
                .mapToInt(script -> script.request().sizes().responseBodySize)
                .sum();
        assertThat(bytes)
                .as("bytes of script before one can sign in")
                .isPositive()
                .isLessThanOrEqualTo(SCRIPT_BUDGET);
    }
}
