package app.ballast.sources;

import app.ballast.common.outgoing.WebAddress;
import app.ballast.metrics.SeriesId;
import app.ballast.portfolio.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of sources, but for what polling writes. */
@Component
class SourceStore {

    static final String SELECT =
            "select id, version, name, connector, series_id, service_id, address, settings, sign_on, account, secret,"
                    + " every_seconds, active, next_at, read_until, last_success_at, last_points, last_dropped,"
                    + " last_failure_at, last_error, failures from source ";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;

    SourceStore(JdbcClient database) {
        this.database = database;
    }

    List<Source> all() {
        return database.sql(SELECT + "order by lower(name), id")
                .query(SourceStore::read)
                .list();
    }

    Optional<Source> byId(SourceId id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(SourceStore::read)
                .optional();
    }

    /** The source that fills one of these, other than {@code except}. */
    Optional<Source> filling(@Nullable SeriesId series, @Nullable ServiceId service, @Nullable SourceId except) {
        return all().stream()
                .filter(source -> !source.id().equals(except))
                .filter(source ->
                        series != null ? series.equals(source.series()) : Objects.equals(service, source.service()))
                .findFirst();
    }

    SourceId add(
            NewSource wanted,
            @Nullable SeriesId series,
            @Nullable ServiceId service,
            @Nullable String sealed,
            String by,
            Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        fill(database.sql("""
                        insert into source (version, name, connector, series_id, service_id, address, settings, sign_on,
                            account, secret, every_seconds, active, made_by, made_at, next_at, last_points, last_dropped,
                            failures)
                        values (0, :name, :connector, :series, :service, :address, :settings, :signOn, :account, :secret,
                            :every, true, :by, :now, :now, 0, 0, 0)"""), wanted, series, service, sealed)
                .param("by", by)
                .param("now", utc(now))
                .update(key, "id");
        return new SourceId(Objects.requireNonNull(key.getKeyAs(Long.class)));
    }

    /**
     * Writes what a person changed, and lets it be polled at once.
     *
     * @param fresh whether it fills something else from now on, so that nothing of that is known yet
     * @return false where somebody else was faster
     */
    boolean change(
            SourceId id,
            long version,
            NewSource wanted,
            @Nullable SeriesId series,
            @Nullable ServiceId service,
            @Nullable String sealed,
            boolean fresh,
            Instant now) {
        return fill(database.sql("""
                        update source set version = version + 1, name = :name, connector = :connector,
                            series_id = :series, service_id = :service, address = :address, settings = :settings,
                            sign_on = :signOn, account = :account, secret = :secret, every_seconds = :every,
                            next_at = :now, read_until = case when :fresh then null else read_until end
                        where id = :id and version = :version"""), wanted, series, service, sealed)
                        .param("fresh", fresh)
                        .param("now", utc(now))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    void remove(SourceId id) {
        database.sql("delete from source where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Lets it be polled by itself from now on, or not. */
    void activate(SourceId id, boolean active, Instant now) {
        database.sql("update source set version = version + 1, active = :active, next_at = :now where id = :id")
                .param("active", active)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec fill(
            JdbcClient.StatementSpec statement,
            NewSource wanted,
            @Nullable SeriesId series,
            @Nullable ServiceId service,
            @Nullable String sealed) {
        return statement
                .param("name", wanted.name())
                .param("connector", wanted.connector())
                .param("series", series == null ? null : series.value())
                .param("service", service == null ? null : service.value())
                .param("address", wanted.address().toString())
                .param("settings", JSON.writeValueAsString(wanted.settings()))
                .param("signOn", wanted.signOn().name())
                .param("account", wanted.account())
                .param("secret", sealed)
                .param("every", wanted.every().toSeconds());
    }

    static Source read(ResultSet row, int number) throws SQLException {
        Long series = number(row, "series_id");
        Long service = number(row, "service_id");
        String error = row.getString("last_error");
        return new Source(
                new SourceId(row.getLong("id")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("connector"),
                series == null ? null : new SeriesId(series),
                service == null ? null : new ServiceId(service),
                WebAddress.of(row.getString("address")),
                JSON.readValue(row.getString("settings"), TEXTS),
                SignOn.valueOf(row.getString("sign_on")),
                row.getString("account"),
                row.getString("secret"),
                Duration.ofSeconds(row.getInt("every_seconds")),
                row.getBoolean("active"),
                new SourceState(
                        Objects.requireNonNull(instant(row, "next_at")),
                        instant(row, "read_until"),
                        instant(row, "last_success_at"),
                        row.getInt("last_points"),
                        row.getInt("last_dropped"),
                        instant(row, "last_failure_at"),
                        error == null ? null : Said.read(error),
                        row.getInt("failures")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
