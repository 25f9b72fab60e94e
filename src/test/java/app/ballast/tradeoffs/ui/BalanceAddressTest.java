package app.ballast.tradeoffs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.Period;
import app.ballast.common.ui.PeriodChoice;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product=CHK&days=28",
                "product=CHK&from=2026-01-01&to=2026-02-28",
                "product=SRC&days=365",
                "product=CHK&compare=before&days=180&from=2026-01-01&to=2026-02-28",
                "product=CHK&compare=before&days=90"
            })
    void anAddressSurvivesTheWayThroughThePage(String query) {
        assertThat(BalanceAddress.of(QueryParameters.fromString(query)).query().getQueryString())
                .isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "days=0",
                "days=-3",
                "days=99999",
                "days=soon",
                "from=2026-02-31&to=2026-03-01",
                "from=2026-03-01",
                "from=2026-03-02&to=2026-03-01",
                "from=1900-01-01&to=2026-03-01"
            })
    void whatCannotBeReadFallsBackToTheLastNinetyDays(String query) {
        assertThat(BalanceAddress.of(QueryParameters.fromString(query)).period().period(TODAY))
                .isEqualTo(Period.lastDays(90, TODAY));
    }

    @Test
    void aCloserLookLeadsBackToWhatWasShownBefore() {
        PeriodChoice half = BalanceAddress.of(QueryParameters.fromString("days=180&compare=before"))
                .period();
        PeriodChoice closer = half.closer(Period.lastDays(5, TODAY)).closer(Period.lastDays(2, TODAY));
        assertThat(closer.period(TODAY)).isEqualTo(Period.lastDays(2, TODAY));
        assertThat(closer.compared()).isTrue();
        assertThat(closer.whole()).isEqualTo(half);
        assertThat(PeriodChoice.between(Period.lastDays(5, TODAY)).whole()).isEqualTo(PeriodChoice.USUAL);
    }

    @Test
    void daysEndToday() {
        assertThat(BalanceAddress.of(QueryParameters.fromString("days=7"))
                        .period()
                        .period(TODAY))
                .isEqualTo(new Period(LocalDate.of(2026, 11, 16), TODAY));
    }
}
