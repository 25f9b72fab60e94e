package app.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ExportFormat;
import app.ballast.backlog.ExportService;
import app.ballast.backlog.FlowService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Outcome;
import app.ballast.backlog.Plan;
import app.ballast.backlog.QueueService;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.people.PeopleService;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ReleaseService;
import app.ballast.support.ActingAs;
import app.ballast.support.DatabaseTest;
import app.ballast.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The sample workspace's items leave as a file and come back into the workspace without them. */
@DatabaseTest
@ActiveProfiles({"test", "demo"})
@DirtiesContext
class SampleRoundTripTest {

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
        "discussion_moved",
        "item_counter",
        // While a policy holds features back, those that were begun would come back as ready.
        "policy_exception",
        "policy_stand",
        "work_item"
    };

    private static final BacklogSort BY_SCORE = new BacklogSort(BacklogSort.Column.SCORE, true);
    private static final BacklogSort BY_KEY = new BacklogSort(BacklogSort.Column.KEY, false);

    @Autowired
    private ExportService export;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private FlowService flow;

    @Autowired
    private QueueService queue;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private PeopleService people;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private DataSource dataSource;

    private ActingAs administrator;

    @BeforeEach
    void plan() {
        administrator = ActingAs.somebody(people, "Round Tripper", Role.ADMIN, Role.PRODUCT, Role.TECHNOLOGY);
    }

    @Test
    void jsonAndCsvComeBackIntoAnEmptyWorkspaceWithoutLoss() {
        planSome();
        byte[] json = write(ExportFormat.JSON, BY_KEY);
        byte[] csv = write(ExportFormat.CSV, BY_KEY);
        byte[] jsonByScore = write(ExportFormat.JSON, BY_SCORE);
        byte[] csvByScore = write(ExportFormat.CSV, BY_SCORE);
        assertThat(new String(json, StandardCharsets.UTF_8).lines().count()).isGreaterThanOrEqualTo(400);
        assertThat(store(json).unchanged()).as("the same workspace").isEqualTo(400);

        TestDatabase.empty(dataSource, OF_ITEMS);
        assertThat(store(jsonByScore).stored()).isEqualTo(400);
        assertSame(write(ExportFormat.JSON, BY_KEY), json);
        assertSame(write(ExportFormat.CSV, BY_KEY), csv);
        assertThat(store(json).unchanged()).as("the second time").isEqualTo(400);

        TestDatabase.empty(dataSource, OF_ITEMS);
        assertThat(store(csvByScore).stored()).isEqualTo(400);
        assertSame(write(ExportFormat.CSV, BY_KEY), csv);
        assertSame(write(ExportFormat.JSON, BY_KEY), json);
        assertThat(store(csv).unchanged()).isEqualTo(400);
    }

    /** What the samples leave empty, so that every column holds something. */
    private void planSome() {
        List<BacklogRow> work = asSystem(() -> backlog.find(
                new BacklogFilter("", Set.of(), Set.of(), Set.of(Status.ACCEPTED, Status.READY), null),
                BY_SCORE,
                0,
                50));
        BacklogRow first = work.get(0);
        BacklogRow second = work.get(1);
        BacklogRow third = work.get(2);
        WorkItemDetails item = asSystem(() -> backlog.details(third.id()));
        var release = asSystem(() -> releases.open(item.product().id())).getFirst();
        SystemActor.run("Test", () -> {
            backlog.edit(
                    item.id(),
                    item.version(),
                    item.edit()
                            .planned(new Plan(
                                    release.id(),
                                    LocalDate.of(2027, 3, 1),
                                    new BigDecimal("12500.50"),
                                    Set.of("one", "two"))));
            flow.block(first.id(), second.id());
            flow.block(first.id(), third.id());
            flow.belong(second.id(), third.id());
            flow.state(
                    first.id(),
                    first.kind() == Kind.FEATURE
                            ? new Outcome("Better", "Adoption", new BigDecimal("0.25"), LocalDate.of(2027, 6, 1))
                            : new Outcome("=Fewer outages", null, null, null));
            queue.moveOver(third.id(), first.key(), "@audit in May");
        });
    }

    private void assertSame(byte[] actual, byte[] expected) {
        assertThat(new String(actual, StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(
                        new String(expected, StandardCharsets.UTF_8).lines().toList());
        assertThat(actual).isEqualTo(expected);
    }

    private byte[] write(ExportFormat format, BacklogSort sort) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        administrator.run(() -> export.write(BacklogFilter.ALL, sort, format, out));
        return out.toByteArray();
    }

    private ImportResult store(byte[] export) {
        Importer items = importers.stream()
                .filter(importer -> importer.kind().equals("work-items"))
                .findFirst()
                .orElseThrow();
        try (ImportFile file = ImportFile.keep(new ByteArrayInputStream(export), "export")) {
            ImportRequest request = new ImportRequest("SRC", file, Map.of("own-products", "true"));
            ImportResult result = administrator.call(() -> items.store(request, ImportWatch.NONE));
            assertThat(result.refused()).isEmpty();
            return result;
        }
    }

    private static <T> T asSystem(Supplier<T> work) {
        return SystemActor.call("Test", work);
    }
}
