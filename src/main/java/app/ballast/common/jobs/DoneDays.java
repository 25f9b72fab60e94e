package app.ballast.common.jobs;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which day's work a nightly job has done last. A job that asks here is done once a day, also where no node was awake at
 * midnight, and again where it was cut off.
 */
@Component
public class DoneDays {

    private final JdbcClient database;

    DoneDays(JdbcClient database) {
        this.database = database;
    }

    /** Whether the job has done this day's work, or a later one's. */
    public boolean isDone(String job, LocalDate day) {
        return database.sql("select done_on from nightly_job where name = :job")
                .param("job", job)
                .query(LocalDate.class)
                .optional()
                .filter(last -> !last.isBefore(day))
                .isPresent();
    }

    /** To be called while no other node does the job. */
    public void done(String job, LocalDate day) {
        int changed = database.sql("update nightly_job set done_on = :day where name = :job")
                .param("day", day)
                .param("job", job)
                .update();
        if (changed == 0) {
            database.sql("insert into nightly_job (name, done_on) values (:job, :day)")
                    .param("job", job)
                    .param("day", day)
                    .update();
        }
    }
}
