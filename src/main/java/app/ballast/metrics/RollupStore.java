package app.ballast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of rollups, whose hours, days, weeks and months are those of UTC. */
@Component
class RollupStore {

    private static final String COLUMNS =
            "r.grain, r.bucket, r.points, r.amount, r.weighed, r.denominator, r.least, r.greatest, r.latest, r.latest_at";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    RollupStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Which rollup it is. */
    record Place(Grain grain, Instant start) {}

    /** Those of one grain that begin from a time until before another, by time. */
    List<Map.Entry<Instant, Rollup>> between(SeriesId id, Grain grain, Instant from, Instant to, int most) {
        return database.sql("select " + COLUMNS + " from series_rollup r where series_id = :id and grain = :grain"
                        + " and bucket >= :from and bucket < :to order by bucket fetch first :most rows only")
                .param("id", id.value())
                .param("grain", grain.name())
                .param("from", Sql.utc(from))
                .param("to", Sql.utc(to))
                .param("most", most)
                .query((row, number) -> Map.entry(Sql.instant(row, "bucket"), rollup(row)))
                .list();
    }

    /** Those of which rollups of a coarser grain are made, by time. */
    List<Map.Entry<Instant, Rollup>> under(SeriesId id, Grain finer, Collection<Instant> from, Collection<Instant> to) {
        return database.sql("select " + COLUMNS + " from unnest(cast(? as varchar array), cast(? as varchar array))"
                        + " as w(f, t) join series_rollup r on r.series_id = ? and r.grain = ?"
                        + " and r.bucket >= cast(w.f as timestamp with time zone)"
                        + " and r.bucket < cast(w.t as timestamp with time zone)"
                        + " where r.bucket >= ? and r.bucket < ? order by r.bucket")
                .param(Sql.times(from))
                .param(Sql.times(to))
                .param(id.value())
                .param(finer.name())
                .param(Sql.utc(Collections.min(from)))
                .param(Sql.utc(Collections.max(to)))
                .query((row, number) -> Map.entry(Sql.instant(row, "bucket"), rollup(row)))
                .list();
    }

    /** Adds to what is there, or begins with it; the series is locked meanwhile. */
    void add(SeriesId id, Map<Place, Rollup> rollups) {
        List<Place> places = new ArrayList<>(rollups.keySet());
        List<Rollup> values = places.stream().map(rollups::get).toList();
        List<Instant> starts = places.stream().map(Place::start).toList();
        database.sql("""
                        merge into series_rollup r using (
                            select g, cast(t as timestamp with time zone) as bucket, points, amount, weighed,
                                   denominator, least, greatest, latest,
                                   cast(latest_at as timestamp with time zone) as latest_at
                            from unnest(cast(? as varchar array), cast(? as varchar array), cast(? as bigint array),
                                        cast(? as double precision array), cast(? as bigint array),
                                        cast(? as double precision array), cast(? as double precision array),
                                        cast(? as double precision array), cast(? as double precision array),
                                        cast(? as varchar array))
                                as u(g, t, points, amount, weighed, denominator, least, greatest, latest, latest_at)
                        ) w on r.series_id = ? and r.bucket between ? and ? and r.grain = w.g and r.bucket = w.bucket
                        when matched then update set
                            points = r.points + w.points, amount = r.amount + w.amount,
                            weighed = r.weighed + w.weighed, denominator = r.denominator + w.denominator,
                            least = case when w.least < r.least then w.least else r.least end,
                            greatest = case when w.greatest > r.greatest then w.greatest else r.greatest end,
                            latest = case when w.latest_at > r.latest_at then w.latest else r.latest end,
                            latest_at = case when w.latest_at > r.latest_at then w.latest_at else r.latest_at end
                        when not matched then insert (series_id, grain, bucket, points, amount, weighed, denominator,
                                                      least, greatest, latest, latest_at)
                            values (cast(? as bigint), w.g, w.bucket, w.points, w.amount, w.weighed, w.denominator,
                                    w.least, w.greatest, w.latest, w.latest_at)""")
                .param(places.stream().map(place -> place.grain().name()).toArray(String[]::new))
                .param(Sql.times(starts))
                .param(values.stream().map(Rollup::points).toArray(Long[]::new))
                .param(values.stream().map(Rollup::sum).toArray(Double[]::new))
                .param(values.stream().map(Rollup::weighed).toArray(Long[]::new))
                .param(values.stream().map(Rollup::denominators).toArray(Double[]::new))
                .param(values.stream().map(Rollup::least).toArray(Double[]::new))
                .param(values.stream().map(Rollup::greatest).toArray(Double[]::new))
                .param(values.stream().map(Rollup::latest).toArray(Double[]::new))
                .param(Sql.times(values.stream().map(Rollup::latestAt).toList()))
                .param(id.value())
                .param(Sql.utc(Collections.min(starts)))
                .param(Sql.utc(Collections.max(starts)))
                .param(id.value())
                .update();
    }

    void replace(SeriesId id, Map<Place, Rollup> rollups) {
        batches.batchUpdate(
                """
                update series_rollup set points = ?, amount = ?, weighed = ?, denominator = ?, least = ?, greatest = ?,
                                         latest = ?, latest_at = ?
                where series_id = ? and grain = ? and bucket = ?""",
                rollups.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getValue().points(),
                            entry.getValue().sum(),
                            entry.getValue().weighed(),
                            entry.getValue().denominators(),
                            entry.getValue().least(),
                            entry.getValue().greatest(),
                            entry.getValue().latest(),
                            Sql.utc(entry.getValue().latestAt()),
                            id.value(),
                            entry.getKey().grain().name(),
                            Sql.utc(entry.getKey().start())
                        })
                        .toList());
    }

    private static Rollup rollup(ResultSet row) throws SQLException {
        return new Rollup(
                row.getLong("points"),
                row.getDouble("amount"),
                row.getLong("weighed"),
                row.getDouble("denominator"),
                row.getDouble("least"),
                row.getDouble("greatest"),
                row.getDouble("latest"),
                Sql.instant(row, "latest_at"));
    }
}
