package app.ballast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Refuses a database that a newer Ballast has changed. Flyway by itself ignores migrations that it does not know, and
 * Ballast would then write rows as they were before.
 */
final class SchemaVersion {

    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern SCRIPT = Pattern.compile("V([0-9._]+)__.*\\.sql");

    private SchemaVersion() {}

    /**
     * Compares what was applied to the database with the scripts that this version has. All migrations are scripts.
     *
     * @throws StartUpFailure where the database is ahead
     */
    static void check(Connection connection) throws SQLException {
        MigrationVersion known = newestScript();
        Optional<MigrationVersion> applied = newestApplied(connection);
        if (applied.isPresent() && applied.get().compareTo(known) > 0) {
            throw new StartUpFailure(
                    ("The database is of a newer version of Ballast (its schema is %s, this version knows "
                                    + "%s); start that newer version, or restore a backup from before the upgrade.")
                            .formatted(applied.get(), known));
        }
    }

    private static Optional<MigrationVersion> newestApplied(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), HISTORY, new String[] {"TABLE", "BASE TABLE"})) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        MigrationVersion newest = MigrationVersion.EMPTY;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select \"version\" from \"" + HISTORY + "\" where \"version\" is not null")) {
            while (rows.next()) {
                newest = later(newest, MigrationVersion.fromVersion(rows.getString(1)));
            }
        }
        return Optional.of(newest);
    }

    private static MigrationVersion newestScript() {
        try {
            Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/V*.sql");
            return Arrays.stream(scripts)
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(SCRIPT::matcher)
                    .filter(Matcher::matches)
                    .map(name -> MigrationVersion.fromVersion(name.group(1)))
                    .reduce(MigrationVersion.EMPTY, SchemaVersion::later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MigrationVersion later(MigrationVersion one, MigrationVersion other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
