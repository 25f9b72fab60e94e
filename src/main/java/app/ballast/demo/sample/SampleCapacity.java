package app.ballast.demo.sample;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a team can do by week. Less than it has people: some are away, some answer for what runs.
 *
 * @param usual person-weeks in a usual week
 * @param weeks person-weeks in weeks that differ, by their Mondays
 */
public record SampleCapacity(String team, BigDecimal usual, Map<LocalDate, BigDecimal> weeks) {

    private static final Map<String, String> USUAL = Map.of(
            "Payments", "5.5", "Storefront", "5", "Search", "5", "Mobile", "7", "Platform", "5", "Insights", "4");

    /** Two weeks in which most are on holiday, after what the queue's line looks at. */
    private static final List<Integer> QUIET = List.of(7, 8);

    private static final int MEETING = 5;

    static List<SampleCapacity> of(List<String> teams, SampleDays days) {
        LocalDate monday = days.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return teams.stream().map(team -> of(team, monday)).toList();
    }

    private static SampleCapacity of(String team, LocalDate monday) {
        Map<LocalDate, BigDecimal> weeks = new HashMap<>();
        QUIET.forEach(week -> weeks.put(monday.plusWeeks(week), BigDecimal.ONE));
        if (team.equals("Payments")) {
            weeks.put(monday.plusWeeks(MEETING), new BigDecimal("2.5"));
        }
        return new SampleCapacity(team, new BigDecimal(USUAL.getOrDefault(team, "4")), weeks);
    }
}
