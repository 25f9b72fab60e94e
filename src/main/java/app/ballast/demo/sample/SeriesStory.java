package app.ballast.demo.sample;

import app.ballast.demo.sample.SampleDays.Event;
import app.ballast.demo.sample.SampleSeries.Point;
import app.ballast.metrics.Better;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Everything that is counted day by day or week by week. */
final class SeriesStory {

    private static final List<Integer> WINDOWS = List.of(1, 7, 30);
    private static final int ADOPTION_WINDOW = 28;
    private static final int WEEK = 7;
    private static final int YEAR = 365;

    /** Share of active people who use visual search: while it is new, and for good; and days until it is no longer new. */
    private static final double CURIOUS = 0.031;

    private static final double FAITHFUL = 0.0185;
    private static final int NEW_FOR = 45;

    /** Hours a week that the legacy session store takes: a year ago, and how that grows. */
    private static final double HOURS_THEN = 2.8;

    private static final double HOURS_GROWTH = 9.5;
    private static final int SECONDS_AN_HOUR = 3_600;

    private final SampleDays days;

    SeriesStory(SampleDays days) {
        this.days = days;
    }

    /** Active users of a product, in each window that is counted. */
    List<SampleSeries> activeUsers(SampleProduct product, UserCurve users) {
        return WINDOWS.stream().map(window -> active(product, users, window)).toList();
    }

    private SampleSeries active(SampleProduct product, UserCurve users, int window) {
        List<Point> points = days.first()
                .datesUntil(days.today())
                .map(day -> new Point(day, users.active(day, window), null))
                .toList();
        return new SampleSeries(
                product.key(),
                "active-users-" + window + "d",
                window == 1 ? "Active users, by day" : "Active users, " + window + " days",
                Unit.PEOPLE,
                Better.UP,
                Side.PRODUCT,
                window,
                points);
    }

    /** Who uses visual search, of the people active in the same 28 days: begins once that many have passed. */
    SampleSeries visualSearch(UserCurve search) {
        Dice dice = Dice.of("visual search");
        LocalDate shipped = days.dayOf(Event.VISUAL);
        List<Point> points = new ArrayList<>();
        for (LocalDate day = shipped.plusDays(ADOPTION_WINDOW); !day.isAfter(days.last()); day = day.plusDays(1)) {
            double age = day.toEpochDay() - shipped.toEpochDay() - ADOPTION_WINDOW;
            double share = FAITHFUL + (CURIOUS - FAITHFUL) * Math.max(0, 1 - age / NEW_FOR);
            int active = search.active(day, ADOPTION_WINDOW);
            points.add(new Point(day, Math.round(active * share * dice.wobble(0.03)), (double) active));
        }
        return new SampleSeries(
                SampleProduct.SEARCH,
                "visual-search-adoption",
                "Adoption of visual search",
                Unit.RATIO,
                Better.UP,
                Side.PRODUCT,
                ADOPTION_WINDOW,
                List.copyOf(points));
    }

    /** Time that the app's team loses to the legacy session store, week by week for a year. */
    SampleSeries sessionStore() {
        Dice dice = Dice.of("hours lost");
        List<Point> points = new ArrayList<>();
        LocalDate monday = days.ago(YEAR).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (; monday.plusDays(WEEK).isBefore(days.today()); monday = monday.plusDays(WEEK)) {
            double grown = 1 - (double) (days.today().toEpochDay() - monday.toEpochDay()) / YEAR;
            double hours = HOURS_THEN * Math.pow(HOURS_GROWTH, grown) * dice.wobble(0.1);
            points.add(new Point(monday, Math.round(hours * 4) / 4.0 * SECONDS_AN_HOUR, null));
        }
        return new SampleSeries(
                SampleProduct.APP,
                "time-lost-to-session-store",
                "Time lost to the legacy session store, by week",
                Unit.SECONDS,
                Better.DOWN,
                Side.RELIABILITY,
                WEEK,
                List.copyOf(points));
    }
}
