package app.ballast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.ApiClient;
import app.ballast.support.SharedBallast;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A product of one test's own, so that no other test changes what it counts. */
final class OwnProduct {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** What the API answers where somebody else was quicker. */
    private static final int OVERTAKEN = 412;

    private final ApiClient api = SharedBallast.api();
    private final String key = "OWN" + NUMBER.incrementAndGet();

    private OwnProduct() {}

    /**
     * Makes a product with features.
     *
     * @param status in which they are, such as {@code accepted}
     */
    static OwnProduct with(String status, String... titles) {
        OwnProduct own = empty();
        own.add(status, titles);
        return own;
    }

    /** Makes a product without items. */
    static OwnProduct empty() {
        OwnProduct own = new OwnProduct();
        own.expect(201, () -> own.api.post("/api/v1/products", Map.of("key", own.key, "name", "Zone " + own.key)));
        return own;
    }

    private void add(String status, String... titles) {
        StringBuilder table = new StringBuilder("key,kind,status,title,createdAt,updatedAt,customerReason\n");
        for (int i = 0; i < titles.length; i++) {
            String day = "2026-10-%02dT10:00:00Z".formatted(1 + i);
            table.append("%s-%d,feature,%s,%s,%s,%s,\n".formatted(key, i + 1, status, titles[i], day, day));
        }
        ApiClient.Answer answer = expect(
                200,
                () -> api.post(
                        "/api/v1/imports/work-items?product=" + key,
                        "text/csv",
                        BodyPublishers.ofString(table.toString())));
        assertThat(answer.body().get("stored").asInt()).as("%s", answer.body()).isEqualTo(titles.length);
    }

    String key() {
        return key;
    }

    /** Key of an item, counted from 1 in the order in which they were named. */
    String item(int number) {
        return key + "-" + number;
    }

    /** Address of the table of its items, in the order of their keys. */
    String table() {
        return "/backlog?q=product%3A" + key + "+sort%3Akey";
    }

    /** Address of the board of its items. */
    String board() {
        return "/backlog?q=product%3A" + key + "+sort%3Akey&view=board";
    }

    /** Address of an item beside the table. */
    String open(int number) {
        return table().replace("/backlog", "/backlog/" + item(number));
    }

    /** An item as it stands, for a program. */
    ApiClient.Answer read(int number) {
        return expect(200, () -> api.get("/api/v1/work-items/" + item(number)));
    }

    /** Gives an item another title, as a program does, however often it has to try. */
    void rename(int number, String title) {
        int status;
        do {
            String tag = read(number).tag();
            status = send(() -> api.patch("/api/v1/work-items/" + item(number), tag, Map.of("title", title)))
                    .status();
        } while (status == OVERTAKEN);
        assertThat(status).isEqualTo(200);
    }

    /** Logs a feature, as a program does. */
    void log(String title) {
        expect(201, () -> api.post("/api/v1/work-items", Map.of("product", key, "kind", "FEATURE", "title", title)));
    }

    /** How many of its items have a status. */
    long count(String status) {
        return expect(200, () -> api.get("/api/v1/work-items?limit=500&product=" + key + "&status=" + status))
                .body()
                .get("items")
                .size();
    }

    /** Lets nobody but a team see it; from then on this program does not either. */
    void restrictTo(Page admin, String team) {
        Visitor.open(admin, "/settings/products");
        admin.getByText("Zone " + key).first().click();
        admin.getByText("Some teams only").click();
        admin.locator("vaadin-multi-select-combo-box input").fill(team);
        admin.locator("vaadin-multi-select-combo-box-item", new Page.LocatorOptions().setHasText(team))
                .click();
        admin.keyboard().press("Tab");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        admin.getByText("Saved").first().waitFor();
    }

    private ApiClient.Answer expect(int status, Call call) {
        ApiClient.Answer answer = send(call);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        return answer;
    }

    private static ApiClient.Answer send(Call call) {
        try {
            return call.send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Call {
        ApiClient.Answer send() throws IOException;
    }
}
