package app.ballast.metrics;

import app.ballast.common.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of targets of series, which is only ever added to. */
@Component
class SeriesTargetStore {

    private final JdbcClient database;

    SeriesTargetStore(JdbcClient database) {
        this.database = database;
    }

    /** All that was ever set, by the day from which it holds, and of one day as it was set. */
    List<DatedTarget> all(SeriesId id) {
        return database.sql(
                        "select since, goal, set_by_name, set_at from series_target where series_id = ? order by since, id")
                .param(id.value())
                .query((row, number) -> new DatedTarget(
                        row.getObject("since", LocalDate.class),
                        Sql.number(row, "goal"),
                        row.getString("set_by_name"),
                        Sql.instant(row, "set_at")))
                .list();
    }

    void add(SeriesId id, LocalDate since, @Nullable Double goal, Actor by, Instant at) {
        database.sql("""
                        insert into series_target (series_id, since, goal, set_by, set_by_name, set_at)
                        values (:series, :since, :goal, :by, :name, :at)""")
                .param("series", id.value())
                .param("since", since)
                .param("goal", goal)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", Sql.utc(at))
                .update();
    }
}
