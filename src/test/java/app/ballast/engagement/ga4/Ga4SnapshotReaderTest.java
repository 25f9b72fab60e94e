package app.ballast.engagement.ga4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionRate;
import app.ballast.engagement.retention.RetentionTriangle;
import app.ballast.support.RealFiles;
import app.ballast.support.Sources;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ga4SnapshotReaderTest {

    private static final String DATES = "# Start date: 20260301\n# End date: 20260314\n";
    private static final String USERS = "Nth day,30 days,7 days,1 day\n";
    private static final String WEEKS = "Date,Week 0,Week 1\n";

    private final Refusals refusals = new Refusals();

    @ParameterizedTest
    @ValueSource(strings = {"english", "german", "turkish"})
    void tablesAreKnownInEveryLanguage(String language) {
        Ga4Snapshot snapshot = read(Sources.resource("/ga4/" + language + ".csv"));

        assertThat(snapshot.from()).isEqualTo("2026-03-01");
        assertThat(snapshot.to()).isEqualTo("2026-03-29");
        assertThat(snapshot.activeUsers()).containsOnlyKeys(1, 7, 30);
        assertThat(users(snapshot, 30))
                .hasSize(29)
                .contains(new DailyUsers(LocalDate.of(2026, 3, 4), 10), new DailyUsers(LocalDate.of(2026, 3, 29), 260));
        assertThat(users(snapshot, 7)).hasSize(28).last().isEqualTo(new DailyUsers(LocalDate.of(2026, 3, 29), 130));
        assertThat(users(snapshot, 1)).hasSize(28).last().isEqualTo(new DailyUsers(LocalDate.of(2026, 3, 29), 26));
        assertThat(retention(snapshot))
                .isEqualTo(new RetentionTriangle(
                        LocalDate.of(2026, 3, 28),
                        List.of(
                                cohort(1, 100L, 20L, 10L, 5L),
                                cohort(8, 200L, 30L, 12L, null),
                                cohort(15, 50L, 10L, null, null),
                                cohort(22, 80L, null, null, null))));
        assertThat(snapshot.leftOutCount()).isEqualTo(2);
        assertThat(snapshot.leftOut())
                .extracting(LeftOutTable::reason)
                .containsOnly("neither active users nor retention");
        assertThat(refusals.count()).isZero();
    }

    @Test
    void leadingZerosCanBeSkipped() {
        Ga4Snapshot snapshot = read(Sources.resource("/ga4/english.csv"));

        assertThat(snapshot.leadingZeroDays()).isEqualTo(3);
        assertThat(users(snapshot.withoutLeadingZeros(), 30))
                .hasSize(26)
                .first()
                .isEqualTo(new DailyUsers(LocalDate.of(2026, 3, 4), 10));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        Ga4Snapshot snapshot = read(Sources.text(DATES + "Day,1 day,28 days,7 days\n0000,1,28,7\n"));

        assertThat(snapshot.activeUsers()).containsOnlyKeys(1, 7, 28);
        assertThat(users(snapshot, 28)).containsExactly(new DailyUsers(LocalDate.of(2026, 3, 1), 28));
        assertThat(snapshot.retention()).isNull();
    }

    @Test
    void badCellsAreRefusedWithLineAndColumn() {
        read(Sources.text(DATES + USERS + """
                0000,5,5,5
                0001,5,-2,5
                0002,5,1.5,5
                0003,5,5,"1,000"
                x,5,5,5
                0000,5,5,5
                0014,5,5,5
                0004,5,5,5,5
                0005,5,5,5,
                """));

        assertThat(refusals.kept())
                .extracting(refusal -> refusal.line() + " " + refusal.field())
                .containsExactly("5 7 days", "6 7 days", "7 1 day", "8 Nth day", "9 Nth day", "10 Nth day", "11 line");
        assertThat(refusals.kept().get(0).reason()).contains("\"-2\"").contains("not yet");
        assertThat(refusals.kept().get(4).reason()).contains("twice");
        assertThat(refusals.kept().get(5).reason()).contains("after the table's last day, 2026-03-14");
    }

    @Test
    void aRefusedCohortLeavesTheOthersInTheirWeeks() {
        Ga4Snapshot snapshot = read(Sources.text(DATES + WEEKS + "1 - 7,10,x\n8 - 14,20,-1\n"));

        assertThat(retention(snapshot).cohorts()).containsExactly(cohort(8, 20L, null));
        assertThat(refusals.kept()).extracting(Refusal::field).containsExactly("Week 1");
    }

    @Test
    void aLineThatCannotBeReadLeavesTheOthersInTheirWeeks() {
        Ga4Snapshot snapshot = read(Sources.text(DATES + WEEKS + "\"1 - 7,10,1\n8 - 14,20,-1\n"));

        assertThat(retention(snapshot).cohorts()).containsExactly(cohort(8, 20L, null));
        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(4L);
    }

    @Test
    void moreThanAllCannotComeBack() {
        read(Sources.text(DATES + WEEKS + "1 - 7,10,11\n8 - 14,20,-1\n"));

        assertThat(refusals.kept()).extracting(Refusal::reason).containsExactly("11 people of 10 who first came");
    }

    @Test
    void rowsThatAreNotWeeksLeaveTheTableOut() {
        String days = "1,1,0\n".repeat(14);
        Ga4Snapshot snapshot =
                read(Sources.text(DATES + USERS + "0000,5,5,5\n\n" + DATES + "Date,Day 0,Day 1\n" + days));

        assertThat(snapshot.retention()).isNull();
        assertThat(snapshot.leftOut()).singleElement().satisfies(table -> assertThat(table.reason())
                .contains("14 rows")
                .contains("not weeks"));
    }

    @Test
    void aTableWithoutItsDatesIsLeftOut() {
        String wrong = "# Start date: 20260231\n# End date: 20260314\n";
        Ga4Snapshot snapshot = read(Sources.text(wrong + USERS + "0000,5,5,5\n\n" + DATES + WEEKS + "1 - 7,10,1\n"));

        assertThat(snapshot.activeUsers()).isEmpty();
        assertThat(snapshot.leftOut()).singleElement().satisfies(table -> {
            assertThat(table.line()).isEqualTo(3);
            assertThat(table.reason()).contains("eight digits");
        });
    }

    @Test
    void aSecondTableOfTheSameKindIsLeftOut() {
        Ga4Snapshot snapshot = read(Sources.text(DATES + USERS + "0000,5,5,5\n\n" + DATES + USERS + "0000,6,6,6\n"));

        assertThat(users(snapshot, 30)).containsExactly(new DailyUsers(LocalDate.of(2026, 3, 1), 5));
        assertThat(snapshot.leftOut()).extracting(LeftOutTable::reason).containsExactly("the second of its kind");
    }

    @Test
    void aFileWithNeitherTableIsRefused() {
        assertThatThrownBy(() -> read(Sources.resource("/statuschecks/small.csv")))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("neither active users by day")
                .hasMessageContaining("Tables left out: 1");
        assertThatThrownBy(() -> read(Sources.text(DATES)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("Tables left out: 0");
        assertThatThrownBy(() -> read(Sources.text(DATES + USERS)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("no rows");
        assertThatThrownBy(() -> read(Sources.text("\n"))).hasMessageContaining("empty");
    }

    @Test
    void anotherEncodingRefusesTheFileWithItsLine() {
        byte[] turkish = "# Rapor\n# Başlangıç: 20260301\n".getBytes(Charset.forName("ISO-8859-9"));

        assertThatThrownBy(() -> read(Sources.bytes(turkish)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void anotherEncodingAmongRowsThatCountCostsTheirLines() {
        byte[] file = (DATES + WEEKS + "1 M\u00e4rz,10,1\n8 Mar,20,-1\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(retention(read(Sources.bytes(file))).cohorts()).containsExactly(cohort(8, 20L, null));
        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(4L);
    }

    @Test
    void theRealFileHoldsWhatItsReadmeSays() {
        Ga4Snapshot snapshot = read(ImportSource.of(RealFiles.open("ga4-report.csv")));

        assertThat(refusals.count()).isZero();
        assertThat(snapshot.from()).isEqualTo("2024-07-24");
        assertThat(snapshot.to()).isEqualTo("2024-10-21");
        assertThat(users(snapshot, 30)).hasSize(90).last().isEqualTo(new DailyUsers(LocalDate.of(2024, 10, 21), 2561));
        assertThat(users(snapshot, 7)).last().isEqualTo(new DailyUsers(LocalDate.of(2024, 10, 21), 451));
        assertThat(users(snapshot, 1)).last().isEqualTo(new DailyUsers(LocalDate.of(2024, 10, 21), 60));
        assertThat(snapshot.leadingZeroDays()).isEqualTo(30);
        assertThat(snapshot.leftOutCount()).isEqualTo(14);
        RetentionTriangle retention = retention(snapshot);
        assertThat(retention.cohorts())
                .hasSize(6)
                .first()
                .extracting(Cohort::start)
                .isEqualTo(LocalDate.of(2024, 9, 8));
        assertThat(retention.weekRate(1)).hasValue(new RetentionRate(1, 57, 3_699, 5, 0));
        assertThat(100 * retention.weekRate(1).orElseThrow().fraction()).isEqualTo(1.54, within(0.005));
    }

    private Ga4Snapshot read(ImportSource source) {
        return new Ga4SnapshotReader().read(source, refusals);
    }

    private static List<DailyUsers> users(Ga4Snapshot snapshot, int window) {
        return Objects.requireNonNull(snapshot.activeUsers().get(window));
    }

    private static RetentionTriangle retention(Ga4Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.retention());
    }

    private static Cohort cohort(int day, @Nullable Long... active) {
        return new Cohort(LocalDate.of(2026, 3, day), Arrays.asList(active));
    }
}
