package app.ballast.tradeoffs.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Investment mix": person-days by kind and week. */
class InvestmentMixTest {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    /** 1 and 2 are features, 3 stability, 4 tech debt, 5 is flagged unplanned, 9 belongs to another product. */
    private static final Map<Long, Part> PARTS =
            Map.of(1L, Part.FEATURE, 2L, Part.FEATURE, 3L, Part.STABILITY, 4L, Part.TECH_DEBT, 5L, Part.UNPLANNED);

    /** Work as "person:item:from-to", incidents as "person!incident:from-to"; times are day and hour from Monday 0:00. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                # one item all week
                a:1:0.0-5.0                                    | 5   | 0   | 0   | 0
                # shared equally by what is in progress
                a:1:0.0-5.0 a:3:0.0-5.0                        | 2.5 | 2.5 | 0   | 0
                a:1:0.0-5.0 a:3:0.0-5.0 a:4:0.0-5.0 a:5:0.0-5.0| 1.25| 1.25| 1.25| 1.25
                # two items of a kind are two items
                a:1:0.0-1.0 a:2:0.0-1.0 a:3:0.0-1.0            | 0.666667 | 0.333333 | 0 | 0
                # two people on one item are two person-days a day
                a:1:0.0-5.0 b:1:0.0-5.0                        | 10  | 0   | 0   | 0
                # an hour of a day is the day where nothing else is known of it
                a:4:1.9-1.10                                   | 0   | 0   | 1   | 0
                # taken up again on the same day counts once
                a:1:0.9-0.10 a:1:0.14-0.15 a:3:0.9-0.17        | 0.5 | 0.5 | 0   | 0
                # handed over at noon: a day of each
                a:1:2.9-2.12 b:1:2.12-2.17                     | 2   | 0   | 0   | 0
                # the weekend does not count
                a:1:5.0-7.0                                    | 0   | 0   | 0   | 0
                a:1:4.9-6.9                                    | 1   | 0   | 0   | 0
                # ends at midnight: not on the next day
                a:1:0.9-1.0                                    | 1   | 0   | 0   | 0
                # an item of another product takes its share and is not shown
                a:1:0.0-5.0 a:9:0.0-5.0                        | 2.5 | 0   | 0   | 0
                # incidents come first: 2 of 8 hours
                a:1:0.0-1.0 a!70:0.9-0.11                      | 0.75| 0   | 0   | 0.25
                # and take a day at most
                a:1:0.0-1.0 a!70:0.0-1.0                       | 0   | 0   | 0   | 1
                # over midnight by day: 6 and 2 hours
                a:1:0.0-2.0 a!70:0.18-1.2                      | 1   | 0   | 0   | 1
                # two incidents at once take no more time than one
                a:1:0.0-1.0 a!70:0.9-0.13 a!71:0.9-0.13        | 0.5 | 0   | 0   | 0.5
                # two after each other do
                a:1:0.0-1.0 a!70:0.9-0.11 a!71:0.13-0.15       | 0.5 | 0   | 0   | 0.5
                # an incident at the weekend is no working day
                a!70:5.9-5.17                                  | 0   | 0   | 0   | 0
                # an incident alone: the rest of the day is not known
                a!70:0.9-0.11                                  | 0   | 0   | 0   | 0.25
                # each of two who respond
                a!70:0.9-0.11 b!70:0.9-0.11                    | 0   | 0   | 0   | 0.5
                # the incident of another product is gone from the day
                a:1:0.0-1.0 a!-70:0.9-0.13                     | 0.5 | 0   | 0   | 0
                # flagged unplanned counts once, beside an incident too
                a:5:0.0-1.0 a!70:0.9-0.11                      | 0   | 0   | 0   | 1
                # no time at all
                a:1:0.9-0.9                                    | 0   | 0   | 0   | 0
                # before and after the week
                a:1:-3.0-1.0                                   | 1   | 0   | 0   | 0
                a:1:4.0-20.0                                   | 1   | 0   | 0   | 0
                """)
    void aDayGoesToIncidentsFirstAndThenEquallyToWhatIsInProgress(
            String said, double feature, double stability, double debt, double unplanned) {
        InvestmentMix mix = mix(said, WEEK, ZoneOffset.UTC);
        assertThat(mix.weeks()).hasSize(1);
        MixWeek week = mix.weeks().getFirst();
        assertThat(week.days(Part.FEATURE)).isCloseTo(feature, within(1e-6));
        assertThat(week.days(Part.STABILITY)).isCloseTo(stability, within(1e-6));
        assertThat(week.days(Part.TECH_DEBT)).isCloseTo(debt, within(1e-6));
        assertThat(week.days(Part.UNPLANNED)).isCloseTo(unplanned, within(1e-6));
        assertThat(week.items().values().stream().mapToDouble(d -> d).sum()
                        + week.incidents().values().stream().mapToDouble(d -> d).sum())
                .as("the items and incidents behind it add up")
                .isCloseTo(week.total(), within(1e-9));
    }

    @Test
    void sharesAreOfAllThatIsKnownAndEmptyWhereNothingIs() {
        InvestmentMix mix =
                mix("a:1:0.0-1.0 a!70:0.9-0.11 b:4:7.0-8.0", new Period(MONDAY, MONDAY.plusDays(20)), ZoneOffset.UTC);
        assertThat(mix.weeks())
                .extracting(MixWeek::monday)
                .containsExactly(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        assertThat(mix.weeks().getFirst().share(Part.UNPLANNED)).hasValue(0.25);
        assertThat(mix.weeks().get(1).share(Part.TECH_DEBT)).hasValue(1);
        assertThat(mix.weeks().getLast().share(Part.FEATURE)).isEmpty();
        assertThat(mix.share(Part.FEATURE))
                .as("days by days, no mean of shares")
                .hasValue(0.375);
        assertThat(mix("", WEEK, ZoneOffset.UTC).share(Part.FEATURE)).isEmpty();
    }

    @Test
    void whatIsStillRunningCountsUntilNow() {
        InProgress open = new InProgress(1, 1, at(0, 9), null);
        Response incident = new Response(1, 70, at(2, 9), null, true);
        InvestmentMix mix = InvestmentMix.of(WEEK, ZoneOffset.UTC, at(2, 11), List.of(open), PARTS, List.of(incident));
        assertThat(mix.days(Part.FEATURE)).isCloseTo(2.75, within(1e-9));
        assertThat(mix.days(Part.UNPLANNED)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void daysAreThoseOfTheWorkspace() {
        // Sunday 23:30 UTC is Monday 0:30 in Berlin.
        InvestmentMix mix = mix("a:1:-1.23-0.1", new Period(MONDAY, MONDAY), ZoneId.of("Europe/Berlin"));
        assertThat(mix.days(Part.FEATURE)).isEqualTo(1);
        assertThat(mix("a:1:-1.20-0.0", new Period(MONDAY, MONDAY), ZoneId.of("Europe/Berlin"))
                        .days(Part.FEATURE))
                .as("until 1:00 in Berlin")
                .isEqualTo(1);
    }

    @Test
    void aPeriodThatBeginsWithinAWeekCountsOnlyItsDays() {
        InvestmentMix mix = mix("a:1:0.0-5.0", new Period(MONDAY.plusDays(3), MONDAY.plusDays(8)), ZoneOffset.UTC);
        assertThat(mix.weeks()).extracting(MixWeek::total).containsExactly(2.0, 0.0);
    }

    private static InvestmentMix mix(@Nullable String said, Period period, ZoneId zone) {
        List<InProgress> work = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        Arrays.stream((said == null ? "" : said).strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    long person = part.charAt(0);
                    String[] what = part.substring(2).split(":", 2);
                    long number = Long.parseLong(what[0]);
                    int dash = what[1].indexOf('-', 1);
                    Instant from = time(what[1].substring(0, dash));
                    Instant to = time(what[1].substring(dash + 1));
                    if (part.charAt(1) == ':') {
                        work.add(new InProgress(person, number, from, to));
                    } else {
                        responses.add(new Response(person, Math.abs(number), from, to, number > 0));
                    }
                });
        return InvestmentMix.of(period, zone, LATER, work, PARTS, responses);
    }

    private static Instant time(String text) {
        String[] parts = text.split("\\.");
        return at(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Instant at(int day, int hour) {
        return LocalDateTime.of(MONDAY.plusDays(day), java.time.LocalTime.of(hour, 0))
                .toInstant(ZoneOffset.UTC);
    }
}
