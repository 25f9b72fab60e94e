package app.ballast.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.discussion.Presence;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TeamService;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.permissions.Calls.Call;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.Visibility;
import app.ballast.support.ActingAs;
import app.ballast.support.WebClient;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program of somebody who does not see a restricted product cannot tell whether its items are there. */
class OutsiderApiIT extends WebTest {

    private static final AtomicInteger PRODUCTS = new AtomicInteger();
    private static final String ITEM = "/work-items/{key}";

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private TeamService teams;

    @Autowired
    private PeopleService people;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private TokenService tokens;

    @Autowired
    private Presence presence;

    private String key = "";
    private String secret = "";
    private String open = "";

    @SuppressWarnings("NullAway.Init")
    private ActingAs insider;

    private String outsiders = "";
    private String insiders = "";

    /** One for many calls: making one costs more than a call. */
    @SuppressWarnings("NullAway.Init")
    private WebClient program;

    @BeforeEach
    void layTheGround() {
        program = browser();
        int number = PRODUCTS.incrementAndGet();
        key = "HID" + number;
        insider = ActingAs.somebody(people, "In Sider", Role.PRODUCT, Role.TECHNOLOGY);
        ProductId hidden = asSystem(() -> products.add(new NewProduct(
                key,
                "Hidden " + number,
                Visibility.RESTRICTED,
                Set.of(teams.add("Insiders " + number, Set.of(insider.id()))))));
        ProductId seen = asSystem(() -> products.add(NewProduct.open("SEEN" + number, "Seen " + number)));
        secret = log(hidden).toString();
        open = log(seen).toString();
        outsiders = token(addPerson(Role.values()).id());
        insiders = token(insider.id());
    }

    private ItemKey log(ProductId product) {
        return asSystem(() -> backlog.log(NewWorkItem.of(product, Kind.FEATURE, "Gift cards")));
    }

    private String token(PersonId owner) {
        return asSystem(() -> tokens.make(owner, "Test", Set.of(TokenScope.values()), null));
    }

    /** The answer, with one word for the key that was asked for. */
    private String answer(String method, String path, String body, String asked, String token) {
        HttpResponse<String> answer =
                program.send(method, "/api/v1" + path, body, "Authorization", "Bearer " + token, "If-Match", "\"0\"");
        return "%d %s %s"
                .formatted(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body().replace(asked, "KEY"));
    }

    @Test
    void whatIsRestrictedAnswersAsWhatIsNotThere() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Call call : Calls.ALL) {
            String path = call.path().replace("/api/v1", "");
            if (!path.startsWith(ITEM)) {
                continue;
            }
            tried++;
            compare(wrong, call, path.replace("{key}", "KEY").replace("{other}", open), call.body());
            if (path.contains("{other}")) {
                compare(wrong, call, path.replace("{key}", open).replace("{other}", "KEY"), call.body());
            }
            if (call.body().contains("NONE-1")) {
                compare(wrong, call, path.replace("{key}", open), call.body().replace("NONE-1", "KEY"));
            }
        }
        assertThat(tried).isGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    private void compare(List<String> wrong, Call call, String path, String body) {
        String filled = path.replace("{input}", "REACH").replaceAll("\\{[^}]+}", "1");
        String none = "NIL" + secret.substring(key.length());
        String absent = answer(call.method(), filled.replace("KEY", none), body.replace("KEY", none), none, outsiders);
        String gone = secret + "999";
        for (String asked : List.of(secret, gone)) {
            String hidden =
                    answer(call.method(), filled.replace("KEY", asked), body.replace("KEY", asked), asked, outsiders);
            if (!hidden.equals(absent) || !hidden.startsWith("404 ")) {
                wrong.add("%s %s: %s / %s".formatted(call.method(), filled, hidden, absent));
            }
        }
    }

    @Test
    void theCheckItselfSeesThatItIsThereForAnInsider() {
        assertThat(answer("GET", "/work-items/" + secret, "", secret, insiders)).startsWith("200 ");
        assertThat(answer("GET", "/work-items/" + secret + "/comments", "", secret, insiders))
                .startsWith("200 ");
    }

    @Test
    void aRestrictedProductAnswersAsOneThatIsNotThere() {
        String none = "NIL" + key;
        for (String path : List.of("/work-items?product=KEY", "/work-items/export?format=csv&product=KEY")) {
            assertThat(answer("GET", path.replace("KEY", key), "", key, outsiders))
                    .as(path)
                    .isEqualTo(answer("GET", path.replace("KEY", none), "", none, outsiders))
                    .doesNotContain("Gift cards");
        }
        String item = "{\"product\": \"KEY\", \"kind\": \"FEATURE\", \"title\": \"Walked\"}";
        assertThat(answer("POST", "/work-items", item.replace("KEY", key), key, outsiders))
                .isEqualTo(answer("POST", "/work-items", item.replace("KEY", none), none, outsiders));
        String bulk = "{\"items\": [\"KEY\"], \"status\": \"READY\"}";
        assertThat(answer("POST", "/work-items/bulk", bulk.replace("KEY", secret), secret, outsiders))
                .isEqualTo(
                        answer("POST", "/work-items/bulk", bulk.replace("KEY", none + "-1"), none + "-1", outsiders));
    }

    @Test
    void aSignOfPresenceWithAForeignTokenTellsNothing() {
        long number = asSystem(() -> backlog.id(ItemKey.of(secret))).value();
        String token = insider.call(() ->
                presence.enter(asSystem(() -> backlog.id(ItemKey.of(secret))).subject()));
        String made = presence("POST", "made-up");
        assertThat(made).startsWith("410 ").endsWith(" ");
        for (String foreign : List.of(
                token.substring(1),
                token.substring(0, token.length() - 1) + (token.endsWith("a") ? "b" : "a"),
                token.toUpperCase(Locale.ROOT) + "1",
                String.valueOf(number),
                "item-" + number,
                secret,
                token + "/else",
                "made-up/typing",
                "made-up/away")) {
            assertThat(presence("POST", foreign)).as(foreign).isEqualTo(made);
        }
        assertThat(presence("GET", token)).isEqualTo(presence("GET", "made-up"));
        assertThat(presence("POST", token)).as("whose it is: a nod").isEqualTo("204 no cookie ");
    }

    private String presence(String method, String token) {
        HttpResponse<String> answer = browser().send(method, "/presence/" + token, "");
        return "%d %s %s"
                .formatted(
                        answer.statusCode(),
                        answer.headers().firstValue("Set-Cookie").orElse("no cookie"),
                        answer.body().replace(token, "").replaceAll("\"timestamp\":\"[^\"]*\"", ""));
    }
}
