package app.ballast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class DatabaseCheckTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private String address;

    @BeforeEach
    void nameTheDatabase() {
        address = "jdbc:h2:file:" + folder.resolve("deep/ballast") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
    }

    @Test
    void aFolderThatIsMissingIsMade() {
        check(address);
        assertThat(folder.resolve("deep")).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file where the folder should be");
        assertThatThrownBy(() -> check(address))
                .isInstanceOf(StartUpFailure.class)
                .hasMessage(
                        "Ballast can't write to its data folder %s; make it writable, or set BALLAST_DATA to a folder "
                                + "that is.",
                        folder.resolve("deep"));
    }

    @Test
    void aDatabaseWithoutAnyTablePasses() throws SQLException {
        execute("create table other (id int)");
        assertThatCode(() -> check(address)).doesNotThrowAnyException();
    }

    @Test
    void aNewerSchemaIsRefused() throws SQLException {
        applied("10000.1");
        assertThatThrownBy(() -> check(address))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageStartingWith(
                        "The database is of a newer version of Ballast (its schema is 10000.1, this version knows ");
    }

    @Test
    void anOlderSchemaPasses() throws SQLException {
        applied("0.0.1");
        assertThatCode(() -> check(address)).doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() throws SQLException {
        execute("create table other (id int)");
        assertThatThrownBy(() -> check(address, "secret"))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageContaining("refuses the user")
                .hasMessageNotContainingAny("secret");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        assertThatThrownBy(() -> check("jdbc:postgresql://127.0.0.1:1/ballast?password=secret"))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageStartingWith("The database postgresql://127.0.0.1:1/ballast can't be opened (")
                .hasMessageNotContainingAny("secret", "\n");
    }

    private void applied(String version) throws SQLException {
        execute("create table \"flyway_schema_history\" (\"version\" varchar(50))");
        execute("insert into \"flyway_schema_history\" values ('" + version + "')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, "ballast", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void check(String address) {
        check(address, "");
    }

    private static void check(String address, String password) {
        DatabaseCheck.of(new MockEnvironment()
                        .withProperty("spring.datasource.url", address)
                        .withProperty("spring.datasource.username", "ballast")
                        .withProperty("spring.datasource.password", password))
                .check();
    }
}
