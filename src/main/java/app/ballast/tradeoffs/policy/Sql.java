package app.ballast.tradeoffs.policy;

import app.ballast.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How times and signatures stand in this room's tables. */
final class Sql {

    private Sql() {}

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant needed(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    static Signatures signatures(ResultSet row) throws SQLException {
        return new Signatures(signature(row, "product"), signature(row, "technology"));
    }

    private static @Nullable Signature signature(ResultSet row, String side) throws SQLException {
        Instant at = instant(row, side + "_at");
        return at == null
                ? null
                : new Signature(new PersonId(row.getLong(side + "_by_id")), row.getString(side + "_by"), at);
    }

    static JdbcClient.StatementSpec signatures(JdbcClient.StatementSpec statement, Signatures signatures) {
        return signature(signature(statement, "product", signatures.product()), "technology", signatures.technology());
    }

    private static JdbcClient.StatementSpec signature(
            JdbcClient.StatementSpec statement, String side, @Nullable Signature given) {
        return statement
                .param(side + "Id", given == null ? null : given.person().value(), Types.BIGINT)
                .param(side, given == null ? null : given.name(), Types.VARCHAR)
                .param(side + "At", given == null ? null : utc(given.at()), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
