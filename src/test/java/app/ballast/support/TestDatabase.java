package app.ballast.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each Spring context an empty database: H2 in memory, or one of its own on the shared PostgreSQL where the system
 * property {@code ballast.test.database} is {@code postgres}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2_SETTINGS =
            ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256";

    /** By migrations; and the locks of jobs, of whose rows their keeper believes that they stay. */
    private static final Set<String> KEPT =
            Set.of("workspace", "item_counter_gate", "flyway_schema_history", "shedlock");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "ballast_" + UUID.randomUUID().toString().replace("-", "");
        TestPropertyValues.of(
                        "spring.datasource.url=" + address(name),
                        "spring.datasource.username=" + userName(),
                        // Jobs do not come by themselves, in the midst of a test.
                        "ballast.jobs.nightly=-",
                        "ballast.jobs.sources=-",
                        "ballast.jobs.policies=-",
                        "ballast.jobs.mail=-",
                        "ballast.jobs.views=-",
                        "BALLAST_SECRET_KEY=" + "5e".repeat(32))
                .applyTo(context);
    }

    /** SQL of a table {@code s} whose one column {@code x} holds the numbers from 0 on. */
    public static String numbers(int count) {
        return (isPostgres() ? "generate_series(0, %d) as s(x)" : "system_range(0, %d) s(x)").formatted(count - 1);
    }

    /** Whether this run of the tests is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("ballast.test.database", "h2"));
    }

    /** Removes every row but those that have to be there. */
    public static void empty(DataSource dataSource) {
        empty(dataSource, new String[0]);
    }

    /** Removes every row of some tables; of all where none is named. */
    public static void empty(DataSource dataSource, String... named) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = named.length == 0 ? tables(connection) : List.of(named);
            if (isPostgres()) {
                statement.execute("truncate table " + String.join(", ", tables) + " cascade");
                return;
            }
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("truncate table " + table);
            }
            statement.execute("set referential_integrity true");
        } catch (SQLException e) {
            throw new IllegalStateException("The test's database could not be emptied.", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String schema = connection.getSchema();
        try (ResultSet found =
                connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                    tables.add('"' + name + '"');
                }
            }
        }
        return tables;
    }

    private static String address(String name) {
        return isPostgres() ? TestPostgres.createDatabase(name) : "jdbc:h2:mem:" + name + H2_SETTINGS;
    }

    private static String userName() {
        return isPostgres() ? TestPostgres.USER : "ballast";
    }
}
