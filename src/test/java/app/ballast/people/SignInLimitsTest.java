package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private final SignInLimits limits = new SignInLimits(3, 5);

    @Test
    void anAccountHasSoManyTries() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.tryAccount("ada@example.org")).isTrue();
        }
        assertThat(limits.tryAccount(" ADA@example.org ")).isFalse();
        assertThat(limits.tryAccount("grace@example.org")).isTrue();
    }

    @Test
    void anAddressHasSoManyTriesWhateverTheAccounts() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.tryAddress("192.0.2.1")).isTrue();
        }
        assertThat(limits.tryAddress("192.0.2.1")).isFalse();
        assertThat(limits.tryAddress("192.0.2.2")).isTrue();
    }

    @Test
    void aSuccessGivesTheAccountItsTriesBackButNotTheAddress() {
        for (int i = 0; i < 5; i++) {
            limits.tryAddress("192.0.2.1");
        }
        for (int i = 0; i < 3; i++) {
            limits.tryAccount("ada@example.org");
        }
        limits.succeeded("Ada@example.org");
        assertThat(limits.tryAccount("ada@example.org")).isTrue();
        assertThat(limits.tryAddress("192.0.2.1")).isFalse();
    }
}
