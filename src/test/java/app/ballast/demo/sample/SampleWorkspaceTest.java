package app.ballast.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.demo.sample.SampleDays.Event;
import app.ballast.demo.sample.SampleSeries.Point;
import app.ballast.people.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SampleWorkspaceTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** Weekdays, the first minute of a day, the last, a leap day, the end of a year. */
    @SuppressWarnings("unused")
    private static final List<Instant> MOMENTS = Stream.of(
                    "2026-11-22T12:00:00Z",
                    "2026-11-23T00:00:10Z",
                    "2026-11-27T23:59:59.999Z",
                    "2028-02-29T09:00:00Z",
                    "2027-01-01T06:30:00Z",
                    "2027-06-15T18:00:00Z")
            .map(Instant::parse)
            .toList();

    private static final SampleWorkspace SAMPLES = SampleWorkspace.at(NOON);

    private final SampleDays days = new SampleDays(NOON);

    @Test
    void theSameMomentGivesTheSameWorkspace() {
        assertThat(SampleWorkspace.at(NOON)).isEqualTo(SAMPLES);
    }

    @Test
    void theSameDayGivesTheSameWorkspaceButForItsLastChecks() {
        SampleWorkspace evening = SampleWorkspace.at(NOON.plus(Duration.ofHours(7)));

        assertThat(evening.items()).isEqualTo(SAMPLES.items());
        assertThat(evening.series()).isEqualTo(SAMPLES.series());
        assertThat(evening.deployments()).isEqualTo(SAMPLES.deployments());
        assertThat(linesOf(evening).stream().filter(line -> !linesOf(SAMPLES).contains(line)))
                .hasSize(SAMPLES.services().size());
    }

    @Test
    void itHoldsWhatItPromises() {
        assertThat(SAMPLES.products()).hasSize(3);
        assertThat(SAMPLES.services()).hasSize(8);
        assertThat(SAMPLES.people()).hasSize(40).extracting(SamplePerson::email).doesNotHaveDuplicates();
        assertThat(SAMPLES.teams()).hasSize(6);
        assertThat(SAMPLES.items()).hasSize(400);
        assertThat(SAMPLES.deployments()).hasSizeBetween(700, 1_500);
        assertThat(SAMPLES.releases()).hasSizeBetween(75, 110);
    }

    @Test
    void everyRoleSignsInByItselfAndBothSidesOnceTogether() {
        assertThat(SampleWorkspace.signIns())
                .extracting(SamplePerson::roles)
                .containsExactlyInAnyOrder(
                        Set.of(Role.PRODUCT),
                        Set.of(Role.TECHNOLOGY),
                        Set.of(Role.PROGRAM),
                        Set.of(Role.ADMIN),
                        Set.of(Role.VIEWER),
                        Set.of(Role.PRODUCT, Role.TECHNOLOGY));
    }

    @Test
    void everyKindStandsInEveryStatus() {
        Map<Kind, Set<Status>> found = SAMPLES.items().stream()
                .collect(Collectors.groupingBy(
                        SampleItem::kind, Collectors.mapping(SampleItem::status, Collectors.toSet())));

        assertThat(found.keySet()).isEqualTo(EnumSet.allOf(Kind.class));
        assertThat(found.values()).allMatch(statuses -> statuses.equals(EnumSet.allOf(Status.class)));
    }

    @Test
    void everyTitleIsItsOwn() {
        assertThat(SAMPLES.items()).extracting(SampleItem::title).doesNotHaveDuplicates();
    }

    @Test
    void everyStoryBelongsToAnItem() {
        Set<String> titles = SAMPLES.items().stream().map(SampleItem::title).collect(Collectors.toSet());

        assertThat(titles).containsAll(Story.all(days).keySet());
        assertThat(SAMPLES.items())
                .noneMatch(item -> item.wording().description().contains("see story"));
    }

    @ParameterizedTest
    @FieldSource("MOMENTS")
    void nothingLiesInTheFuture(Instant now) {
        SampleWorkspace workspace = SampleWorkspace.at(now);
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();

        assertThat(workspace.outages()).allMatch(outage -> outage.to().isBefore(now));
        assertThat(workspace.deployments())
                .allMatch(deployment -> deployment.at().isBefore(now));
        assertThat(workspace.releases())
                .allMatch(release -> release.releasedOn().isBefore(today));
        assertThat(workspace.series()).allMatch(series -> series.points().stream()
                .allMatch(point -> point.day().isBefore(today)));
        assertThat(linesOf(workspace))
                .allMatch(line -> Instant.parse(line.split(",")[0]).isBefore(now));
        assertThat(workspace.items().stream().flatMap(SampleWorkspaceTest::moments))
                .allMatch(at -> at.isBefore(now));
    }

    @ParameterizedTest
    @FieldSource("MOMENTS")
    void itemsLiveForwards(Instant now) {
        for (SampleItem item : SampleWorkspace.at(now).items()) {
            ItemDates dates = item.dates();
            assertThat(moments(item)).as(item.title()).allMatch(at -> !at.isBefore(dates.created()));
            if (dates.decided() != null && dates.done() != null) {
                assertThat(dates.done()).as(item.title()).isAfterOrEqualTo(dates.decided());
            }
            assertThat(item.votes())
                    .as(item.title())
                    .extracting(SampleItem.Vote::person)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void duplicatesNameAnEarlierItemOfTheirProductAndKeepNoTalk() {
        Map<String, SampleItem> byTitle =
                SAMPLES.items().stream().collect(Collectors.toMap(SampleItem::title, Function.identity()));

        assertThat(SAMPLES.items())
                .filteredOn(item -> item.status() == Status.MERGED)
                .allSatisfy(item -> {
                    SampleItem other = Objects.requireNonNull(byTitle.get(String.valueOf(item.mergedInto())));
                    assertThat(other.product()).isEqualTo(item.product());
                    assertThat(other.dates().created()).isBefore(item.dates().created());
                    assertThat(item.comments()).isEmpty();
                    assertThat(item.votes()).isEmpty();
                });
    }

    @Test
    void aLongerWindowNeverHoldsFewerPeople() {
        for (SampleProduct product : SAMPLES.products()) {
            List<Point> day = series(product.key(), "active-users-1d");
            List<Point> week = series(product.key(), "active-users-7d");
            List<Point> month = series(product.key(), "active-users-30d");
            assertThat(day).hasSize(SampleDays.MEMORY);
            for (int i = 0; i < day.size(); i++) {
                assertThat(week.get(i).value())
                        .isBetween(day.get(i).value(), month.get(i).value());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("MOMENTS")
    void theWorstOutageLiesOnAFridayAtLeastAWeekAgo(Instant now) {
        SampleDays at = new SampleDays(now);

        assertThat(at.dayOf(Event.WORST).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(at.dayOf(Event.WORST)).isBetween(at.ago(15), at.ago(9));
        assertThat(at.dayOf(Event.FIRST)).isAfter(at.ago(70));
    }

    /** Worked out as the Balance page does it: the week from the day, against the same weekdays of the four weeks before. */
    @Test
    void eachOutageCostsCheckoutUsers() {
        Map<LocalDate, Double> users = series(SampleProduct.CHECKOUT, "active-users-1d").stream()
                .collect(Collectors.toMap(Point::day, Point::value));
        for (Event event : List.of(Event.FIRST, Event.SECOND, Event.WORST)) {
            LocalDate from = days.dayOf(event);
            double after = mean(users, from);
            double before =
                    (mean(users, from.minusDays(7)) + mean(users, from.minusDays(14)) + mean(users, from.minusDays(21)))
                            / 3;
            assertThat(after / before).as(event + " on " + from).isBetween(0.78, 0.96);
        }
    }

    @Test
    void hardlyAnybodyUsesVisualSearch() {
        List<Point> adoption = series(SampleProduct.SEARCH, "visual-search-adoption");

        assertThat(adoption).hasSizeGreaterThan(100).allMatch(point -> share(point) < 0.05);
        assertThat(adoption.subList(adoption.size() - 60, adoption.size()))
                .allSatisfy(point -> assertThat(share(point)).isBetween(0.017, 0.02));
    }

    @Test
    void theInterestOfTheSessionStoreGrows() {
        List<Point> hours = series(SampleProduct.APP, "time-lost-to-session-store");
        double first = hours.subList(0, 8).stream().mapToDouble(Point::value).sum();
        double last = hours.subList(hours.size() - 8, hours.size()).stream()
                .mapToDouble(Point::value)
                .sum();

        assertThat(last / first).isGreaterThan(4);
        assertThat(minutes(0, 90)).isGreaterThan(2 * minutes(180, 270));
        assertThat(SAMPLES.items())
                .filteredOn(item -> item.title().equals("Retire the legacy session store"))
                .singleElement()
                .satisfies(item -> assertThat(item.comments()).hasSizeGreaterThan(10));
    }

    private int minutes(int fromAgo, int toAgo) {
        Instant from = days.ago(toAgo).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant to = days.ago(fromAgo).atStartOfDay().toInstant(ZoneOffset.UTC);
        return SAMPLES.outages().stream()
                .filter(outage -> outage.service().equals(SampleService.MOBILE_GATEWAY))
                .filter(outage -> outage.from().isAfter(from) && outage.from().isBefore(to))
                .mapToInt(SampleOutage::minutes)
                .sum();
    }

    private List<Point> series(String product, String metric) {
        return SAMPLES.series().stream()
                .filter(series ->
                        series.product().equals(product) && series.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static double mean(Map<LocalDate, Double> users, LocalDate from) {
        return from.datesUntil(from.plusDays(7))
                .mapToDouble(users::get)
                .average()
                .orElseThrow();
    }

    private static double share(Point point) {
        return point.value() / (point.denominator() == null ? 1 : point.denominator());
    }

    private static Set<String> linesOf(SampleWorkspace workspace) {
        return workspace.statusChecks().stream()
                .flatMap(file -> file.csv().lines().skip(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Instant> moments(SampleItem item) {
        ItemDates dates = item.dates();
        return Stream.of(
                        Stream.of(dates.created(), dates.updated()),
                        Stream.ofNullable(dates.decided()),
                        Stream.ofNullable(dates.done()),
                        item.comments().stream().map(SampleItem.Said::at),
                        item.votes().stream().map(SampleItem.Vote::at))
                .flatMap(Function.identity());
    }
}
