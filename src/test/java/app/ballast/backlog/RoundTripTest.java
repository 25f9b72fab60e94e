package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.scoring.Input;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportResult;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.NewComment;
import app.ballast.discussion.RequestSource;
import app.ballast.discussion.RequestSum;
import app.ballast.discussion.TalkPage;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.support.ActingAs;
import app.ballast.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoundTripTest extends ImportTest {

    private static final String[] OF_ITEMS = {
        "queue_move",
        "score_input",
        "score_history",
        "work_item_label",
        "work_item_link",
        "work_item_outcome",
        "discussion_comment_text",
        "discussion_mention",
        "discussion_reaction",
        "discussion_request",
        "discussion_comment",
        "discussion_vote",
        "item_counter",
        "work_item"
    };

    @Autowired
    private ExportService export;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private ItemRequests requests;

    @Test
    void whatOthersSaidComesBackOnlyWithAnAdministrator() {
        ActingAs administrator = ActingAs.somebody(people, "Ad Min", Role.ADMIN, Role.PRODUCT);
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        viewer.run(() -> talk.write(item.id(), say -> say.comment(NewComment.of("=Please"))));
        viewer.run(() -> talk.vote(item.id(), true));
        product.run(() -> talk.write(item.id(), say -> say.comment(NewComment.of("Mine"))));
        product.run(() -> scoring.enter(item.id(), Input.VALUE_PER_WEEK, BigDecimal.TEN));
        String file = write(administrator, ExportFormat.JSON);
        assertThat(write(product, ExportFormat.JSON)).as("who voted").contains("\"voters\":null");

        TestDatabase.empty(dataSource, OF_ITEMS);
        ImportPreview preview = preview(file, Map.of());
        assertThat(preview.facts()).anySatisfy(fact -> {
            assertThat(fact.key()).isEqualTo("backlog.import.fact.said");
            assertThat(fact.arguments()).containsExactly(2L);
        });
        store(file, Map.of());
        WorkItemDetails mine = item("CHK-1");
        assertThat(mine.votes()).isZero();
        assertThat(viewer.<List<CommentRow>>call(() -> talk.read(mine.id(), said -> said.after(null, 10))))
                .singleElement()
                .satisfies(comment -> assertThat(comment.author()).isEqualTo("P. Manager"));

        TestDatabase.empty(dataSource, OF_ITEMS);
        store(administrator, "all.json", file, Map.of());
        WorkItemDetails all = item("CHK-1");
        assertThat(all.votes()).isEqualTo(1);
        assertThat(viewer.<List<CommentRow>>call(() -> talk.read(all.id(), said -> said.after(null, 10))))
                .hasSize(2);
        assertThat(write(administrator, ExportFormat.JSON)).isEqualTo(file);
    }

    @Test
    void threadsMentionsAndRequestsComeBack() {
        ActingAs administrator = ActingAs.somebody(people, "Ad Min", Role.ADMIN, Role.PRODUCT);
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId first = viewer.call(() -> talk.write(item.id(), say -> say.comment(NewComment.of("@P. Manager, why?"))
                .id()));
        product.run(() -> talk.write(item.id(), say -> say.comment(new NewComment("Because", first, null))));
        CommentId gone = viewer.call(() -> talk.write(
                item.id(), say -> say.comment(NewComment.of("Regretted")).id()));
        viewer.run(() -> talk.write(item.id(), say -> {
            say.delete(gone);
            say.resolve(first);
            return true;
        }));
        viewer.run(() -> requests.add(
                item.id(), new CustomerRequest("Acme", 40L, BigDecimal.TEN, RequestSource.SALES, "", "Soon")));
        String file = write(administrator, ExportFormat.JSON);
        assertThat(file).contains("@P. Manager, why?").doesNotContain("Regretted", "person:");

        TestDatabase.empty(dataSource, OF_ITEMS);
        store(administrator, "all.json", file, Map.of());
        WorkItemDetails back = item("CHK-1");
        TalkPage page = viewer.call(() -> talk.read(back.id(), said -> said.newest(9)));
        assertThat(page.threads()).singleElement().satisfies(thread -> {
            assertThat(thread.first().html()).contains("ballast-mention");
            assertThat(thread.first().resolved()).extracting("by").isEqualTo("A. Viewer");
            assertThat(thread.answers()).extracting(CommentRow::body).containsExactly("Because");
        });
        assertThat(viewer.<RequestSum>call(() -> requests.sum(back.id())).people())
                .isEqualTo(40);
        assertThat(write(administrator, ExportFormat.JSON)).isEqualTo(file);
    }

    @Test
    void anItemKeepsItsNumberWhereItWasNeverGiven() {
        log(Kind.FEATURE, "One");
        log(Kind.FEATURE, "Two");
        log(Kind.FEATURE, "Three");
        String file = write(product, ExportFormat.CSV);
        TestDatabase.empty(dataSource, OF_ITEMS);
        log(Kind.FEATURE, "Somebody was faster");
        store(file, Map.of());
        assertThat(item("CHK-2").title()).isEqualTo("Two");
        assertThat(item("CHK-3").title()).isEqualTo("Three");
        assertThat(item("CHK-4").title()).as("1 was given").isEqualTo("One");
        assertThat(log(Kind.FEATURE, "Next").key()).hasToString("CHK-5");
        assertThat(store(file, Map.of()).unchanged()).isEqualTo(3);
    }

    @Test
    void aNumberFarAheadIsNotBelieved() {
        String file = write(product, ExportFormat.CSV).strip() + "\r\n" + line("CHK-900000000", "Far");
        store(file, Map.of());
        assertThat(item("CHK-1").title()).isEqualTo("Far");
    }

    @Test
    void itemsGoToTheirOwnProductsOnlyWhereThatIsChosen() {
        SystemActor.call("Test", () -> settings.add(NewProduct.open("PAY", "Payments")));
        String file = write(product, ExportFormat.CSV).strip() + "\r\n"
                + line("PAY-7", "Theirs").replace("PAY-7,CHK", "PAY-7,PAY");
        ImportPreview preview = preview(file, Map.of());
        assertThat(preview.options()).extracting("name").containsExactly("own-products");
        store(file, Map.of("own-products", "true"));
        assertThat(item("PAY-7").title()).isEqualTo("Theirs");
        store(file, Map.of());
        assertThat(item("CHK-1").title()).isEqualTo("Theirs");
    }

    @Test
    void ringsInAFileAreLeftOpenAndTold() {
        String heading = "key,status,title,createdAt,customerReason,parent,blockedBy\r\n";
        String file = heading
                + "CHK-1,accepted,One,2026-01-01T00:00:00Z,,CHK-2,CHK-2\r\n"
                + "CHK-2,accepted,Two,2026-01-01T00:00:00Z,,CHK-1,\"CHK-1, CHK-9\"\r\n";
        ImportResult result = store(file, Map.of());
        assertThat(result.stored()).isEqualTo(2);
        assertThat(write(product, ExportFormat.CSV).lines().skip(1))
                .filteredOn(line -> line.contains("CHK-2") && line.contains("CHK-1"))
                .hasSize(1);
        TestDatabase.empty(dataSource, OF_ITEMS);
        assertThat(preview(file, Map.of()).facts())
                .anySatisfy(fact -> assertThat(fact.arguments()).contains("CHK-9"));
    }

    @Test
    void aDeclinedItemWithoutAReasonAndACellThatIsNotOursAreRefusedByName() {
        String heading = "key,status,title,createdAt,customerReason,declineReason,comments,decidedAt,mergedInto\r\n";
        ImportResult result = store(
                heading
                        + "CHK-1,declined,One,2026-01-01T00:00:00Z,,,,,\r\n"
                        + "CHK-2,new,Two,2026-01-01T00:00:00Z,,,hello,,\r\n"
                        + "CHK-3,merged,Three,2026-01-01T00:00:00Z,,,,,CHK-4\r\n",
                Map.of());
        assertThat(result.refused()).extracting("field").containsExactly("declineReason", "comments");
        assertThat(item("CHK-3").status()).as("merged into what is not there").isEqualTo(Status.NEW);
    }

    @Test
    void tablesWithoutKeysAreToldByWhatTheyHold() {
        assertThat(store("Title\nOne\n", Map.of()).stored()).isEqualTo(1);
        assertThat(store("Title\nTwo\n", Map.of()).stored()).isEqualTo(1);
        assertThat(store("Title\nOne\nTwo\n", Map.of()).unchanged()).isEqualTo(2);
    }

    private static String line(String key, String title) {
        String cells = key + ",CHK,feature,new," + title;
        return cells + ",".repeat(app.ballast.backlog.exchange.ItemColumn.values().length - 5) + "\r\n";
    }

    private String write(ActingAs who, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        who.run(() -> export.write(BacklogFilter.ALL, new BacklogSort(BacklogSort.Column.KEY, false), format, out));
        return out.toString(StandardCharsets.UTF_8);
    }
}
