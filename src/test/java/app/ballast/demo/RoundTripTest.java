package app.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ExportFormat;
import app.ballast.backlog.ExportService;
import app.ballast.backlog.FlowService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Plan;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.people.PeopleService;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseService;
import app.ballast.support.ActingAs;
import app.ballast.support.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an export wrote comes back as it was: in a context of its own, since it empties the queue of the samples. */
@DatabaseTest
@ActiveProfiles({"test", "demo"})
@TestPropertySource(properties = "ballast.test.context=round-trip")
class RoundTripTest {

    private static final BacklogSort BY_KEY = new BacklogSort(BacklogSort.Column.KEY, false);

    @Autowired
    private ExportService export;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private FlowService flow;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private PeopleService people;

    @Autowired
    private DataSource dataSource;

    private ActingAs everything;

    @BeforeEach
    void planSomeOfTheSamples() {
        everything = ActingAs.somebody(people, "R. Trip", Role.PRODUCT, Role.TECHNOLOGY, Role.PROGRAM);
        everything.run(() -> {
            ProductRef product = portfolio.product("CHK");
            var release = releases.open(product.id()).stream()
                    .findFirst()
                    .map(ref -> ref.id())
                    .orElseGet(() -> releases.add(product.id(), "2.4", LocalDate.of(2027, 3, 1)));
            WorkItemDetails item = backlog.details(new ItemKey("CHK", 5));
            backlog.edit(
                    item.id(),
                    item.version(),
                    item.edit()
                            .planned(new Plan(
                                    release,
                                    LocalDate.of(2027, 2, 1),
                                    new BigDecimal("40000.50"),
                                    Set.of("checkout", "summer-sale"))));
            flow.block(backlog.details(new ItemKey("CHK", 6)).id(), item.id());
            flow.belong(backlog.details(new ItemKey("CHK", 7)).id(), item.id());
        });
    }

    @Test
    void csvComesBackWithoutLoss() {
        comesBack(ExportFormat.CSV);
    }

    @Test
    void jsonComesBackWithoutLoss() {
        comesBack(ExportFormat.JSON);
    }

    @Test
    void anExportOfWhatIsStillHereChangesNothing() {
        for (ExportFormat format : new ExportFormat[] {ExportFormat.CSV, ExportFormat.JSON}) {
            ImportResult result = bring("CHK", write("CHK", format));
            assertThat(result.stored()).isZero();
            assertThat(result.refused()).isEmpty();
            assertThat(result.unchanged()).isPositive();
        }
    }

    private void comesBack(ExportFormat format) {
        List<String> keys = List.of("CHK", "APP", "SRC");
        Map<String, JsonNode> before =
                keys.stream().collect(java.util.stream.Collectors.toMap(key -> key, this::items));
        Map<String, byte[]> files =
                keys.stream().collect(java.util.stream.Collectors.toMap(key -> key, key -> write(key, format)));
        emptyTheQueue();
        for (String key : keys) {
            ImportResult result = bring(key, Objects.requireNonNull(files.get(key)));
            assertThat(result.refused()).isEmpty();
            assertThat(result.stored())
                    .isEqualTo(Objects.requireNonNull(before.get(key)).size());
            JsonNode after = items(key);
            for (int i = 0; i < after.size(); i++) {
                assertThat(after.get(i))
                        .isEqualTo(Objects.requireNonNull(before.get(key)).get(i));
            }
        }
    }

    /** The items of a product without their votes, which are people's and stay with them. */
    private JsonNode items(String product) {
        JsonNode items = JsonMapper.shared().readTree(write(product, ExportFormat.JSON));
        items.forEach(item -> ((ObjectNode) item).remove("votes"));
        return items;
    }

    private byte[] write(String product, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        everything.run(() -> export.write(
                new BacklogFilter(
                        "", Set.of(), Set.of(portfolio.product(product).id()), Set.of(), null),
                BY_KEY,
                format,
                out));
        return out.toByteArray();
    }

    private ImportResult bring(String product, byte[] bytes) {
        Importer importer = importers.stream()
                .filter(candidate -> candidate.kind().equals("work-items"))
                .findFirst()
                .orElseThrow();
        try (ImportFile file = ImportFile.keep(new ByteArrayInputStream(bytes), "export")) {
            return everything.call(() -> importer.store(new ImportRequest(product, file, Map.of()), ImportWatch.NONE));
        }
    }

    private void emptyTheQueue() {
        JdbcClient sql = JdbcClient.create(dataSource);
        sql.sql("update work_item set parent_id = null, merged_into_id = null").update();
        for (String table : List.of(
                "score_input",
                "score_history",
                "queue_move",
                "work_item_label",
                "work_item_link",
                "work_item_outcome",
                "work_item",
                "item_counter")) {
            sql.sql("delete from " + table).update();
        }
    }
}
