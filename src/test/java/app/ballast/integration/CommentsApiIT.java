package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.WorkItemId;
import app.ballast.discussion.CommentId;
import app.ballast.people.PeopleService;
import app.ballast.people.Role;
import app.ballast.people.TeamService;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.Visibility;
import app.ballast.support.ActingAs;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read and say about an item. */
class CommentsApiIT extends WebTest {

    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PeopleService people;

    @Autowired
    private TeamService teams;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private ItemDiscussion talk;

    @Autowired
    private TokenService tokens;

    @SuppressWarnings("NullAway.Init")
    private ActingAs writer;

    private String token = "";
    private String item = "";

    @BeforeEach
    void anItem() {
        ProductId product = asSystem(() -> products.add(NewProduct.open("SAY" + PRODUCTS.incrementAndGet(), "Said")));
        writer = ActingAs.somebody(people, "W. Riter", Role.VIEWER);
        token = tokenOf(writer);
        item = log(product).toString();
    }

    private ItemKey log(ProductId product) {
        return asSystem(() -> backlog.log(NewWorkItem.of(product, Kind.FEATURE, "Gift cards")));
    }

    private String tokenOf(ActingAs owner) {
        return asSystem(() -> tokens.make(owner.id(), "Test", Set.of(TokenScope.READ, TokenScope.ITEMS), null));
    }

    private HttpResponse<String> send(String method, String query, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization");
        all.add("Bearer " + token);
        return browser()
                .send(method, "/api/v1/work-items/" + item + "/comments" + query, body, all.toArray(String[]::new));
    }

    private long say(String body) {
        HttpResponse<String> answer = send("POST", "", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("number").asLong();
    }

    private JsonNode read(String query) {
        HttpResponse<String> answer = send("GET", query, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> texts(JsonNode part) {
        List<String> texts = new ArrayList<>();
        part.get("comments").forEach(comment -> texts.add(comment.get("text").asString()));
        return texts;
    }

    @Test
    void whatWasSaidIsReadInOrderPartByPart() {
        for (int i = 1; i <= 5; i++) {
            say("{\"text\": \"No. " + i + "\"}");
        }
        JsonNode first = read("?limit=2");
        assertThat(texts(first)).containsExactly("No. 1", "No. 2");
        JsonNode second = read("?limit=2&after=" + first.get("next").asLong());
        assertThat(texts(second)).containsExactly("No. 3", "No. 4");
        JsonNode last = read("?limit=2&after=" + second.get("next").asLong());
        assertThat(texts(last)).containsExactly("No. 5");
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(read("?limit=5").get("next").isNull()).as("nothing follows").isTrue();
    }

    @Test
    void anAnswerNamesTheCommentThatBeganItsThread() {
        long first = say("{\"text\": \"Why?\"}");
        long answer = say("{\"text\": \"Because\", \"answers\": " + first + "}");
        say("{\"text\": \"I see\", \"answers\": " + answer + "}");
        JsonNode comments = read("").get("comments");
        assertThat(comments.get(0).get("answers").isNull()).isTrue();
        assertThat(comments.get(1).get("answers").asLong()).isEqualTo(first);
        assertThat(comments.get(2).get("answers").asLong()).isEqualTo(first);
        assertThat(comments.get(0).get("author").asString()).isEqualTo("W. Riter");
    }

    @Test
    void whatIsDeletedIsNotThereAndWhatIsEditedSaysSo() {
        long gone = say("{\"text\": \"Taken back\"}");
        long other = say("{\"text\": \"Ealry\"}");
        WorkItemId id = asSystem(() -> backlog.id(ItemKey.of(item)));
        writer.run(() -> talk.write(id, act -> {
            act.delete(new CommentId(gone));
            act.edit(new CommentId(other), 0, "Early");
            return true;
        }));
        JsonNode comments = read("").get("comments");
        assertThat(texts(read(""))).containsExactly("Early");
        assertThat(comments.get(0).get("editedAt").isNull()).isFalse();
    }

    @Test
    void whoIsNamedAndCannotSeeItIsAnswered() {
        ProductId secret = asSystem(() -> products.add(new NewProduct(
                "SAYSEC" + PRODUCTS.incrementAndGet(),
                "Secret",
                Visibility.RESTRICTED,
                Set.of(teams.add("Few " + PRODUCTS.get(), Set.of(writer.id()))))));
        item = log(secret).toString();
        ActingAs outsider = ActingAs.somebody(people, "Out Sider", Role.VIEWER);
        HttpResponse<String> answer = send(
                "POST", "", "{\"text\": \"@[Out Sider](person:" + outsider.id().value() + ") look\"}");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("notTold").toString())
                .isEqualTo("[\"Out Sider\"]");
    }

    @Test
    void whatIsSentTwiceUnderOneKeyIsSaidOnce() {
        String body = "{\"text\": \"Once\"}";
        HttpResponse<String> first = send("POST", "", body, "Idempotency-Key", "say-" + item);
        HttpResponse<String> again = send("POST", "", body, "Idempotency-Key", "say-" + item);
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(texts(read(""))).containsExactly("Once");
        assertThat(send("POST", "", "{\"text\": \"Else\"}", "Idempotency-Key", "say-" + item)
                        .statusCode())
                .as("another comment under the same key")
                .isEqualTo(422);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        assertProblem(send("POST", "", "{}"), 422, "comment");
        assertProblem(send("POST", "", "{\"text\": \"  \"}"), 422, "comment");
        assertProblem(send("GET", "?limit=0", ""), 422, "limit");
        assertProblem(send("GET", "?limit=501", ""), 422, "limit");
        assertThat(send("POST", "", "{\"text\": \"x\", \"answers\": 987654321}").statusCode())
                .isEqualTo(404);
        assertThat(texts(read(""))).isEmpty();
        item = "NONE-1";
        assertThat(send("GET", "", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "", "{\"text\": \"x\"}").statusCode()).isEqualTo(404);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }
}
