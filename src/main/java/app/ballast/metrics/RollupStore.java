package app.ballast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** Those of these places that are there. */
    Map<Place, Rollup> at(SeriesId id, Collection<Place> places) {
        Map<Place, Rollup> found = new HashMap<>();
        database.sql("select " + COLUMNS + " from unnest(cast(? as varchar array), cast(? as varchar array)) as w(g, t)"
                        + " join series_rollup r on r.series_id = ? and r.grain = w.g"
                        + " and r.bucket = cast(w.t as timestamp with time zone)")
                .param(column(places, place -> place.grain().name()))
                .param(Sql.times(places.stream().map(Place::start).toList()))
                .param(id.value())
                .query(row -> {
                    found.put(place(row), rollup(row));
                });
        return found;
    }

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
                        + " and r.bucket < cast(w.t as timestamp with time zone) order by r.bucket")
                .param(Sql.times(from))
                .param(Sql.times(to))
                .param(id.value())
                .param(finer.name())
                .query((row, number) -> Map.entry(Sql.instant(row, "bucket"), rollup(row)))
                .list();
    }

    void insert(SeriesId id, Map<Place, Rollup> rollups) {
        if (rollups.isEmpty()) {
            return;
        }
        List<Place> places = new ArrayList<>(rollups.keySet());
        List<Rollup> values = places.stream().map(rollups::get).toList();
        database.sql("""
                        insert into series_rollup (series_id, grain, bucket, points, amount, weighed, denominator, least,
                                                   greatest, latest, latest_at)
                        select cast(? as bigint), g, cast(t as timestamp with time zone), points, amount, weighed,
                               denominator, least, greatest, latest, cast(latest_at as timestamp with time zone)
                        from unnest(cast(? as varchar array), cast(? as varchar array), cast(? as bigint array),
                                    cast(? as double precision array), cast(? as bigint array),
                                    cast(? as double precision array), cast(? as double precision array),
                                    cast(? as double precision array), cast(? as double precision array),
                                    cast(? as varchar array))
                            as w(g, t, points, amount, weighed, denominator, least, greatest, latest, latest_at)""")
                .param(id.value())
                .param(column(places, place -> place.grain().name()))
                .param(Sql.times(places.stream().map(Place::start).toList()))
                .param(values.stream().map(Rollup::points).toArray(Long[]::new))
                .param(values.stream().map(Rollup::sum).toArray(Double[]::new))
                .param(values.stream().map(Rollup::weighed).toArray(Long[]::new))
                .param(values.stream().map(Rollup::denominators).toArray(Double[]::new))
                .param(values.stream().map(Rollup::least).toArray(Double[]::new))
                .param(values.stream().map(Rollup::greatest).toArray(Double[]::new))
                .param(values.stream().map(Rollup::latest).toArray(Double[]::new))
                .param(Sql.times(values.stream().map(Rollup::latestAt).toList()))
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

    private static String[] column(Collection<Place> places, Function<Place, String> part) {
        return places.stream().map(part).toArray(String[]::new);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(Grain.valueOf(row.getString("grain")), Sql.instant(row, "bucket"));
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
