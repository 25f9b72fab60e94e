package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.DomainException;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.support.ActingAs;
import app.ballast.support.ManyItems;
import app.ballast.support.Queries;
import app.ballast.support.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CapacityLineServiceTest extends BacklogTest {

    @Autowired
    CapacityLineService lines;

    @Autowired
    CapacityService capacity;

    @Autowired
    ReleaseService releases;

    @Autowired
    Clock clock;

    @Autowired
    EntityManagerFactory factory;

    private TeamId payments = new TeamId(0);
    private int number;

    /** Eleven person-weeks in four weeks: two and three quarters a week. */
    @BeforeEach
    void aTeamOfElevenPersonWeeks() {
        number = 0;
        payments = team("Payments", "2.75", checkout);
    }

    @AfterEach
    void leaveNoHeap() {
        TestDatabase.empty(dataSource);
    }

    @Test
    void theLineLiesBelowTheLastItemThatFits() {
        item("READY", 900, "4", "MUST");
        item("ACCEPTED", 800, "6.5", "MUST");
        item("ACCEPTED", 700, "3", "COULD");
        item("ACCEPTED", 600, "0.5", null);
        CapacityLine line = line(BacklogFilter.ALL);
        assertThat(line.capacity().total()).isEqualByComparingTo("11");
        assertThat(line.used()).isEqualByComparingTo("10.5");
        assertThat(line.items()).isEqualTo(2);
        assertThat(line.cutsTheQueue()).isTrue();
        assertThat(lastAbove(BacklogFilter.ALL, line)).isEqualTo("Item 2");
        assertThat(line.promised(Moscow.MUST)).isEqualByComparingTo("10.5");
        assertThat(line.promised(Moscow.COULD)).isEqualByComparingTo("3");
        assertThat(line.musts().orElseThrow().isTooMuch()).isTrue();
    }

    @Test
    void whatFillsTheCapacityToTheLastDayFits() {
        item("ACCEPTED", 900, "11", null);
        item("ACCEPTED", 800, null, null);
        assertThat(line(BacklogFilter.ALL).cutsTheQueue()).isFalse();
        item("ACCEPTED", 700, "0.25", null);
        CapacityLine line = line(BacklogFilter.ALL);
        assertThat(line.items()).as("what has no effort takes nothing").isEqualTo(2);
        assertThat(line.unsized()).isEqualTo(1);
        assertThat(lastAbove(BacklogFilter.ALL, line)).isEqualTo("Item 2");
    }

    @Test
    void workInProgressComesOffFirstWhereverItStands() {
        item("ACCEPTED", 900, "4", null);
        item("ACCEPTED", 800, "4", null);
        item("IN_PROGRESS", 5, "3", null);
        item("IN_REVIEW", 4, "2.5", null);
        CapacityLine line = line(BacklogFilter.ALL);
        assertThat(line.inWork()).isEqualByComparingTo("5.5");
        assertThat(line.fits()).isEqualByComparingTo("4");
        assertThat(place("Item 1")).isEqualTo(LinePlace.Side.ABOVE);
        assertThat(place("Item 2")).isEqualTo(LinePlace.Side.BELOW);
        assertThat(place("Item 3")).isEqualTo(LinePlace.Side.IN_WORK);
        item("IN_PROGRESS", 3, "6", null);
        CapacityLine spent = line(BacklogFilter.ALL);
        assertThat(spent.used()).isEqualByComparingTo("11.5");
        assertThat(spent.items()).isZero();
        assertThat(viewer.call(() -> lines.lastAbove(BacklogFilter.ALL, spent))).isEmpty();
    }

    @Test
    void triageAndWhatIsClosedTakeNothingAndHaveNoPlace() {
        item("DONE", -200_000_000_000L, "9", "MUST");
        item("NEW", -100_000_000_001L, "9", "MUST");
        item("ACCEPTED", 800, "2", null);
        CapacityLine line = line(BacklogFilter.ALL);
        assertThat(line.used()).isEqualByComparingTo("2");
        assertThat(line.promised(Moscow.MUST)).isZero();
        assertThat(viewer.call(() -> lines.place(id("Item 1")))).isEmpty();
    }

    @Test
    void theLineBelongsToTheQueueWhateverTheListLeavesOut() {
        item("ACCEPTED", 900, "5", null);
        item("ACCEPTED", 800, "5", null);
        item("ACCEPTED", 700, "5", null);
        BacklogFilter first = new BacklogFilter("Item 1", Set.of(), Set.of(), Set.of(), null);
        BacklogFilter third = new BacklogFilter("Item 3", Set.of(), Set.of(), Set.of(), null);
        CapacityLine line = line(first);
        assertThat(line.items()).isEqualTo(2);
        assertThat(lastAbove(first, line)).isEqualTo("Item 1");
        assertThat(viewer.call(() -> lines.lastAbove(third, line))).isEmpty();
    }

    @Test
    void theProductsInViewBringTheirTeams() {
        ProductId app = SystemActor.call("Test", () -> settings.add(NewProduct.open("APP", "Mobile App")));
        team("Platform", "1", app, checkout);
        assertThat(line(BacklogFilter.ALL).capacity().total()).isEqualByComparingTo("15");
        assertThat(line(of(checkout)).capacity().total()).isEqualByComparingTo("13");
        assertThat(line(of(app)).capacity().total()).isEqualByComparingTo("2");
    }

    @Test
    void withoutATeamThereIsNoLine() {
        ProductId app = SystemActor.call("Test", () -> settings.add(NewProduct.open("APP", "Mobile App")));
        assertThat(line(of(app)).isKnown()).isFalse();
    }

    @Test
    void thePeriodEndsWithTheNextReleaseOfTheOneProductInView() {
        LocalDate today = LocalDate.now(clock);
        release("Past", today.minusDays(1));
        release("Later", today.plusDays(40));
        release("Next", today.plusDays(13));
        CapacityLine line = line(of(checkout));
        assertThat(line.capacity().period().to()).isEqualTo(today.plusDays(13));
        assertThat(line.release()).isNotNull();
        assertThat(line.capacity().total()).as("two weeks").isEqualByComparingTo("5.5");
        CapacityLine chosen = viewer.call(() -> lines.line(of(checkout), 8));
        assertThat(chosen.release()).isNull();
        assertThat(chosen.capacity().total()).isEqualByComparingTo("22");
        SystemActor.call("Test", () -> settings.add(NewProduct.open("APP", "Mobile App")));
        assertThat(line(BacklogFilter.ALL).release())
                .as("two products in view have no one next release")
                .isNull();
    }

    @Test
    void aRestrictedProductAddsNothingForOthers() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PROGRAM);
        ProductId secret = secretOf(insider);
        insider.run(() -> capacity.change(payments, CapacityChange.worksOn(Set.of(checkout, secret))));
        assertThat(line(BacklogFilter.ALL).capacity().total()).isEqualByComparingTo("11");
        assertThat(insider.call(() -> lines.line(of(checkout), 4)).capacity().total())
                .isEqualByComparingTo("5.5");
    }

    @Test
    void weeksOutsideTheirRangeAreRefusedByName() {
        for (int wrong : new int[] {0, -1, 53}) {
            assertThatThrownBy(() -> viewer.call(() -> lines.line(BacklogFilter.ALL, wrong)))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("weeks"));
        }
    }

    @Test
    void moreThanIsAddedUpIsSaid() {
        fill(1, CapacityLineStore.MOST_ITEMS + 1, "null");
        CapacityLine line = line(BacklogFilter.ALL);
        assertThat(line.cutsTheQueue()).isFalse();
        assertThat(line.isFurther()).isTrue();
        assertThat(line.unsized()).isEqualTo(CapacityLine.MOST_UNSIZED);
    }

    @Test
    void theLineAsksAsOftenForManyItemsAsForAHundred() {
        fill(1, 100, "0.5");
        Map<String, Long> few = statements();
        fill(101, ManyItems.MANY, "0.5");
        assertThat(statements()).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(12));
    }

    private Map<String, Long> statements() {
        Map<String, Long> counts = new LinkedHashMap<>();
        CapacityLine line = line(of(checkout));
        assertThat(line.items()).isEqualTo(22);
        counts.put("line", count(() -> lines.line(of(checkout), null)));
        counts.put("line of all", count(() -> lines.line(BacklogFilter.ALL, 4)));
        counts.put("last above", count(() -> lines.lastAbove(of(checkout), line)));
        WorkItemId first = id("Item 1");
        counts.put("place", count(() -> lines.place(first)));
        return counts;
    }

    private long count(Supplier<?> page) {
        return Queries.of(factory, () -> viewer.call(page));
    }

    private CapacityLine line(BacklogFilter filter) {
        return viewer.call(() -> lines.line(filter, null));
    }

    private String lastAbove(BacklogFilter filter, CapacityLine line) {
        return viewer.call(() -> lines.lastAbove(filter, line)).orElseThrow().title();
    }

    private LinePlace.Side place(String title) {
        return viewer.call(() -> lines.place(id(title))).orElseThrow().side();
    }

    private static BacklogFilter of(ProductId product) {
        return new BacklogFilter("", Set.of(), Set.of(product), Set.of(), null);
    }

    private TeamId team(String name, String usual, ProductId... products) {
        return SystemActor.call("Test", () -> {
            TeamId team = teams.add(name, Set.of());
            capacity.change(team, new CapacityChange(new BigDecimal(usual), Map.of(), Set.of(products)));
            return team;
        });
    }

    private void release(String name, LocalDate day) {
        SystemActor.call("Test", () -> releases.add(checkout, name, day));
    }

    private WorkItemId id(String title) {
        return new WorkItemId(JdbcClient.create(dataSource)
                .sql("select id from work_item where title = ?")
                .param(title)
                .query(Long.class)
                .single());
    }

    private void item(String status, long score, @Nullable String effort, @Nullable String moscow) {
        number++;
        insert(number, 1, "'" + status + "'", String.valueOf(score), String.valueOf(effort), quoted(moscow));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    private void fill(int first, int count, String effort) {
        insert(first, count, "'ACCEPTED'", "1000 - x / 1000.0 - " + first, effort, "'MUST'");
        JdbcClient.create(dataSource).sql("analyze").update();
    }

    /** Items from a number on; status, score, effort and need are SQL, and may use x. */
    private void insert(int first, int count, String status, String score, String effort, String moscow) {
        JdbcClient.create(dataSource)
                .sql("""
                    insert into work_item (id, version, product_id, product_key, number, kind, status, status_rank,
                        title, title_lower, description, audience, customer_reason, feasibility, acceptance_criteria,
                        reporter_name, votes, created_at, updated_at, imported_labels, queue_score, effort_weeks,
                        moscow)
                    select 1000000 + :first + x, 0, :product, 'CHK', :first + x, 'FEATURE', %s, 4,
                        'Item ' || (:first + x), 'item ' || (:first + x), '', '', '', '', '', 'Test', 0,
                        timestamp '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:00', '', %s, %s, %s
                    from\
                    """.formatted(status, score, effort, moscow) + " " + TestDatabase.numbers(count))
                .param("first", first)
                .param("product", checkout.value())
                .update();
    }
}
