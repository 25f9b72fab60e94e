package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void aTokenEndsInItsOwnChecksum() {
        String token = Secrets.newToken();
        assertThat(token).matches("bal_[0-9A-Za-z]{36}");
        assertThat(Secrets.looksComplete(token)).isTrue();
    }

    @Test
    void aCutOrMistypedTokenIsKnown() {
        String token = Secrets.newToken();
        assertThat(Secrets.looksComplete(token.substring(0, token.length() - 1)))
                .isFalse();
        assertThat(Secrets.looksComplete(token + "0")).isFalse();
        for (int i = Secrets.TOKEN_PREFIX.length(); i < token.length(); i++) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(Secrets.looksComplete(mistyped)).as(mistyped).isFalse();
        }
    }

    @Test
    void noTwoTokensAreAlike() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            tokens.add(Secrets.newToken());
        }
        assertThat(tokens).hasSize(10_000);
    }

    @Test
    void aFingerprintIsTheSha256OfTheSecret() {
        assertThat(Secrets.fingerprint("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
