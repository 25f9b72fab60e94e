package app.ballast.backlog.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogSort;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FilterParserTest {

    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 3, 31, 12, 0, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final String SIGNS = "ab-Z9:,<>=\" \t'%_!.\u00a0üß";

    @Test
    void wordsCommasMinusComparisonsQuotesAndOrderAreRead() {
        ParsedFilter parsed = FilterParser.parse(
                "kind:debt,feature service:\"Checkout API\" votes>20 -status:done updated<7d storm sort:-votes");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.filter())
                .isEqualTo(new FilterText(
                        List.of(
                                FilterTerm.of(FilterWord.KIND, List.of("debt", "feature")),
                                FilterTerm.of(FilterWord.SERVICE, List.of("Checkout API")),
                                new FilterTerm(FilterWord.VOTES, false, Comparison.ABOVE, List.of("20")),
                                new FilterTerm(FilterWord.STATUS, true, Comparison.IS, List.of("done")),
                                new FilterTerm(FilterWord.UPDATED, false, Comparison.BELOW, List.of("7d")),
                                FilterTerm.of(FilterWord.TEXT, List.of("storm"))),
                        new BacklogSort(BacklogSort.Column.VOTES, true)));
        assertThat(parsed.places().getFirst()).containsExactly(6, 11);
    }

    @Test
    void whatIsNoWordIsSearchedFor() {
        assertThat(words("retry \"two words\" -not 10:30 CHK-214 - a,b"))
                .containsExactly("retry", "two words", "not", "10:30", "CHK-214", "-", "a,b");
    }

    @Test
    void anyFilterReadsBackAsItWasWritten() {
        RandomGenerator random = new java.util.Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            FilterText filter = random(random);
            ParsedFilter parsed = FilterParser.parse(filter.text());
            assertThat(parsed.problems()).as(filter.text()).isEmpty();
            assertThat(parsed.filter()).as(filter.text()).isEqualTo(filter);
        }
    }

    @Test
    void noTextAtAllMakesTheReaderFail() {
        RandomGenerator random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, random.nextInt(1, 30));
            FilterText read = FilterParser.parse(text).filter();
            assertThat(FilterParser.parse(read.text()).filter()).as(text).isEqualTo(read);
        }
        assertThat(FilterParser.parse("x".repeat(1_001)).problems()).hasSize(1);
    }

    @Test
    void anUnknownWordIsPointedAtWithTheNearestOne() {
        FilterProblem problem = FilterParser.parse("storm kidn:debt").problems().getFirst();
        assertThat(problem.position()).isEqualTo(7);
        assertThat(problem.nearest()).isEqualTo("kind");
        assertThat(problem.text(Locale.ENGLISH))
                .startsWith("Unknown word ‘kidn’ at 7")
                .endsWith("Did you mean ‘kind’?");
        assertThat(FilterParser.parse("xyzzy:1").problems().getFirst().nearest())
                .isNull();
    }

    @Test
    void whatAWordDoesNotTakeIsSaidAtItsPlace() {
        assertProblem("kind:", "no-value", 6);
        assertProblem("kind>debt", "comparison", 5);
        assertProblem("votes>1,2", "one-value", 7);
        assertProblem("a \"b", "quote", 3);
        assertProblem("sort:-titel", "sort", 6);
        assertProblem("sort:title sort:votes", "sort-once", 12);
        assertProblem("-sort:title", "sort-once", 1);
    }

    @Test
    void agesAndDaysBecomeStretchesOfTime() {
        assertThat(time(Comparison.BELOW, "7d")).isEqualTo(new TimeRange(Instant.parse("2026-03-24T11:00:00Z"), null));
        assertThat(time(Comparison.ABOVE, "1m")).isEqualTo(new TimeRange(null, Instant.parse("2026-02-28T11:00:00Z")));
        assertThat(time(Comparison.IS, "2w")).isEqualTo(new TimeRange(Instant.parse("2026-03-17T11:00:00Z"), null));
        assertThat(time(Comparison.IS, "2026-03-29"))
                .as("a day of 23 hours")
                .isEqualTo(new TimeRange(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
        assertThat(time(Comparison.AT_LEAST, "2026-03-30"))
                .isEqualTo(new TimeRange(Instant.parse("2026-03-29T22:00:00Z"), null));
        for (String wrong : List.of("7", "d", "2026-02-30", "2026-3-1", "99999d", "yesterday")) {
            assertThat(TimeRange.read(Comparison.IS, wrong, NOON)).as(wrong).isEmpty();
        }
    }

    @Test
    void slipsOfAFingerAreCounted() {
        assertThat(Nearest.slips("kidn", "kind")).isEqualTo(1);
        assertThat(Nearest.slips("", "abc")).isEqualTo(3);
        assertThat(Nearest.slips("stats", "status")).isEqualTo(1);
        assertThat(Nearest.to("payment", List.of("mail", "payments"))).isEqualTo("payments");
    }

    private static TimeRange time(Comparison comparison, String value) {
        return TimeRange.read(comparison, value, NOON).orElseThrow();
    }

    private static List<String> words(String text) {
        ParsedFilter parsed = FilterParser.parse(text);
        assertThat(parsed.problems()).isEmpty();
        return parsed.filter().terms().stream()
                .flatMap(term -> term.values().stream())
                .toList();
    }

    private static void assertProblem(String text, String key, int position) {
        assertThat(FilterParser.parse(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.position()).isEqualTo(position);
            assertThat(problem.text(Locale.ENGLISH)).contains(String.valueOf(position));
        });
    }

    private static FilterText random(RandomGenerator random) {
        List<FilterTerm> terms = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            List<FilterWord> words = Arrays.stream(FilterWord.values())
                    .filter(word -> word != FilterWord.SORT)
                    .toList();
            FilterWord word = words.get(random.nextInt(words.size()));
            Comparison comparison = word.type().isComparable()
                    ? Comparison.values()[random.nextInt(Comparison.values().length)]
                    : Comparison.IS;
            List<String> values = new ArrayList<>();
            for (int j = comparison == Comparison.IS ? random.nextInt(1, 4) : 1; j > 0; j--) {
                values.add(text(random, random.nextInt(1, 12)) + "x");
            }
            terms.add(new FilterTerm(word, random.nextBoolean(), comparison, values));
        }
        BacklogSort.Column[] columns = BacklogSort.Column.values();
        BacklogSort sort = random.nextBoolean()
                ? null
                : new BacklogSort(columns[random.nextInt(columns.length)], random.nextBoolean());
        return new FilterText(terms, sort);
    }

    private static String text(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
