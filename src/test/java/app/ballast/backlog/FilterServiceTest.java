package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.filter.FilterWord;
import app.ballast.discussion.NewComment;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every word of the filter language over the same few items, on each database. */
@SuppressWarnings("NullAway.Init")
class FilterServiceTest extends BacklogTest {

    @Autowired
    private FilterService filters;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private FlowService flow;

    @Autowired
    private QueueService queue;

    @SuppressWarnings("NullAway.Init")
    private WorkItemDetails feature;

    @SuppressWarnings("NullAway.Init")
    private WorkItemDetails stability;

    @SuppressWarnings("NullAway.Init")
    private WorkItemDetails debt;

    private void items() {
        ServiceId payments = SystemActor.call("Test", () -> services.add("Payments", Map.of(checkout, true)));
        feature = log(Kind.FEATURE, "Saved baskets");
        ItemKey storm = product.call(() -> backlog.log(new NewWorkItem(
                checkout,
                Kind.STABILITY,
                "Retry storm takes the gateway down",
                payments,
                new BigDecimal("2.5"),
                "The client/server pair re-tries at once.",
                "",
                "",
                "",
                "")));
        stability = viewer.call(() -> backlog.details(storm));
        debt = log(Kind.TECH_DEBT, "Two HTTP clients");
        technology.run(() -> triage.accept(stability.id()));
        technology.run(() -> backlog.move(stability.id(), Status.IN_PROGRESS));
        WorkItemDetails now = now(stability);
        technology.run(() -> backlog.edit(now.id(), now.version(), assigned(now.edit())));
        technology.run(
                () -> triage.snooze(debt.id(), java.time.LocalDate.now(clock).plusDays(30)));
        viewer.run(() ->
                talk.write(feature.id(), say -> say.comment(NewComment.of("Customers ask for brainstorming, daily."))));
        viewer.run(() -> talk.vote(stability.id(), true));
        product.run(() -> talk.vote(stability.id(), true));
        viewer.run(() -> talk.vote(debt.id(), true));
        Instant now2 = clock.instant();
        age(feature, now2.minus(2, ChronoUnit.DAYS), now2.minus(1, ChronoUnit.DAYS));
        age(stability, now2.minus(40, ChronoUnit.DAYS), now2.minus(10, ChronoUnit.DAYS));
        age(debt, now2.minus(400, ChronoUnit.DAYS), now2.minus(100, ChronoUnit.DAYS));
    }

    private void age(WorkItemDetails item, Instant created, Instant updated) {
        database.update(
                "update work_item set created_at = ?, updated_at = ? where id = ?",
                Timestamp.from(created),
                Timestamp.from(updated),
                item.id().value());
    }

    private WorkItemEdit assigned(WorkItemEdit edit) {
        return new WorkItemEdit(
                edit.kind(),
                edit.title(),
                edit.service(),
                edit.effort(),
                technology.id(),
                edit.description(),
                edit.audience(),
                edit.customerReason(),
                edit.feasibility(),
                edit.acceptanceCriteria(),
                edit.plan());
    }

    @Test
    void kind() {
        items();
        assertFinds("kind:debt", debt);
        assertFinds("kind:tech-debt,Feature", feature, debt);
        assertFinds("-kind:debt", feature, stability);
        assertProblem("kind:futures", 6, "feature");
    }

    @Test
    void product() {
        items();
        assertFinds("product:chk", feature, stability, debt);
        assertFinds("product:Checkout kind:debt", debt);
        assertFinds("-product:CHK");
        assertProblem("product:Chekcout", 9, "Checkout");
    }

    @Test
    void theListOfOneProductIsInTheOrderOfTheWholeList() {
        items();
        weigh(stability, "9429.00", "4714.50", "MUST");
        weigh(debt, "400.00", "100.00", null);
        ProductId other = SystemActor.call("Test", () -> settings.add(NewProduct.open("SRC", "Search")));
        viewer.run(() -> backlog.log(NewWorkItem.of(other, Kind.TECH_DEBT, "Another list")));
        for (BacklogSort.Column column : BacklogSort.Column.values()) {
            for (String sort : List.of(" sort:" + column.code(), " sort:-" + column.code())) {
                List<ItemKey> all = keys(viewer, sort).stream()
                        .filter(key -> key.product().equals("CHK"))
                        .toList();
                assertThat(keys(viewer, "product:CHK" + sort)).as(sort).isEqualTo(all);
                assertThat(keys(viewer, "product:CHK -status:done" + sort))
                        .as(sort)
                        .isEqualTo(all);
            }
        }
    }

