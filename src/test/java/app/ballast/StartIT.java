package app.ballast;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BallastProcess;
import app.ballast.support.TestPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see who start the jar where it can't run: one sentence, no stack trace, and an exit code. */
class StartIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            refuses(
                    Map.of("SERVER_PORT", String.valueOf(taken.getLocalPort())),
                    "Port %d is taken ".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneSentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        refuses(Map.of("BALLAST_DATA", file.toString()), "Ballast can't write to its data folder " + file);
    }

    @Test
    void aDatabaseThatAnotherProcessUsesIsOneSentence() throws SQLException {
        String database = folder.resolve("ballast").toString();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "ballast", "")) {
            assertThat(connection.isValid(0)).isTrue();
            refuses(Map.of(), "The database %s is in use by another process".formatted(database));
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsOneSentence() throws SQLException {
        String database = folder.resolve("ballast").toString();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "ballast", "")) {
            connection.createStatement().execute("create table \"flyway_schema_history\" (\"version\" varchar(50))");
            connection.createStatement().execute("insert into \"flyway_schema_history\" values ('10000')");
        }
        refuses(Map.of(), "The database is of a newer version of Ballast");
    }

    @Test
    void postgresqlNeedsThreeSettingsAndNothingElse() {
        String address = TestPostgres.createDatabase("ballast_start");
        try (BallastProcess ballast = BallastProcess.start(Map.of(
                "SERVER_PORT",
                "0",
                "BALLAST_DATA",
                folder.toString(),
                "SPRING_DATASOURCE_URL",
                address,
                "SPRING_DATASOURCE_USERNAME",
                TestPostgres.USER,
                "SPRING_DATASOURCE_PASSWORD",
                ""))) {
            assertThat(ballast.address()).isNotNull();
            assertThat(folder).isEmptyDirectory();
        }
    }

    private void refuses(Map<String, String> environment, String sentence) {
        Map<String, String> complete = new HashMap<>(Map.of("SERVER_PORT", "0", "BALLAST_DATA", folder.toString()));
        complete.putAll(environment);
        try (BallastProcess ballast = BallastProcess.start(complete)) {
            BallastProcess.Exit exit = ballast.exit();
            assertThat(exit.code()).isNotZero();
            assertThat(exit.err())
                    .singleElement()
                    .asString()
                    .startsWith(sentence)
                    .endsWith(".");
            assertThat(exit.out()).noneMatch(line -> line.startsWith("\tat "));
        }
    }
}
