package app.ballast.common.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final Secret SECRET = new Secret("  correct horse battery staple ☂ ");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aSecretComesBackAndTheSameOneTwiceLooksDifferent() {
        SecretBox box = box(KEY);
        String sealed = box.seal(SECRET);
        assertThat(sealed).doesNotContain("horse");
        assertThat(box.seal(SECRET)).isNotEqualTo(sealed);
        assertThat(box.open(sealed)).contains(new Secret("correct horse battery staple ☂"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theKeyIsMadeOnceAndItsOwnerAloneCanReadIt() throws IOException {
        String sealed = box("").seal(SECRET);
        assertThat(box("").open(sealed)).contains(SECRET);
        Path file = folder.resolve("data").resolve(SecretKeys.FILE);
        assertThat(file).content().hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherKeyOpensNothing() {
        String sealed = box(KEY).seal(SECRET);
        assertThat(box(KEY.replace('0', '1')).open(sealed)).isEmpty();
        assertThat(box("").open(sealed)).isEmpty();
    }

    @Test
    void aChangedSecretOpensNot() {
        SecretBox box = box(KEY);
        String sealed = box.seal(SECRET);
        char last = sealed.charAt(sealed.length() / 2);
        assertThat(box.open(sealed.replace(last, last == 'A' ? 'B' : 'A'))).isEmpty();
        assertThat(box.open("")).isEmpty();
        assertThat(box.open("no base 64")).isEmpty();
    }

    @Test
    void aKeyThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> box("hunter2"))
                .hasMessageContaining("BALLAST_SECRET_KEY")
                .hasMessageContaining("openssl rand -hex 32")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aSecretSaysNothingOfItself() {
        assertThat("" + SECRET).doesNotContain("horse");
        for (String none : new String[] {" ", "two\nlines", "x".repeat(2_001)}) {
            assertThatThrownBy(() -> new Secret(none))
                    .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                            .isEqualTo("secret"));
        }
    }

    private SecretBox box(String key) {
        return new SecretBox(new SecretKeys(key, folder.resolve("data")));
    }
}