    @Test
    void service() {
        items();
        assertFinds("service:payments", stability);
        assertFinds("-service:payments", feature, debt);
        assertFinds("service:none", feature, debt);
        assertProblem("service:paymnets", 9, "payments");
    }

    @Test
    void status() {
        items();
        assertFinds("status:new", feature);
        assertFinds("status:snoozed", debt);
        assertFinds("-status:snoozed", feature, stability);
        assertFinds("status:new,in-progress", feature, stability);
        assertProblem("status:doen", 8, "done");
    }

    @Test
    void assignee() {
        items();
        assertFinds("assignee:\"T. Manager\"", stability);
        assertFinds("assignee:nobody", feature, debt);
        assertFinds("-assignee:nobody", stability);
        assertFinds("-assignee:manager", feature, debt);
        assertThat(keys(technology, "assignee:me")).containsExactly(stability.key());
        assertThat(keys(product, "assignee:me")).isEmpty();
        assertProblem("assignee:\"T. Manger\"", 10, "T. Manager");
    }

    @Test
    void reporter() {
        items();
        assertFinds("reporter:me", feature, debt);
        assertFinds("reporter:\"P. Manager\"", stability);
    }

    @Test
    void person() {
        items();
        assertThat(keys(technology, "person:me")).containsExactly(stability.key());
        assertThat(keys(product, "person:me")).containsExactly(stability.key());
        assertFinds("-person:me", stability);
    }

    @Test
    void score() {
        items();
        weigh(stability, "9429.00", "4714.50", "MUST");
        weigh(debt, "400.00", "100.00", null);
        assertFinds("score>2000", stability);
        assertFinds("score<=100", debt);
        assertFinds("score:none", feature);
        assertFinds("-score>2000", feature, debt);
        assertThat(keys(viewer, "sort:-score")).hasSize(3);
        assertProblem("score>high", 7, null);
    }

    @Test
    void cost() {
        items();
        weigh(stability, "9429.00", "4714.50", "MUST");
        assertFinds("cost>=9429", stability);
        assertFinds("cost:none", feature, debt);
    }

    @Test
    void moscow() {
        items();
        weigh(stability, "9429.00", "4714.50", "MUST");
        assertFinds("moscow:must,should", stability);
        assertFinds("moscow:none", feature, debt);
        assertFinds("-moscow:must", feature, debt);
        assertProblem("moscow:mots", 8, "must");
    }

    private void weigh(
            WorkItemDetails item, String cost, String score, @org.jspecify.annotations.Nullable String moscow) {
        database.update(
                "update work_item set cost_of_delay = ?, score = ?, moscow = ? where id = ?",
                new BigDecimal(cost),
                new BigDecimal(score),
                moscow,
                item.id().value());
    }

    @Test
    void effort() {
        items();
        assertFinds("effort>2", stability);
        assertFinds("effort<=2.5", stability);
        assertFinds("effort<2.5");
        assertFinds("-effort<2.5", feature, stability, debt);
        assertFinds("effort:none", feature, debt);
        assertFinds("effort:2.50", stability);
        assertProblem("effort>much", 8, null);
    }

    @Test
    void votes() {
        items();
        assertFinds("votes>=1", stability, debt);
        assertFinds("votes:0,2", feature, stability);
        assertFinds("-votes>1", feature, debt);
        assertProblem("votes>1.5", 7, null);
    }

    @Test
    void created() {
        items();
        assertFinds("created<7d", feature);
        assertFinds("created>1y", debt);
        assertFinds("-created>1y", feature, stability);
        assertProblem("created<yesterday", 9, null);
    }

    @Test
    void updated() {
        items();
        assertFinds("updated<2w", feature, stability);
        assertFinds("updated>3m", debt);
        assertFinds("updated<2020-01-01");
        assertFinds("updated>=2020-01-01", feature, stability, debt);
    }

    @Test
    void release() {
        items();
        plan(feature, new Plan(release("2.4"), null, null, Set.of()));
        plan(debt, new Plan(release("Spring clean"), null, null, Set.of()));
        assertFinds("release:2.4", feature);
        assertFinds("release:2.4,\"SPRING clean\"", feature, debt);
        assertFinds("-release:2.4", stability, debt);
        assertFinds("release:none", stability);
        assertFinds("-release:none", feature, debt);
        assertProblem("release:2.5", 9, "2.4");
    }

