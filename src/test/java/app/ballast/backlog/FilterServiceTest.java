package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.filter.FilterWord;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
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
        viewer.run(() -> talk.comment(feature.id(), "Customers ask for brainstorming, daily."));
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
                "storm")) {
            assertThat(keys(viewer, term).size() + keys(viewer, "-" + term).size())
                    .as(term)
                    .isEqualTo(3);
        }
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
