package app.ballast.support;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each Spring context an empty database: H2 in memory, or one of its own on the shared PostgreSQL where the system
 * property {@code ballast.test.database} is {@code postgres}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2_SETTINGS = ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "ballast_" + UUID.randomUUID().toString().replace("-", "");
        TestPropertyValues.of("spring.datasource.url=" + address(name), "spring.datasource.username=" + userName())
                .applyTo(context);
    }

    /** Whether this run of the tests is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("ballast.test.database", "h2"));
    }

    private static String address(String name) {
        return isPostgres() ? TestPostgres.createDatabase(name) : "jdbc:h2:mem:" + name + H2_SETTINGS;
    }

    private static String userName() {
        return isPostgres() ? TestPostgres.USER : "ballast";
    }
}
