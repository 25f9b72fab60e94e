package app.ballast.tradeoffs.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.tradeoffs.mix.NeglectedDebt.Open;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Neglected debt": interest up by at least 20 % in 8 weeks, while tech debt got under 10 % of time. */
class NeglectedDebtTest {

    /** Items as "interest before>now", a dash where one is not known; time in percent. */
    @ParameterizedTest
    @CsvSource({
        "1000>1200, 5, true",
        // Exactly 20 % is enough; a cent less is not.
        "1000>1199.99, 5, false",
        "0.1>0.12, 5, true",
        // Under 10 %: exactly 10 is not.
        "1000>1300, 10, false",
        "1000>1300, 9.99, true",
        "1000>1300, 0, true",
        // Where nobody's time is known, nothing is said.
        "1000>1300, , false",
        // Over the sum, not item by item.
        "1000>2000 4000>4000, 5, true",
        "1000>2000 4001>4000, 5, false",
        "1000>900, 5, false",
        "1000>1000, 5, false",
        // Only items whose interest is known then and now.
        "->5000 1000>1100, 5, false",
        "1000>- 1000>1200, 5, true",
        // From nothing there is no growth that could be told.
        "0>5000, 5, false",
        "0>300 1000>1000, 5, true",
        "'', 5, false",
    })
    void itHoldsWhereInterestGrowsByAFifthAndDebtGetsUnderATenthOfTime(
            @Nullable String items, @Nullable Double time, boolean holds) {
        assertThat(NeglectedDebt.of(open(items), time == null ? null : time / 100)
                        .holds())
                .isEqualTo(holds);
    }

    @Test
    void theSumsAndTheGrowthAreTold() {
        NeglectedDebt debt = NeglectedDebt.of(open("1000>1300 500>500 ->90"), 0.04);
        assertThat(debt).isEqualTo(new NeglectedDebt(1_500, 1_800, 0.04));
        assertThat(debt.growth().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(NeglectedDebt.of(open(""), 0.0).growth()).isEmpty();
    }

    private static List<Open> open(@Nullable String said) {
        List<Open> open = new ArrayList<>();
        for (String one : (said == null ? "" : said).split(" ")) {
            if (!one.isEmpty()) {
                String[] parts = one.split(">");
                open.add(new Open(open.size(), amount(parts[0]), amount(parts[1])));
            }
        }
        return open;
    }

    private static @Nullable Double amount(String text) {
        return text.equals("-") ? null : Double.valueOf(text);
    }
}
