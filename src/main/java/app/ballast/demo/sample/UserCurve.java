package app.ballast.demo.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many people use a product, day by day. The windows of several days are made from the days they hold, each person counted
 * once: so one day's people are never more than seven days', and those never more than thirty days'.
 */
final class UserCurve {

    /** Longest window, in days: so much before the first day is made up too, that the first window is whole. */
    private static final int LONGEST_WINDOW = 30;

    private final LocalDate from;
    private final int[] daily;
    private final double loyalty;

    /**
     * @param story what happens
     * @param loyalty on how many days of thirty the mean person comes, above 1
     */
    UserCurve(UserStory story, SampleDays days, double loyalty) {
        this.from = days.first().minusDays(LONGEST_WINDOW);
        this.loyalty = loyalty;
        this.daily = new int[(int) ChronoUnit.DAYS.between(from, days.last()) + 1];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = story.users(from.plusDays(i));
        }
    }

    /**
     * Distinct people in the days up to and with {@code last}.
     *
     * @param window 1 to 30 days
     */
    int active(LocalDate last, int window) {
        int end = (int) ChronoUnit.DAYS.between(from, last);
        long visits = 0;
        int most = 0;
        for (int i = end - window + 1; i <= end; i++) {
            visits += daily[i];
            most = Math.max(most, daily[i]);
        }
        return Math.max(most, (int) Math.round(visits / daysEach(window)));
    }

    /** On how many days of the window the mean person in it comes: 1 of 1, and the more the longer the window is. */
    private double daysEach(int window) {
        return 1 + (loyalty - 1) * Math.sqrt((window - 1.0) / (LONGEST_WINDOW - 1));
    }
}
