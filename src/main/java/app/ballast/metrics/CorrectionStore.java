package app.ballast.metrics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of values that were replaced, which is only ever added to. */
@Component
class CorrectionStore {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    CorrectionStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(SeriesId id, Collection<SeriesPoint> replaced, PointOrigin origin, String by, Instant now) {
        batches.batchUpdate(
                """
                insert into series_correction (series_id, at, amount, denominator, origin, recorded_at, recorded_by,
                                               replaced_at, replaced_origin, replaced_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                replaced.stream()
                        .map(was -> new Object[] {
                            id.value(),
                            Sql.utc(was.at()),
                            was.value(),
                            was.denominator(),
                            was.origin().name(),
                            Sql.utc(was.recordedAt()),
                            was.recordedBy(),
                            Sql.utc(now),
                            origin.name(),
                            by
                        })
                        .toList());
    }

    /** What was replaced from a time until before another, the latest replacement first, at most so many. */
    List<Correction> between(SeriesId id, Instant from, Instant to, int most) {
        return database.sql("""
                        select at, amount, denominator, origin, recorded_at, recorded_by, replaced_at, replaced_origin,
                               replaced_by
                        from series_correction
                        where series_id = :id and at >= :from and at < :to
                        order by id desc fetch first :most rows only""")
                .param("id", id.value())
                .param("from", Sql.utc(from))
                .param("to", Sql.utc(to))
                .param("most", most)
                .query((row, number) -> new Correction(
                        PointStore.read(row, number),
                        Sql.instant(row, "replaced_at"),
                        PointOrigin.valueOf(row.getString("replaced_origin")),
                        row.getString("replaced_by")))
                .list();
    }
}
