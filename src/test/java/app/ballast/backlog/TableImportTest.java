package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ballast.backlog.exchange.TableDates;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportResult;
import app.ballast.people.Role;
import app.ballast.support.ActingAs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TableImportTest extends ImportTest {

    private static final String JIRA = "\uFEFFSummary,Issue key,Issue id,Issue Type,Status,Reporter,Assignee,Labels,"
            + "Labels,Labels,Created,Updated,Resolved,Due Date,Description,Inward issue link (Blocks)\r\n"
            + "Gift cards,SHOP-1,10001,Story,To Do,ada,P. Manager,gifts,summer,,"
            + "21/Nov/26 9:30 AM,2026-11-22 10:00,,24/Dec/26,\"Line one\r\nline two, \"\"quoted\"\"\",SHOP-2\r\n"
            + "Crash,SHOP-2,10002,Bug,Done,bob,,,,,1/Feb/26 8:05 PM,2/Feb/26 1:00 PM,2/Feb/26 1:00 PM,,,\r\n"
            + "Broken date,SHOP-3,10003,Task,Open,bob,,,,,whenever,,,,,\r\n";

    @Autowired
    private FlowService flow;

    @Test
    void jirasRepeatedColumnsDatesMarkAndLineBreaksAreRead() {
        ImportPreview preview = preview(JIRA, Map.of());
        assertThat(viewer.call(() -> backlog.count(BacklogFilter.ALL))).isZero();
        ImportResult result = store(JIRA, Map.of("format", "jira"));
        assertThat(result).isEqualTo(preview.result());
        assertThat(result.stored()).isEqualTo(2);
        assertThat(result.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.field()).isEqualTo("createdAt");
            assertThat(refused.reason()).contains("whenever");
            assertThat(refused.line()).isEqualTo(5);
        });
        WorkItemDetails gift = item("CHK-1");
        assertThat(gift.kind()).isEqualTo(Kind.FEATURE);
        assertThat(gift.status()).isEqualTo(Status.NEW);
        assertThat(gift.edit().plan().labels()).containsExactly("gifts", "summer");
        assertThat(gift.edit().plan().dueOn()).hasToString("2026-12-24");
        assertThat(gift.edit().description()).isEqualTo("Line one\nline two, \"quoted\"");
        assertThat(gift.createdAt()).isEqualTo(Instant.parse("2026-11-21T09:30:00Z"));
        assertThat(gift.edit().assignee()).isEqualTo(product.id());
        WorkItemDetails crash = item("CHK-2");
        assertThat(crash.kind()).isEqualTo(Kind.STABILITY);
        assertThat(crash.status()).isEqualTo(Status.DONE);
        assertThat(crash.doneAt()).isEqualTo(Instant.parse("2026-02-02T13:00:00Z"));
        assertThat(viewer.call(() -> flow.flow(gift.id())).blockedBy())
                .extracting(LinkedItem::key)
                .containsExactly(crash.key());
        assertThat(store(JIRA, Map.of()).unchanged()).as("the second time").isEqualTo(2);
    }

    @Test
    void aJiraFileMayBeginWithAByteOrderMark() {
        assertThat(store("\uFEFFSummary,Issue key\nGift cards,SHOP-1\n", Map.of())
                        .stored())
                .isEqualTo(1);
        assertThat(item("CHK-1").title()).isEqualTo("Gift cards");
    }

    @Test
    void columnsThatJiraRepeatsBecomeOneList() {
        store("Summary,Issue key,Labels,Labels,Labels\nGift cards,SHOP-1,summer,,gifts\n", Map.of());
        assertThat(item("CHK-1").edit().plan().labels()).containsExactly("gifts", "summer");
    }

    @Test
    void lineBreaksStayWithinTheirCell() {
        store("Summary,Issue key,Description\r\nA,S-1,\"one\r\ntwo\nthree\"\r\nB,S-2,four\r\n", Map.of());
        assertThat(item("CHK-1").edit().description()).isEqualTo("one\ntwo\nthree");
        assertThat(item("CHK-2").edit().description()).isEqualTo("four");
    }

    @Test
    void oneJiraFileMayHoldSeveralFormsOfDates() {
        store("""
            Summary,Issue key,Created
            A,S-1,21/Nov/26 9:30 AM
            B,S-2,2026-11-21 09:30
            C,S-3,21.11.2026 09:30
            """, Map.of());
        assertThat(List.of("CHK-1", "CHK-2", "CHK-3"))
                .allSatisfy(key -> assertThat(item(key).createdAt()).isEqualTo(Instant.parse("2026-11-21T09:30:00Z")));
    }

    @Test
    void aJiraFileOfFourHundredColumnsIsRead() {
        String more = IntStream.range(0, 400)
                .mapToObj(i -> "Custom field (F" + i % 50 + ")")
                .collect(Collectors.joining(","));
        String cells = IntStream.range(0, 400).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        ImportResult result = store("Summary,Issue key," + more + "\nWide,SHOP-9," + cells + "\n", Map.of());
        assertThat(result.stored()).isEqualTo(1);
        assertThat(item("CHK-1").title()).isEqualTo("Wide");
    }

    @Test
    void theColumnsOfAnyTableAreNamedByHand() {
        String table = "Was;Nr;Wann\n\"Dunkler; Modus\";7;22.11.2026\n";
        ImportPreview preview = preview(table, Map.of());
        assertThat(preview.result().stored()).isZero();
        assertThat(preview.options()).extracting("name").contains("column.title", "column.createdAt");
        ImportResult result =
                store(table, Map.of("column.title", "Was", "column.key", "Nr", "column.createdAt", "Wann"));
        assertThat(result.stored()).isEqualTo(1);
        assertThat(item("CHK-1").title()).isEqualTo("Dunkler; Modus");
        assertThat(item("CHK-1").createdAt()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    }

    @Test
    void aFormulaInACellIsTextAndATitleThatIsTooLongGoesOnInTheDescription() {
        String title = "=cmd()".repeat(60);
        store("Summary,Issue key\n" + title + ",SHOP-1\n'=1+1,SHOP-2\n", Map.of());
        assertThat(item("CHK-1").title()).hasSize(200).startsWith("=cmd()");
        assertThat(item("CHK-1").edit().description()).startsWith(title);
        assertThat(item("CHK-2").title()).isEqualTo("=1+1");
    }

    @Test
    void aStatusThatIsNotKeptIsToldOfBeforeTheImport() {
        String table = "Title,Status\nOne,accepted\nTwo,In Progress\nThree,New\nFour,Done\nFive,\n";
        assertThat(preview(table, Map.of("format", "csv")).facts())
                .contains(ImportFact.of("backlog.import.fact.waiting", 2L));
        assertThat(preview("Title,Status\nThree,new\nFour,Done\n", Map.of("format", "csv"))
                        .facts())
                .extracting(ImportFact::key)
                .doesNotContain("backlog.import.fact.waiting");
    }

    @Test
    void whatIsNoTableIsRefusedAsAWhole() {
        assertThat(catchThrowable(() -> preview("a,b\n\"never closed", Map.of("format", "csv"))))
                .isInstanceOf(ImportProblem.class);
        ActingAs viewers = ActingAs.somebody(people, "Viewer", Role.VIEWER);
        assertThat(catchThrowable(() -> store(viewers, "jira.csv", JIRA, Map.of())))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22T09:30:00Z | 2026-11-22T09:30:00Z",
                "2026-11-22T09:30:00.000+0100 | 2026-11-22T08:30:00Z",
                "2026-11-22 09:30 | 2026-11-22T09:30:00Z",
                "2026-11-22 | 2026-11-22T00:00:00Z",
                "22/Nov/26 9:30 AM | 2026-11-22T09:30:00Z",
                "22/Nov/26 | 2026-11-22T00:00:00Z",
                "22/Nov/2026 21:30 | 2026-11-22T21:30:00Z",
                "22 Nov 2026 21:30 | 2026-11-22T21:30:00Z",
                "22.11.2026 09:30 | 2026-11-22T09:30:00Z",
                "11/22/2026 | 2026-11-22T00:00:00Z",
                "Nov 22, 2026 | 2026-11-22T00:00:00Z",
            })
    void datesAreReadInEveryFormThatTrackersWrite(String text, Instant instant) {
        assertThat(TableDates.instant(text, ZoneOffset.UTC)).contains(instant);
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        assertThat(TableDates.instant("31/Foo/26", ZoneOffset.UTC)).isEmpty();
        assertThat(TableDates.day("2026-13-01")).isEmpty();
    }
}
