package app.ballast.demo.sample;

import app.ballast.demo.sample.SampleDays.Event;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What makes people come and stay away: growth, the weekday, and what happens. */
final class UserStory {

    /** Days until people who stayed away after something are back, those who come back. */
    private static final int BACK_AFTER = 10;
    /** The day of something that happens in the evening counts for less. */
    private static final double FIRST_DAY = 0.6;

    private static final double DAILY_NOISE = 0.018;
    private static final int RIVAL_AGO = 45;

    /**
     * Something after which fewer people come.
     *
     * @param dip share of people who stay away the day after
     * @param lasting share that never comes back
     */
    private record Blow(LocalDate day, double dip, double lasting) {

        double factor(LocalDate at) {
            long since = ChronoUnit.DAYS.between(day, at);
            if (since < 0) {
                return 1;
            }
            if (since == 0) {
                return 1 - dip * FIRST_DAY;
            }
            return 1 - (since >= BACK_AFTER ? lasting : dip + (lasting - dip) * (since - 1) / (BACK_AFTER - 1));
        }
    }

    private final SampleDays days;
    private final Dice dice;
    private final int then;
    private final int now;
    private final List<Double> week;
    private final List<Blow> blows;

    /**
     * @param then people a day two years ago
     * @param now people a day that there would be by now if nothing had happened
     * @param week how the days differ, from Monday on
     */
    private UserStory(SampleDays days, String key, int then, int now, List<Double> week, List<Blow> blows) {
        this.days = days;
        this.dice = Dice.of("users " + key);
        this.then = then;
        this.now = now;
        this.week = week;
        this.blows = blows;
    }

    /** Each of the three outages costs users for a week, and some for good. */
    static UserStory checkout(SampleDays days) {
        return new UserStory(
                days,
                SampleProduct.CHECKOUT,
                17_400,
                29_600,
                List.of(0.97, 0.95, 0.96, 0.99, 1.07, 1.1, 0.96),
                List.of(
                        new Blow(days.dayOf(Event.FIRST), 0.10, 0.02),
                        new Blow(days.dayOf(Event.SECOND), 0.12, 0.025),
                        new Blow(days.dayOf(Event.WORST), 0.22, 0.05)));
    }

    /** Steady growth, to which visual search adds nothing; since some weeks a rival takes a little of it. */
    static UserStory search(SampleDays days) {
        return new UserStory(
                days,
                SampleProduct.SEARCH,
                38_200,
                54_800,
                List.of(1.0, 0.98, 0.98, 0.98, 0.97, 1.02, 1.07),
                List.of(new Blow(days.ago(RIVAL_AGO), 0.035, 0.03)));
    }

    /** Growth that the hanging app eats up, a little with each outage. */
    static UserStory app(SampleDays days, List<SampleOutage> outages) {
        List<Blow> blows = new ArrayList<>();
        for (SampleOutage outage : outages) {
            if (outage.service().equals(SampleService.MOBILE_GATEWAY)) {
                double share = outage.minutes() / 1_000.0;
                blows.add(new Blow(day(outage.from()), 2 * share, share / 3));
            }
        }
        return new UserStory(
                days,
                SampleProduct.APP,
                9_300,
                24_500,
                List.of(0.98, 0.97, 0.97, 0.98, 1.03, 1.05, 1.02),
                List.copyOf(blows));
    }

    /** People on a day; to be asked day by day. */
    int users(LocalDate day) {
        double grown = 1 - (double) ChronoUnit.DAYS.between(day, days.today()) / SampleDays.MEMORY;
        double users = (then + (now - then) * grown)
                * week.get(day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue())
                * dice.wobble(DAILY_NOISE);
        for (Blow blow : blows) {
            users *= blow.factor(day);
        }
        return (int) Math.round(users);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
