package app.ballast.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.common.jobs.DoneDays;
import app.ballast.support.DatabaseTest;
import app.ballast.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the activity log is kept. */
@DatabaseTest
class ActivityKeepingTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Autowired
    private ActivityLog log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DoneDays days;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    @BeforeEach
    void begin() {
        TestDatabase.empty(dataSource);
        jdbc.update("delete from activity");
    }

    private void record(int number, String at) {
        for (int i = 0; i < number; i++) {
            transaction.executeWithoutResult(done ->
                    log.record(Activity.of(Actor.system("Test"), new SubjectRef("release", 1), at, null, "added")));
        }
        jdbc.update(
                "update activity set at = ? where subject_label = ?",
                Instant.parse(at).atOffset(ZoneOffset.UTC),
                at);
    }

    private long kept() {
        return database.sql("select count(*) from activity").query(Long.class).single();
    }

    private ActivityKeeping keeping(int kept) {
        return new ActivityKeeping(database, days, NOW, kept);
    }

    @Test
    void whatIsOlderThanTheLogIsKeptGoesInBatchesAndNothingElse() {
        record(7, "2026-12-01T11:59:59Z");
        record(3, "2026-12-01T12:00:00Z");
        assertThat(keeping(90).remove(3)).isEqualTo(7);
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void itIsDoneOnceADay() {
        jdbc.update("delete from nightly_job where name = ?", ActivityKeeping.JOB);
        record(1, "2026-01-01T00:00:00Z");
        keeping(90).onceADay();
        assertThat(kept()).isZero();
        record(1, "2026-01-02T00:00:00Z");
        keeping(90).onceADay();
        assertThat(kept()).isEqualTo(1);
        jdbc.update("delete from nightly_job where name = ?", ActivityKeeping.JOB);
    }

    @Test
    void itIsKeptForAMonthAtLeast() {
        assertThatThrownBy(() -> keeping(29))
                .hasMessage("ballast.activity.keep-days is 29; the activity log is kept for at least 30 days");
    }
}
