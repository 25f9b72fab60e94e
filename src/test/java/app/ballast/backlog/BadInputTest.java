package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest extends ImportTest {

    private static final String HUGE = "x".repeat(2_000_000);

    @Test
    void aTitleOfTwoMegabytesIsRefusedByItsName() {
        DomainException logged = catchThrowableOfType(DomainException.class, () -> log(Kind.FEATURE, HUGE));
        assertThat(logged.field()).isEqualTo("title");
        assertThat(logged).hasMessageContaining("2,000,000");
        Refusal jira = refused("Summary,Issue key\n" + HUGE + ",SHOP-1\n");
        assertThat(jira.field()).isEqualTo("title");
        assertThat(jira.reason()).contains("2,000,000").contains("100,000").hasSizeLessThan(200);
        Refusal ours = refused("key,status,title,createdAt,customerReason\nCHK-1,new," + HUGE + ",2026-01-01,\n");
        assertThat(ours.field()).isEqualTo("title");
        Refusal json =
                refused("[{\"key\":\"CHK-1\",\"customerReason\":null,\"status\":\"new\",\"title\":\"" + HUGE + "\"}]");
        assertThat(json.field()).isEqualTo("title");
    }

    @Test
    void aDescriptionThatIsTooLongIsRefusedByItsName() {
        Refusal refused = refused("Summary,Issue key,Description\nA,SHOP-1," + HUGE + "\n");
        assertThat(refused.field()).isEqualTo("description");
        assertThat(refused.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "effort,0",
        "effort,-1",
        "effort,0.001",
        "effort,521",
        "effort,much",
        "effort,1e-999999999",
        "effort,1e999999999",
        "deadlinePenalty,-1",
        "deadlinePenalty,1e999999999",
        "dueOn,soon",
        "dueOn,1066-10-14",
        "createdAt,31/Foo/26"
    })
    void aValueOutsideItsRangeRefusesItsLineByTheColumn(String column, String value) {
        String heading = "key,status,title,customerReason,effort,deadlinePenalty,dueOn,createdAt";
        String cells = heading.replace("key", "CHK-1")
                .replace("status", "new")
                .replace("title", "Fine")
                .replace("customerReason", "")
                .replace(column, value)
                .replaceAll("effort|deadlinePenalty|dueOn", "")
                .replace("createdAt", "2026-01-01");
        Refusal refused = refused(heading + "\n" + cells + "\n");
        assertThat(refused.field()).isEqualTo(column);
        assertThat(refused.line()).isEqualTo(2);
    }

    @Test
    void aNumberOfAThousandMillionDigitsTakesNoTime() {
        Assertions.assertThatThrownBy(() -> Limits.effort(new BigDecimal("1e-999999999")))
                .isInstanceOf(DomainException.class);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Limits.penalty(new BigDecimal("1e-999999999")));
    }

    @Test
    void aFormulaInACellIsText() {
        store("Summary,Issue key,Description\n=1+1,SHOP-1,@SUM(A1)\n", Map.of());
        assertThat(item("CHK-1").title()).isEqualTo("=1+1");
        assertThat(item("CHK-1").edit().description()).isEqualTo("@SUM(A1)");
    }

    private Refusal refused(String text) {
        ImportResult result = store(text, Map.of());
        assertThat(result.stored()).isZero();
        assertThat(preview(text, Map.of()).result()).isEqualTo(result);
        assertThat(result.refused()).hasSize(1);
        return result.refused().getFirst();
    }
}
