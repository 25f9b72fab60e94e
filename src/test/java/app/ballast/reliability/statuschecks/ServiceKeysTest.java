package app.ballast.reliability.statuschecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TORO Dynmap|toro-dynmap",
                "Minecraft Server (toto)|minecraft-server-toto",
                "--API_v2 / eu--|api-v2-eu",
                "Zürich|z-rich",
                "a|a",
                "日本|service",
                "Ağ geçidi|a-ge-idi",
            })
    void everyRunOfOtherCharactersBecomesOneHyphen(String name, String key) {
        assertThat(ServiceKeys.of(name)).isEqualTo(key);
    }

    @Test
    void clashesAreNumberedFromTwo() {
        assertThat(ServiceKeys.unique("Shop!", Set.<String>of()::contains)).isEqualTo("shop");
        assertThat(ServiceKeys.unique("Shop!", Set.of("shop")::contains)).isEqualTo("shop-2");
        assertThat(ServiceKeys.unique("shop", Set.of("shop", "shop-2")::contains))
                .isEqualTo("shop-3");
    }
}
