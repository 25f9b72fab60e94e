package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.ApiClient;
import app.ballast.support.BrowserTest;
import app.ballast.support.RealFiles;
import app.ballast.support.SharedBallast;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real files through the built product: by REST as plain clients send them, and on the page. */
class RealFilesIT extends BrowserTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final int DAY = 86_400;

    @Test
    void everythingThatRestAnswersEqualsASecondCalculation() throws IOException {
        // Services are known by their names in the whole workspace, and those of the file are the other test's.
        String checks = text("status-checks.csv").replaceAll("(?m)^(2[^,]*),", "$1,By REST: ");
        OwnProduct own = OwnProduct.empty();
        ApiClient api = SharedBallast.api();
        assertThat(send(api, own, "status-checks", checks).get("stored").asInt())
                .isEqualTo(5_245);
        JsonNode again = send(api, own, "status-checks", checks);
        assertThat(again.get("stored").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(5_245);
        assertThat(again.get("services")).hasSize(15);
        assertThat(send(api, own, "analytics", text("ga4-report.csv")).get("series"))
                .isNotEmpty();
        assertThat(send(api, own, "work-items", text("github-issues.json"))
                        .get("stored")
                        .asInt())
                .isEqualTo(202);
        Map<String, String> keys = new LinkedHashMap<>();
        again.get("services")
                .forEach(service -> keys.put(
                        service.get("name").asString(), service.get("key").asString()));
        compare(api, checks, keys);
        own.restrictTo(page("admin"), "Insights");
    }

    private static void compare(ApiClient api, String checks, Map<String, String> keys) throws IOException {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        checks.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .sorted(Comparator.comparing(cells -> OffsetDateTime.parse(cells[0])))
                .forEach(cells -> rows.computeIfAbsent(cells[1], name -> new ArrayList<>())
                        .add(cells));
        int incidents = 0;
        int open = 0;
        for (Map.Entry<String, List<String[]>> service : rows.entrySet()) {
            String path = "/api/v1/services/" + keys.get(service.getKey());
            JsonNode days = api.get(path + "/availability?from=" + FIRST + "&to=" + LAST)
                    .body()
                    .get("days");
            assertThat(byMonth(days)).as(service.getKey()).isEqualTo(naiveByMonth(service.getValue()));
            for (JsonNode incident : api.get(path + "/incidents").body()) {
                incidents++;
                open += incident.get("resolvedAt").isNull() ? 1 : 0;
            }
        }
        assertThat(incidents).isEqualTo(156);
        assertThat(open).isEqualTo(3);
    }

    private static Map<YearMonth, List<Long>> byMonth(JsonNode days) {
        Map<YearMonth, List<Long>> months = new LinkedHashMap<>();
        for (JsonNode day : days) {
            months.merge(
                    YearMonth.from(LocalDate.parse(day.get("date").asString())),
                    List.of(
                            day.get("upSeconds").asLong(),
                            day.get("downSeconds").asLong()),
                    (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
        }
        return months;
    }

    /** One bit a second, and nothing of the product's own arithmetic. */
    private static Map<YearMonth, List<Long>> naiveByMonth(List<String[]> rows) {
        BitSet up = new BitSet();
        BitSet down = new BitSet();
        for (int i = 0; i + 1 < rows.size(); i++) {
            BitSet status = rows.get(i)[2].equals("down") ? down : up;
            status.set(second(rows.get(i)[0]), second(rows.get(i + 1)[0]));
        }
        Map<YearMonth, List<Long>> months = new LinkedHashMap<>();
        for (YearMonth month = YearMonth.from(FIRST);
                !month.isAfter(YearMonth.from(LAST));
                month = month.plusMonths(1)) {
            int from = (int) (month.atDay(1).toEpochDay() - FIRST.toEpochDay()) * DAY;
            int to = from + month.lengthOfMonth() * DAY;
            months.put(month, List.of((long) up.get(from, to).cardinality(), (long)
                    down.get(from, to).cardinality()));
        }
        return months;
    }

    private static int second(String time) {
        return (int) (OffsetDateTime.parse(time).toEpochSecond()
                - FIRST.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }

    /** As curl's {@code --data-binary} does it: the type that it names is that of a form. */
    private static JsonNode send(ApiClient api, OwnProduct own, String kind, String file) throws IOException {
        ApiClient.Answer answer = api.post(
                "/api/v1/imports/" + kind + "?product=" + own.key(),
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(file));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theThreeFilesGoInThroughThePage() throws IOException {
        OwnProduct own = OwnProduct.empty();
        Page page = page("techproduct");
        take(page, own, "status-checks", "status-checks.csv", "5,245 stored");
        take(page, own, "work-items", "github-issues.json", "202 stored");
        take(page, own, "analytics", "ga4-report.csv", " stored");
        Visitor.open(page, "/?product=" + own.key() + "&from=2024-07-24&to=2024-10-21");
        Locator retention =
                page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Week-1 retention")));
        assertThat(retention).containsText("1.54");
        retention.click();
        assertThat(page.locator(".ballast-explain")).containsText("3,699");
        own.restrictTo(page("admin"), "Insights");
    }

    private static void take(Page page, OwnProduct own, String kind, String name, String stored) throws IOException {
        Visitor.open(page, "/imports?kind=" + kind + "&product=" + own.key());
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text(name).getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Import [0-9,]+ row")))
                .click();
        assertThat(page.getByText(stored)).isVisible();
    }

    private static String text(String name) throws IOException {
        try (var file = RealFiles.open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
