package app.ballast.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
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
        String server = "jdbc:postgresql://localhost:" + Server.PORT + "/";
        try (Connection connection = DriverManager.getConnection(server + "postgres", USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be created.", e);
        }
        return server + name;
    }

    /** Started when first asked for, so that a run on H2 alone never starts it. */
    private static final class Server {

        private static final int PORT = start();

        private static int start() {
            try {
                return fromLibrary();
            } catch (IOException | IllegalStateException e) {
                try {
                    if (PostgresForRoot.isNeeded()) {
                        return PostgresForRoot.start();
                    }
                } catch (IOException again) {
                    e.addSuppressed(again);
                }
                throw new IllegalStateException("The PostgreSQL for the tests did not start.", e);
            }
        }

        private static int fromLibrary() throws IOException {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    // Tests may lose their data in a power cut.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start()
                    .getPort();
        }
    }
}
