package app.ballast;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.DatabaseTest;
import app.ballast.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That the context starts at all proves that Hibernate finds every entity's table and columns as they should be. */
@DatabaseTest
class MigrationTest {

    @Autowired
    private Flyway flyway;

    @Autowired
    private DataSource dataSource;

    @Test
    void theScriptsBuildTheSchemaFromNothing() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void theTestsRunOnTheDatabaseThatTheBuildNames() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
        }
    }
}
