package app.ballast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of points. A set of points is looked up, and written, by one statement. */
@Component
class PointStore {

    private static final String COLUMNS =
            "series_id, p.at, p.amount, p.denominator, p.origin, p.recorded_at, p.recorded_by";
    private static final String SELECT = "select " + COLUMNS + " from series_point p ";

    private static final String INSERT = """
            insert into series_point (series_id, at, amount, denominator, origin, recorded_at, recorded_by)
            select cast(? as bigint), cast(w.t as timestamp with time zone), w.amount, w.denominator,
                   cast(? as varchar), cast(? as timestamp with time zone), cast(? as varchar)
            from unnest(cast(? as varchar array), cast(? as double precision array),
                        cast(? as double precision array)) as w(t, amount, denominator)""";
    private static final String FREE =
            " where not exists (select 1 from series_point p where p.series_id = ? and p.at between ? and ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PointStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Map<SeriesId, List<SeriesPoint>> between(Collection<SeriesId> ids, Instant from, Instant to) {
        Map<SeriesId, List<SeriesPoint>> bySeries = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(SELECT + "where series_id in (:ids) and at >= :from and at < :to order by series_id, at")
                    .param("ids", ids.stream().map(SeriesId::value).toList())
                    .param("from", Sql.utc(from))
                    .param("to", Sql.utc(to))
                    .query(row -> {
                        bySeries.computeIfAbsent(new SeriesId(row.getLong("series_id")), id -> new ArrayList<>())
                                .add(read(row, 0));
                    });
        }
        return bySeries;
    }

    /** The first of them, at most so many. */
    List<SeriesPoint> between(SeriesId id, Instant from, Instant to, int most) {
        return database.sql(SELECT + "where series_id = :id and at >= :from and at < :to order by at"
                        + " fetch first :most rows only")
                .param("id", id.value())
                .param("from", Sql.utc(from))
                .param("to", Sql.utc(to))
                .param("most", most)
                .query(PointStore::read)
                .list();
    }

    /** A part of them, the newest first. */
    List<SeriesPoint> newest(SeriesId id, Instant from, Instant to, int offset, int limit) {
        return database.sql(SELECT + "where series_id = :id and at >= :from and at < :to order by at desc"
                        + " offset :offset rows fetch next :limit rows only")
                .param("id", id.value())
                .param("from", Sql.utc(from))
                .param("to", Sql.utc(to))
                .param("offset", offset)
                .param("limit", limit)
                .query(PointStore::read)
                .list();
    }

    Optional<SeriesPoint> latest(SeriesId id, Instant at) {
        return database.sql(SELECT + "where series_id = :id and at <= :at order by at desc fetch first 1 rows only")
                .param("id", id.value())
                .param("at", Sql.utc(at))
                .query(PointStore::read)
                .optional();
    }

    /** The last point of each of these series that has one. */
    Map<SeriesId, SeriesPoint> latest(Collection<SeriesId> ids) {
        Map<SeriesId, SeriesPoint> latest = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(SELECT + """
                            where series_id in (:ids)
                            and at = (select max(l.at) from series_point l where l.series_id = p.series_id)""")
                    .param("ids", ids.stream().map(SeriesId::value).toList())
                    .query(row -> {
                        latest.put(new SeriesId(row.getLong("series_id")), read(row, 0));
                    });
        }
        return latest;
    }

    /** What is there at these times. */
    Map<Instant, SeriesPoint> at(SeriesId id, Collection<Instant> times) {
        return database
                .sql("select " + COLUMNS + " from unnest(cast(? as varchar array)) as w(t)"
                        + " join series_point p on p.series_id = ? and p.at = cast(w.t as timestamp with time zone)"
                        // Without them a plan that was made for few points may read all of the series.
                        + " where p.at between ? and ?")
                .param(Sql.times(times))
                .param(id.value())
                .param(Sql.utc(Collections.min(times)))
                .param(Sql.utc(Collections.max(times)))
                .query(PointStore::read)
                .list()
                .stream()
                .collect(Collectors.toMap(SeriesPoint::at, point -> point));
    }

    /** All points of the hours that begin then, by time. */
    List<NewPoint> ofHours(SeriesId id, Collection<Instant> hours) {
        return database.sql("""
                        select p.at, p.amount, p.denominator
                        from unnest(cast(? as varchar array)) as w(t)
                        join series_point p on p.series_id = ? and p.at >= cast(w.t as timestamp with time zone)
                            and p.at < cast(w.t as timestamp with time zone) + interval '1' hour
                        order by p.at""")
                .param(Sql.times(hours))
                .param(id.value())
                .query((row, number) ->
                        new NewPoint(Sql.instant(row, "at"), row.getDouble("amount"), Sql.number(row, "denominator")))
                .list();
    }

    /** Writes points at times that hold none. */
    void insert(SeriesId id, List<NewPoint> points, PointOrigin origin, Instant now, @Nullable String by) {
        inserting("", id, points, origin, now, by).update();
    }

    /**
     * Writes points where none is there from the first of them to the last, as where they come in as they are measured:
     * what is there need not be looked up then.
     *
     * @param points by time
     * @return whether they are written; otherwise nothing is
     */
    boolean insertIfFree(SeriesId id, List<NewPoint> points, PointOrigin origin, Instant now, @Nullable String by) {
        return inserting(FREE, id, points, origin, now, by)
                        .param(id.value())
                        .param(Sql.utc(points.getFirst().at()))
                        .param(Sql.utc(points.getLast().at()))
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec inserting(
            String where, SeriesId id, List<NewPoint> points, PointOrigin origin, Instant now, @Nullable String by) {
        return database.sql(INSERT + where)
                .param(id.value())
                .param(origin.name())
                .param(Sql.utc(now))
                .param(by)
                .param(Sql.times(points.stream().map(NewPoint::at).toList()))
                .param(points.stream().map(NewPoint::value).toArray(Double[]::new))
                .param(points.stream().map(NewPoint::denominator).toArray(Double[]::new));
    }

    /** Writes points in place of those at the same times. */
    void replace(SeriesId id, List<NewPoint> points, PointOrigin origin, Instant now, @Nullable String by) {
        batches.batchUpdate(
                "update series_point set amount = ?, denominator = ?, origin = ?, recorded_at = ?, recorded_by = ?"
                        + " where series_id = ? and at = ?",
                points.stream()
                        .map(point -> new Object[] {
                            point.value(),
                            point.denominator(),
                            origin.name(),
                            Sql.utc(now),
                            by,
                            id.value(),
                            Sql.utc(point.at())
                        })
                        .toList());
    }

    static SeriesPoint read(ResultSet row, int number) throws SQLException {
        return new SeriesPoint(
                Sql.instant(row, "at"),
                row.getDouble("amount"),
                Sql.number(row, "denominator"),
                PointOrigin.valueOf(row.getString("origin")),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