    @Test
    void label() {
        items();
        plan(feature, labelled("audit", "summer sale"));
        plan(debt, labelled("audit"));
        assertFinds("label:audit", feature, debt);
        assertFinds("label:audit label:\"Summer Sale\"", feature);
        assertFinds("label:summer-sale,audit", feature, debt);
        assertFinds("-label:summer-sale", stability, debt);
        assertFinds("label:none", stability);
        assertFinds("label:none,summer-sale", feature, stability);
        assertFinds("-label:none", feature, debt);
        assertProblem("label:sumer-sale", 7, "summer-sale");
        assertProblem("label:\"a,b\"", 7, null);
        assertThat(viewer.call(() -> filters.values(FilterWord.LABEL, "su", 8)))
                .extracting(FilterValue::code)
                .containsExactly("summer-sale");
    }

    @Test
    void due() {
        items();
        LocalDate today = LocalDate.now(clock.withZone(java.time.ZoneOffset.UTC));
        plan(feature, new Plan(null, today.plusDays(3), null, Set.of()));
        plan(debt, new Plan(null, today.plusDays(60), null, Set.of()));
        assertFinds("due<7d", feature);
        assertFinds("due>7d", debt);
        assertFinds("due:3d", feature);
        assertFinds("due<3d");
        assertFinds("due<=3d", feature);
        assertFinds("-due<7d", stability, debt);
        assertFinds("due<" + today.plusDays(4), feature);
        assertFinds("due:" + today.plusDays(60), debt);
        assertFinds("due:none", stability);
        assertThat(keys(viewer, "sort:-due")).containsExactly(debt.key(), feature.key(), stability.key());
        assertProblem("due<soon", 5, null);
        assertProblem("due<2026-02-30", 5, null);
    }

    @Test
    void is() {
        items();
        technology.run(() -> triage.undo(debt.id(), now(debt).version()));
        technology.run(() -> triage.accept(debt.id()));
        technology.run(() -> flow.block(debt.id(), stability.id()));
        assertFinds("is:blocked", stability);
        assertFinds("is:blocking", debt);
        assertFinds("-is:blocked", feature, debt);
        technology.run(() -> queue.moveOver(debt.id(), stability.key(), "Audit in May"));
        assertFinds("is:moved", debt);
        technology.run(() -> flow.belong(stability.id(), debt.id()));
        assertFinds("is:part", stability);
        plan(feature, new Plan(null, LocalDate.of(2026, 1, 1), null, Set.of()));
        assertFinds("is:overdue", feature);
        assertFinds("is:overdue,moved", feature, debt);
        technology.run(() -> backlog.move(debt.id(), Status.DONE));
        assertFinds("is:closed", debt);
        assertFinds("is:open", feature, stability);
        assertFinds("-is:open", debt);
        assertFinds("is:blocked,blocking");
        assertProblem("is:bloked", 4, "blocked");
    }

    @Test
    void labelsAndReleasesOfAHiddenProductAreNotThere() {
        items();
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        ItemKey hidden = insider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden")));
        WorkItemDetails item = insider.call(() -> backlog.details(hidden));
        ReleaseId release = SystemActor.call("Test", () -> releases.add(secret, "Moonshot", LocalDate.of(2027, 3, 1)));
        Plan plan = new Plan(release, null, null, Set.of("takeover"));
        SystemActor.run(
                "Test",
                () -> backlog.edit(item.id(), item.version(), item.edit().planned(plan)));
        for (String text : List.of("label:takeover", "release:Moonshot")) {
            assertThat(insider.call(() -> filters.read(text)).problems())
                    .as(text)
                    .isEmpty();
            assertThat(viewer.call(() -> filters.read(text)).problems())
                    .as(text)
                    .hasSize(1);
        }
        assertThat(viewer.call(() -> filters.values(FilterWord.LABEL, "", 8)))
                .extracting(FilterValue::code)
                .containsExactly("none");
        assertThat(viewer.call(() -> filters.values(FilterWord.RELEASE, "moon", 8)))
                .isEmpty();
        SystemActor.run("Test", () -> flow.block(item.id(), stability.id()));
        assertFinds("is:blocked");
        assertThat(keys(insider, "is:blocked")).containsExactly(stability.key());
    }

    private ReleaseId release(String name) {
        return SystemActor.call("Test", () -> releases.add(checkout, name, LocalDate.of(2027, 3, 1)));
    }

    private static Plan labelled(String... labels) {
        return new Plan(null, null, null, Set.of(labels));
    }

    private void plan(WorkItemDetails item, Plan plan) {
        WorkItemDetails present = now(item);
        SystemActor.run(
                "Test",
                () -> backlog.edit(
                        present.id(), present.version(), present.edit().planned(plan)));
    }

