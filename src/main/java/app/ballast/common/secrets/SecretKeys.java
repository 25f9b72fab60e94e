package app.ballast.common.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of all secrets: from the environment, else from a file in the data folder that is made when the first secret is
 * kept, and that its owner alone can read. A key that is no key stops the start.
 */
@Component
class SecretKeys {

    static final String FILE = "secret.key";

    private static final int BYTES = 32;
    private static final String VARIABLE = "BALLAST_SECRET_KEY";
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private @Nullable SecretKey key;

    SecretKeys(@Value("${BALLAST_SECRET_KEY:}") String fromEnvironment, @Value("${ballast.data}") Path folder) {
        this.file = folder.resolve(FILE);
        this.key = fromEnvironment.isBlank() ? null : read(fromEnvironment, VARIABLE);
    }

    synchronized SecretKey key() {
        SecretKey present = key;
        if (present == null) {
            present = fromFile();
            key = present;
        }
        return present;
    }

    private SecretKey fromFile() {
        try {
            if (!Files.exists(file)) {
                makeFile();
            }
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the secrets cannot be kept in " + file + ". Set " + VARIABLE, e);
        }
    }

    private void makeFile() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
        try {
            Files.write(
                    Files.createFile(file, rights),
                    HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key holds.
        }
    }

    private static SecretKey read(String text, String where) {
        String hex = text.strip();
        if (!hex.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
            throw new IllegalStateException(
                    where + " must hold " + 2 * BYTES + " hexadecimal digits, as “openssl rand -hex 32” makes them.");
        }
        return new SecretKeySpec(HexFormat.of().parseHex(hex), "AES");
    }
}
