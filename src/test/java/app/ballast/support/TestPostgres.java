package app.ballast.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL, unpacked from a library and started once a JVM; it ends with the JVM. */
public final class TestPostgres {

    /** The owner of every database; the server accepts this machine's connections without a password. */
    public static final String USER = "postgres";

    private TestPostgres() {}

    /**
     * Creates an empty database on the shared server.
     *
     * @param name letters, digits and underscores
     * @return its JDBC address
     */
    public static String createDatabase(String name) {
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be created.", e);
        }
        return "jdbc:postgresql://localhost:%d/%s".formatted(Server.INSTANCE.getPort(), name);
    }

    /** Started when first asked for, so that a run on H2 alone never starts it. */
    private static final class Server {

        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1))
                        // Tests may lose their data in a power cut.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("The PostgreSQL for the tests did not start.", e);
            }
        }
    }
}
