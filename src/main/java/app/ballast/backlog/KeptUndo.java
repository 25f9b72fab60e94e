package app.ballast.backlog;

import app.ballast.backlog.BulkOutcome.Former;
import app.ballast.common.DomainException;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ReleaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps for a day what takes changes of many items back, for whoever has no page to keep it in. */
@Component
class KeptUndo {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 500;

    private final JdbcTemplate database;
    private final CurrentUser user;
    private final Clock clock;

    KeptUndo(JdbcTemplate database, CurrentUser user, Clock clock) {
        this.database = database;
        this.user = user;
        this.clock = clock;
    }

    /** @return what {@link #take} knows it by */
    String keep(List<Former> former) {
        String id = UUID.randomUUID().toString();
        database.update(
                "delete from bulk_change where made_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
        database.update(
                "insert into bulk_change (id, owner_id, made_at) values (?, ?, ?)",
                id,
                user.id().value(),
                Timestamp.from(clock.instant()));
        database.batchUpdate(
                "insert into bulk_change_item (change_id, item_id, item_version, status, release_id, due_on,"
                        + " deadline_penalty, assignee_id, labels) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                former,
                BATCH,
                (row, was) -> {
                    Plan plan = was.text().plan();
                    ReleaseId release = plan.release();
                    PersonId assignee = was.text().assignee();
                    row.setString(1, id);
                    row.setLong(2, was.id().value());
                    row.setLong(3, was.version());
                    row.setString(4, was.status().name());
                    row.setObject(5, release == null ? null : release.value(), java.sql.Types.BIGINT);
                    row.setObject(6, plan.dueOn());
                    row.setBigDecimal(7, plan.deadlinePenalty());
                    row.setObject(8, assignee == null ? null : assignee.value(), java.sql.Types.BIGINT);
                    row.setString(9, Labels.text(plan.labels()));
                });
        return id;
    }

    /**
     * Gives out what was kept, once.
     *
     * @throws DomainException NOT_FOUND where there is none of the asker's
     */
    List<Former> take(String id) {
        List<Former> former = database.query(
                "select i.* from bulk_change_item i join bulk_change c on c.id = i.change_id"
                        + " where c.id = ? and c.owner_id = ? and c.made_at >= ? order by i.item_id",
                (row, number) -> former(row),
                id,
                user.id().value(),
                Timestamp.from(clock.instant().minus(KEPT)));
        if (former.isEmpty()) {
            throw DomainException.notFound("change " + id);
        }
        database.update("delete from bulk_change where id = ?", id);
        return former;
    }

    private static Former former(ResultSet row) throws SQLException {
        Long release = row.getObject("release_id", Long.class);
        Long assignee = row.getObject("assignee_id", Long.class);
        Plan plan = new Plan(
                release == null ? null : new ReleaseId(release),
                row.getObject("due_on", LocalDate.class),
                row.getBigDecimal("deadline_penalty"),
                Labels.read(row.getString("labels")));
        return new Former(
                new WorkItemId(row.getLong("item_id")),
                row.getLong("item_version"),
                Status.valueOf(row.getString("status")),
                new BulkOutcome.Text(plan, person(assignee)));
    }

    private static @Nullable PersonId person(@Nullable Long number) {
        return number == null ? null : new PersonId(number);
    }
}
