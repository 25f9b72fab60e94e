package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.importing.RefusedCell;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-20               | 2026-11-20
                    20261120                 | 2026-11-20
                    2026/1/5                 | 2026-01-05
                    5.1.2026                 | 2026-01-05
                    5 Jan 2026               | 2026-01-05
                    Jan 5, 2026              | 2026-01-05
                    2026-11-20T12:30:00Z     | 2026-11-20T12:30:00Z
                    2026-11-20T12:30+02:00   | 2026-11-20T10:30:00Z
                    2026-11-20 12:30:15 +0200| 2026-11-20T10:30:15Z
                    2026-11-20 12:30         | 2026-11-20T11:30:00Z
                    2026-07-20 12:30:00.250  | 2026-07-20T10:30:00.250Z
                    5.1.2026 08:00           | 2026-01-05T07:00:00Z
                    1795348800000            | 1795348800000""")
    void timesAreReadInTheFormsThatTablesHave(String cell, String time) throws RefusedCell {
        assertThat(new CellReader(BERLIN, false, false).time(cell)).isEqualTo(time);
    }

    @Test
    void whichOfDayAndMonthComesFirstIsSaid() throws RefusedCell {
        assertThat(new CellReader(BERLIN, true, false).time("3/4/2026")).isEqualTo("2026-04-03");
        assertThat(new CellReader(BERLIN, false, false).time("3/4/2026")).isEqualTo("2026-03-04");
        assertThat(new CellReader(BERLIN, false, false).time("3/4/2026 1:05 PM"))
                .isEqualTo("2026-03-04T12:05:00Z");
        assertThatThrownBy(() -> new CellReader(BERLIN, false, false).time("25/4/2026"))
                .isInstanceOf(RefusedCell.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30.2.2026", "soon", "", "2026-11", "24:00"})
    void whatIsNoTimeIsRefused(String cell) {
        assertThatThrownBy(() -> new CellReader(BERLIN, true, false).time(cell)).isInstanceOf(RefusedCell.class);
    }

    @Test
    void decimalsStandBehindAPointOrAComma() throws RefusedCell {
        CellReader point = new CellReader(BERLIN, false, false);
        CellReader comma = new CellReader(BERLIN, false, true);
        assertThat(point.number("1,234.5", Unit.OTHER)).isEqualTo(1_234.5);
        assertThat(comma.number("1.234,5", Unit.OTHER)).isEqualTo(1_234.5);
        assertThat(comma.number("12,5", Unit.OTHER)).isEqualTo(12.5);
        assertThat(comma.number("1\u00a0234\u202f567,5", Unit.OTHER)).isEqualTo(1_234_567.5);
        assertThat(point.number("\u22123e2", Unit.OTHER)).isEqualTo(-300);
        assertThat(point.number("99.5 %", Unit.RATIO)).isEqualTo(0.995);
        assertThat(point.number("99.5%", Unit.OTHER)).isEqualTo(99.5);
        for (String none : new String[] {"12,5", "1.2.3", "NaN", "ten", "--1", "1,23.5"}) {
            assertThatThrownBy(() -> point.number(none, Unit.OTHER)).isInstanceOf(RefusedCell.class);
        }
        assertThatThrownBy(() -> comma.number("1.5", Unit.OTHER)).isInstanceOf(RefusedCell.class);
    }
}
