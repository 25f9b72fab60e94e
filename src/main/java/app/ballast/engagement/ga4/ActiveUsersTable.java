package app.ballast.engagement.ga4;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Active users by day: the number of the day from the table's first day, then one count for each window. */
final class ActiveUsersTable implements Ga4Table {

    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,6}");

    private final List<String> header;
    private final List<Integer> windows;
    private final ReportDates.Period period;
    private final Consumer<Refusal> refused;
    private final SortedMap<LocalDate, @Nullable Long[]> days = new TreeMap<>();

    ActiveUsersTable(List<String> header, ReportDates.Period period, Consumer<Refusal> refused) {
        this.header = header;
        this.windows = HeaderShape.numbers(header.subList(1, header.size()));
        this.period = period;
        this.refused = refused;
    }

    @Override
    public void row(CsvRow row) {
        try {
            CountCell.checkCount(header, row.cells());
            LocalDate day = day(row.cells().getFirst());
            @Nullable Long[] counts = new @Nullable Long[windows.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = CountCell.read(header, row.cells(), i + 1);
            }
            days.put(day, counts);
        } catch (RefusedCell e) {
            refused.accept(e.on(row.line()));
        }
    }

    private LocalDate day(String cell) throws RefusedCell {
        if (!DAY_NUMBER.matcher(cell).matches()) {
            throw new RefusedCell(header.getFirst(), "import.why.day-number", Refusal.shown(cell));
        }
        LocalDate day = period.from().plusDays(Integer.parseInt(cell));
        if (day.isAfter(period.to())) {
            throw new RefusedCell(
                    header.getFirst(),
                    "import.why.day-after",
                    Refusal.shown(cell),
                    day.toString(),
                    period.to().toString());
        }
        if (days.containsKey(day)) {
            throw new RefusedCell(header.getFirst(), "import.why.day-twice", Refusal.shown(cell));
        }
        return day;
    }

    @Override
    public void unreadable() {
        // Days carry their number, so the others stay where they are.
    }

    @Override
    public @Nullable ImportFact problem() {
        return days.isEmpty() ? ImportFact.of("import.left-out.no-rows") : null;
    }

    @Override
    public ReportDates.Period period() {
        return period;
    }

    SortedMap<Integer, List<DailyUsers>> byWindow() {
        SortedMap<Integer, List<DailyUsers>> byWindow = new TreeMap<>();
        for (int i = 0; i < windows.size(); i++) {
            List<DailyUsers> counted = new ArrayList<>();
            int column = i;
            days.forEach((day, counts) -> {
                Long people = counts[column];
                if (people != null) {
                    counted.add(new DailyUsers(day, people));
                }
            });
            byWindow.put(windows.get(i), List.copyOf(counted));
        }
        return byWindow;
    }

    /** Days from the first on without anybody in any window. */
    int leadingZeroDays() {
        LocalDate day = period.from();
        while (days.containsKey(day) && nobody(Objects.requireNonNull(days.get(day)))) {
            day = day.plusDays(1);
        }
        return Math.toIntExact(day.toEpochDay() - period.from().toEpochDay());
    }

    private static boolean nobody(@Nullable Long[] counts) {
        return Arrays.stream(counts).allMatch(count -> count == null || count == 0);
    }
}
