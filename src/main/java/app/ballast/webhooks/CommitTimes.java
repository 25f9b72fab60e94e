package app.ballast.webhooks;

import app.ballast.webhooks.ConnectionStore.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the commits of main branches were made, as pushes told. A deployment brings all commits that came up to its revision and
 * after the revision that the service was deployed with before.
 */
@Component
class CommitTimes {

    private static final int KEPT_DAYS = 180;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    CommitTimes(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Notes commits that are not noted yet; forgets what is old. */
    void note(Connection connection, Told.Pushed pushed, Instant now) {
        database.sql("delete from webhook_commit where connection_id = :connection and came_at < :oldest")
                .param("connection", connection.id().value())
                .param("oldest", ConnectionStore.utc(now.minus(Duration.ofDays(KEPT_DAYS))))
                .update();
        batches.batchUpdate(
                """
                        insert into webhook_commit (connection_id, project, revision, committed_at, came_at)
                        select :connection, cast(:project as varchar(300)), cast(:revision as varchar(100)),
                            cast(:committed as timestamp(6) with time zone), cast(:now as timestamp(6) with time zone)
                        where not exists (select 1 from webhook_commit where connection_id = :connection
                            and project = :project and revision = :revision)""",
                pushed.commits().stream()
                        .map(commit -> new MapSqlParameterSource()
                                .addValue("connection", connection.id().value())
                                .addValue("project", pushed.project())
                                .addValue("revision", commit.revision())
                                .addValue("committed", ConnectionStore.utc(commit.at()))
                                .addValue("now", ConnectionStore.utc(now)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /**
     * When the oldest commit was made that this revision brought; empty where the revision was not pushed to the main branch
     * since the connection was made.
     *
     * @param before revisions that the service was deployed with before
     */
    Optional<Instant> oldest(Connection connection, String project, String revision, Collection<String> before) {
        Optional<Long> place = place(connection, project, revision);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        long behind = before.isEmpty() ? 0 : latest(connection, project, before, place.get());
        return database.sql("""
                        select min(committed_at) as oldest from webhook_commit
                        where connection_id = :connection and project = :project and id > :behind and id <= :place""")
                .param("connection", connection.id().value())
                .param("project", project)
                .param("behind", behind)
                .param("place", place.get())
                .query((row, number) -> row.getObject("oldest", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<Long> place(Connection connection, String project, String revision) {
        return database.sql("""
                        select id from webhook_commit
                        where connection_id = :connection and project = :project and revision = :revision""")
                .param("connection", connection.id().value())
                .param("project", project)
                .param("revision", revision)
                .query(Long.class)
                .optional();
    }

    /** The place of the latest of these revisions before a place; 0 where none is known. */
    private long latest(Connection connection, String project, Collection<String> revisions, long place) {
        return database.sql("""
                        select coalesce(max(id), 0) from webhook_commit where connection_id = :connection
                          and project = :project and revision in (:revisions) and id < :place""")
                .param("connection", connection.id().value())
                .param("project", project)
                .param("revisions", revisions)
                .param("place", place)
                .query(Long.class)
                .single();
    }
}
