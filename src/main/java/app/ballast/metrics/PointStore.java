package app.ballast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of points. */
@Component
class PointStore {

    /** Points looked up and written at once. */
    private static final int CHUNK = 1_000;

    private static final String SELECT =
            "select series_id, at, amount, denominator, origin, recorded_at from series_point ";

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
                    .param("from", utc(from))
                    .param("to", utc(to))
                    .query(row -> {
                        bySeries.computeIfAbsent(new SeriesId(row.getLong("series_id")), id -> new ArrayList<>())
                                .add(read(row, 0));
                    });
        }
        return bySeries;
    }

    Optional<SeriesPoint> latest(SeriesId id, Instant at) {
        return database.sql(SELECT + "where series_id = :id and at <= :at order by at desc fetch first 1 rows only")
                .param("id", id.value())
                .param("at", utc(at))
                .query(PointStore::read)
                .optional();
    }

    PointTally record(SeriesId id, Collection<NewPoint> wanted, PointOrigin origin, Instant now) {
        TreeMap<Instant, NewPoint> byTime = new TreeMap<>();
        wanted.forEach(point -> byTime.put(point.at(), point));
        PointTally tally = PointTally.NONE;
        List<NewPoint> chunk = new ArrayList<>(CHUNK);
        for (NewPoint point : byTime.values()) {
            chunk.add(point);
            if (chunk.size() == CHUNK) {
                tally = tally.plus(recordChunk(id, chunk, origin, now));
                chunk.clear();
            }
        }
        return chunk.isEmpty() ? tally : tally.plus(recordChunk(id, chunk, origin, now));
    }

    private PointTally recordChunk(SeriesId id, List<NewPoint> chunk, PointOrigin origin, Instant now) {
        Map<Instant, SeriesPoint> there = database
                .sql(SELECT + "where series_id = :id and at between :from and :to")
                .param("id", id.value())
                .param("from", utc(chunk.getFirst().at()))
                .param("to", utc(chunk.getLast().at()))
                .query(PointStore::read)
                .list()
                .stream()
                .collect(Collectors.toMap(SeriesPoint::at, point -> point));
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        long unchanged = 0;
        long kept = 0;
        for (NewPoint point : chunk) {
            SeriesPoint before = there.get(point.at());
            if (before == null) {
                inserts.add(new Object[] {
                    point.value(), point.denominator(), origin.name(), utc(now), id.value(), utc(point.at())
                });
            } else if (same(before, point)) {
                unchanged++;
            } else if (before.origin() == PointOrigin.PERSON && origin != PointOrigin.PERSON) {
                kept++;
            } else {
                updates.add(new Object[] {
                    point.value(), point.denominator(), origin.name(), utc(now), id.value(), utc(point.at())
                });
            }
        }
        batches.batchUpdate(
                "insert into series_point (amount, denominator, origin, recorded_at, series_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                inserts);
        batches.batchUpdate(
                "update series_point set amount = ?, denominator = ?, origin = ?, recorded_at = ?"
                        + " where series_id = ? and at = ?",
                updates);
        return new PointTally(inserts.size() + updates.size(), unchanged, kept);
    }

    private static boolean same(SeriesPoint before, NewPoint point) {
        return before.value() == point.value() && Objects.equals(before.denominator(), point.denominator());
    }

    private static SeriesPoint read(ResultSet row, int number) throws SQLException {
        return new SeriesPoint(
                instant(row, "at"),
                row.getDouble("amount"),
                denominator(row),
                PointOrigin.valueOf(row.getString("origin")),
                instant(row, "recorded_at"));
    }

    private static @Nullable Double denominator(ResultSet row) throws SQLException {
        double denominator = row.getDouble("denominator");
        return row.wasNull() ? null : denominator;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
