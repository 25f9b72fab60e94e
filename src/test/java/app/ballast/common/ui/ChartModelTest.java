package app.ballast.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.ballast.common.ui.ChartModel.Band;
import app.ballast.common.ui.ChartModel.Line;
import app.ballast.common.ui.ChartModel.Mark;
import app.ballast.common.ui.ChartModel.Side;
import app.ballast.common.ui.ChartModel.Target;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartModelTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void jsonIsWhatTheBrowserReads() {
        ChartModel model = new ChartModel(
                FIRST,
                FIRST.plusDays(2),
                "Two sides",
                List.of(line(2, 99.9, null, 99.95)),
                List.of(new Band(FIRST, FIRST.plusDays(1), "Queue full")),
                List.of(new Mark(FIRST, Mark.Kind.RELEASE, "4.2")));

        assertThat(TwoSidesChart.json(model)).isEqualTo("""
                {"from":"2026-11-01","to":"2026-11-03","summary":"Two sides",\
                "lines":[{"key":"a","label":"Availability","side":"RELIABILITY","unit":"%","decimals":2,"dashed":false,\
                "target":{"value":99.9,"label":"SLO 99.9 %"},"values":[99.9,null,99.95],"unusual":[],"before":[]}],\
                "bands":[{"from":"2026-11-01","to":"2026-11-02","label":"Queue full"}],\
                "marks":[{"date":"2026-11-01","kind":"RELEASE","label":"4.2"}],"before":null,"span":null}""");
    }

    @Test
    void thePeriodBeforeStandsBesideEachDayAndIsSaidInTheSummary() {
        Line line = line(2, 99.9, null).withBefore(Arrays.asList(99.0, 98.0));
        ChartModel model = new ChartModel(FIRST, FIRST.plusDays(1), "One side.", List.of(line), List.of(), List.of());
        ChartModel compared =
                model.comparedWith(new ChartModel.Before(FIRST.minusDays(2), "previous 2 days", "The 2 days before."));
        assertThat(compared.summary()).isEqualTo("One side. The 2 days before.");
        assertThat(compared.lines().getFirst().before()).containsExactly(99.0, 98.0);
        assertThat(model.alone().lines().getFirst().before()).isEmpty();
        assertThat(model.alone().before()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartModel(
                        FIRST,
                        FIRST.plusDays(1),
                        "",
                        List.of(line(2, 1.0, 2.0).withBefore(List.of(1.0))),
                        List.of(),
                        List.of()))
                .withMessage("line a must have one value before for each day, 2, but has 1");
    }

    @Test
    void lineMustHaveOneValueADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ChartModel(FIRST, FIRST.plusDays(2), "", List.of(line(2, 1.0, 2.0)), List.of(), List.of()))
                .withMessage("line a must have one value a day, 3, but has 2");
    }

    @Test
    void valueThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> line(2, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> line(2, Double.POSITIVE_INFINITY));
    }

    @Test
    void decimalsAreZeroToSix() {
        assertThat(line(0, 1.0).decimals()).isZero();
        assertThat(line(6, 1.0).decimals()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> line(-1, 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> line(7, 1.0));
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Band(FIRST, FIRST.minusDays(1), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartModel(FIRST, FIRST.minusDays(1), "", List.of(), List.of(), List.of()));
    }

    private static Line line(int decimals, @Nullable Double... values) {
        return new Line(
                "a",
                "Availability",
                Side.RELIABILITY,
                "%",
                decimals,
                false,
                new Target(99.9, "SLO 99.9 %"),
                Arrays.asList(values));
    }
}
