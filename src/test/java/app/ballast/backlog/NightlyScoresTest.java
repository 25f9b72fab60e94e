package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.SystemActor;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The night's work is done once a day, by one node. */
class NightlyScoresTest extends BacklogTest {

    @Autowired
    private NightlyScores nightly;

    @Autowired
    private LockProvider locks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void aNodeThatFindsAnotherAtItLeavesItToTheOther() {
        WorkItemDetails item = nearerByADay();
        SimpleLock other = another().lock(lock()).orElseThrow();

        nightly.onceADay();
        assertThat(costOfDelay(item)).as("the other node is at it").isEqualByComparingTo("12133.33");

        other.unlock();
        nightly.onceADay();
        assertThat(costOfDelay(item)).isEqualByComparingTo("13000");
    }

    @Test
    void theNodeThatIsAtItHoldsTheLockByTheDatabasesTime() {
        SimpleLock own = locks.lock(lock()).orElseThrow();
        assertThat(another().lock(lock())).isEmpty();
        own.unlock();
        assertThat(another().lock(lock())).isPresent();
    }

    @Test
    void whatOneNodeHasDoneNoOtherDoesAgainOnThatDay() {
        WorkItemDetails item = nearerByADay();
        nightly.onceADay();
        assertThat(costOfDelay(item)).isEqualByComparingTo("13000");

        due(item, LocalDate.now(clock).plusWeeks(1));
        nightly.onceADay();
        assertThat(costOfDelay(item)).as("not again today").isEqualByComparingTo("13000");

        database.sql("update nightly_job set done_on = :day")
                .param("day", LocalDate.now(clock).minusDays(3))
                .update();
        nightly.onceADay();
        assertThat(costOfDelay(item)).as("caught up after three days off").isEqualByComparingTo("26000");
    }

    @Test
    void theNightAsksAsOftenForManyItemsAsForOne() {
        acceptedItems(1);
        long forOne = Queries.of(entities, nightly::onceADay);
        database.sql("delete from nightly_job").update();
        acceptedItems(60);
        assertThat(Queries.of(entities, nightly::onceADay)).isEqualTo(forOne);
    }

    private void acceptedItems(int count) {
        for (int i = 0; i < count; i++) {
            WorkItemDetails item = log(Kind.TECH_DEBT, "Logs are kept twice");
            technology.run(() -> triage.accept(item.id()));
        }
    }

    private JdbcTemplateLockProvider another() {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(dataSource))
                .usingDbTime()
                .withLockedByValue("another node")
                .build());
    }

    private LockConfiguration lock() {
        return new LockConfiguration(clock.instant(), NightlyScores.JOB, Duration.ofMinutes(5), Duration.ZERO);
    }

    /** Worked out with 15 days left; since then a day has gone by. */
    private WorkItemDetails nearerByADay() {
        WorkItemDetails item = log(Kind.TECH_DEBT, "Certificates end");
        Plan plan = new Plan(null, LocalDate.now(clock).plusDays(15), new BigDecimal("26000"), Set.of());
        SystemActor.run(
                "Test",
                () -> backlog.edit(item.id(), item.version(), item.edit().planned(plan)));
        technology.run(() -> triage.accept(item.id()));
        due(item, LocalDate.now(clock).plusWeeks(2));
        return item;
    }

    private void due(WorkItemDetails item, LocalDate day) {
        database.sql("update work_item set due_on = :day where id = :id")
                .param("day", day)
                .param("id", item.id().value())
                .update();
    }

    private @Nullable BigDecimal costOfDelay(WorkItemDetails item) {
        return viewer.call(() -> backlog.among(BacklogFilter.ALL, List.of(item.id())))
                .getFirst()
                .costOfDelay();
    }
}