    @Test
    void text() {
        items();
        assertFinds("baskets", feature);
        assertFinds("STORM", stability);
        assertFinds("gate", stability);
        assertFinds("\"retry storm\"", stability);
        assertFinds("\"storm retry\"");
        assertFinds("storm retry", stability);
        assertFinds("server", stability);
        assertFinds("brainstorm", feature);
        assertFinds("daily", feature);
        assertFinds("-storm", feature, debt);
        assertFinds("text:storm,http", stability, debt);
        assertFinds(stability.key().toString(), stability);
        assertFinds(String.valueOf(debt.key().number()), debt);
        assertFinds("%");
        assertFinds("'");
    }

    @Test
    void sort() {
        items();
        assertThat(keys(viewer, "sort:title")).containsExactly(stability.key(), feature.key(), debt.key());
        assertThat(keys(viewer, "sort:-votes")).containsExactly(stability.key(), debt.key(), feature.key());
        assertProblem("sort:titel", 6, "title");
    }

    @Test
    void everyConditionAndItsNegationSplitAllItemsInTwo() {
        items();
        for (String term : List.of(
                "kind:debt",
                "service:payments",
                "service:none",
                "status:new,done",
                "assignee:me",
                "reporter:nobody",
                "person:me",
                "effort>1",
                "effort:none",
                "votes<2",
                "created<7d",
                "updated:2026-01-01",
                "release:none",
                "label:none",
                "due<7d",
                "due:none",
                "is:blocked",
                "is:open,overdue",
                "storm")) {
            assertThat(keys(viewer, term).size() + keys(viewer, "-" + term).size())
                    .as(term)
                    .isEqualTo(3);
        }
    }

    @Test
    void everyWordHasATestOfItsName() {
        List<String> tests = java.util.Arrays.stream(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(java.lang.reflect.Method::getName)
                .toList();
        assertThat(tests).containsAll(FilterWord.codes());
    }

    @Test
    void whatIsNotForTheReaderIsNotThereInAFilterEither() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        secretOf(insider);
        assertThat(insider.call(() -> filters.read("product:SEC")).isFine()).isTrue();
        ReadFilter read = viewer.call(() -> filters.read("product:SEC"));
        assertThat(read.problems()).singleElement().satisfies(problem -> assertThat(problem.text(Locale.ENGLISH))
                .doesNotContain("Secret"));
        assertThat(viewer.call(() -> filters.values(FilterWord.PRODUCT, "", 10)))
                .extracting(FilterValue::code)
                .containsExactly("CHK");
    }

    @Test
    void completionOffersTheValuesOfEveryWordThatHasAny() {
        items();
        for (FilterWord word : EnumSet.allOf(FilterWord.class)) {
            List<FilterValue> values = viewer.call(() -> filters.values(word, "", 20));
            boolean listed = !Set.of(
                            FilterWord.TEXT, FilterWord.EFFORT, FilterWord.VOTES, FilterWord.SCORE, FilterWord.COST)
                    .contains(word);
            assertThat(values.isEmpty()).as(word.code()).isNotEqualTo(listed);
            values.forEach(value -> assertThat(viewer.call(() -> filters.read(new app.ballast.backlog.filter.FilterText(
                                            List.of(app.ballast.backlog.filter.FilterTerm.of(
                                                    word, List.of(value.code()))),
                                            null)
                                    .text()))
                            .problems())
                    .as(word + " " + value)
                    .isEmpty());
        }
        assertThat(viewer.call(() -> filters.values(FilterWord.ASSIGNEE, "manag", 20)))
                .extracting(FilterValue::code)
                .containsExactlyInAnyOrder("P. Manager", "T. Manager");
    }

    private void assertFinds(String text, WorkItemDetails... expected) {
        assertThat(keys(viewer, text))
                .as(text)
                .containsExactlyInAnyOrder(java.util.Arrays.stream(expected)
                        .map(WorkItemDetails::key)
                        .toArray(ItemKey[]::new));
    }

    private List<ItemKey> keys(ActingAs reader, String text) {
        ReadFilter read = reader.call(() -> filters.read(text));
        assertThat(read.problems()).as(text).isEmpty();
        BacklogSort sort = read.text().sort();
        List<ItemKey> keys = reader
                .call(() -> backlog.find(read.filter(), sort == null ? BacklogSort.NEWEST_CHANGE : sort, 0, 50))
                .stream()
                .map(BacklogRow::key)
                .toList();
        assertThat(reader.call(() -> backlog.count(read.filter()))).as(text).isEqualTo(keys.size());
        return keys;
    }

    private void assertProblem(String text, int position, @org.jspecify.annotations.Nullable String nearest) {
        assertThat(viewer.call(() -> filters.read(text)).problems())
                .as(text)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.position()).isEqualTo(position);
                    assertThat(problem.nearest()).isEqualTo(nearest);
                    assertThat(problem.text(Locale.ENGLISH)).contains(String.valueOf(position));
                });
    }
}
