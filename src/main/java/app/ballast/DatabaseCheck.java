package app.ballast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Whether the database can be reached and written, is not in use by another Ballast, and is not a newer one's. */
final class DatabaseCheck {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:)([^;]+).*");
    private static final int H2_IN_USE = 90_020;

    private final String address;
    private final @Nullable String user;
    private final @Nullable String password;

    private DatabaseCheck(String address, @Nullable String user, @Nullable String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    static DatabaseCheck of(Environment environment) {
        return new DatabaseCheck(
                environment.getProperty("spring.datasource.url", ""),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    /**
     * Passes where the database is ready, and where there is none yet but there may be.
     *
     * @throws StartUpFailure with what is wrong and what to do
     */
    void check() {
        Matcher file = H2_FILE.matcher(address);
        if (file.matches()) {
            Path database = Path.of(file.group(1).replaceFirst("^~", Matcher.quoteReplacement(home())) + ".mv.db");
            checkFolder(database.toAbsolutePath().normalize());
            if (Files.exists(database)) {
                checkSchema();
            }
        } else if (!address.isEmpty()) {
            checkSchema();
        }
    }

    private static String home() {
        return System.getProperty("user.home", ".");
    }

    private static void checkFolder(Path database) {
        Path folder = database.getParent();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "may-write", null));
        } catch (IOException e) {
            throw new StartUpFailure(
                    "Ballast can't write to its data folder %s; make it writable, or set BALLAST_DATA to a folder that is."
                            .formatted(folder),
                    e);
        }
        if (Files.exists(database) && !Files.isWritable(database)) {
            throw new StartUpFailure(
                    ("Ballast can't write to its database %s; make the file writable, or set BALLAST_DATA to another "
                                    + "folder.")
                            .formatted(database));
        }
    }

    private void checkSchema() {
        try (Connection connection = DriverManager.getConnection(address, user, password)) {
            SchemaVersion.check(connection);
        } catch (SQLException e) {
            throw new StartUpFailure(sentenceFor(e), e);
        }
    }

    private String sentenceFor(SQLException e) {
        // Without the parameters, which may hold a password.
        String where = address.replaceFirst("[?;].*", "").replaceFirst("^jdbc:(h2:(file:)?)?", "");
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e.getErrorCode() == H2_IN_USE) {
            return ("The database %s is in use by another process, perhaps by another Ballast; stop that one, or set "
                            + "BALLAST_DATA to another folder.")
                    .formatted(where);
        }
        if (state.startsWith("28")) {
            return ("The database %s refuses the user %s; check SPRING_DATASOURCE_USERNAME and "
                            + "SPRING_DATASOURCE_PASSWORD.")
                    .formatted(where, user);
        }
        return "The database %s can't be opened (%s).".formatted(where, firstSentence(e));
    }

    private static String firstSentence(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.\\s*$", "")
                .replaceFirst("(?i)^fatal:", "")
                .strip();
    }
}
