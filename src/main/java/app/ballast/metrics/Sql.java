package app.ballast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How the tables of this room hold times and numbers. Sets of them go into a statement as arrays, on either database. */
final class Sql {

    private Sql() {}

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    /** For {@code unnest(cast(? as varchar array))}: both databases read times from text. */
    static String[] times(Collection<Instant> times) {
        return times.stream().map(Instant::toString).toArray(String[]::new);
    }
}
