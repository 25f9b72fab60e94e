package app.ballast.metrics;

import app.ballast.common.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which a series was not as usual: more than 3.5 robust deviations (median absolute deviation × 1.4826)
 * from the median of its weekday in the 8 weeks before, and shifts of its level, where 7 days in a row lie on one side
 * beyond 2. A day is judged where at least 5 of those 8 are known. Where they are all the same any other value is unusual.
 *
 * @see <a href="file:docs/definitions.md">what the rules are for</a>
 */
public final class Anomalies {

    /** So many days before the first that is judged are looked at. */
    public static final int DAYS_BEFORE = 63;

    private static final int WEEK = 7;
    private static final int WEEKS = 8;
    private static final int LEAST_KNOWN = 5;
    /** Makes the median absolute deviation of normally distributed values their standard deviation. */
    private static final double NORMAL = 1.4826;

    private static final double FAR = 3.5;
    private static final double BEYOND = 2;
    /** Of what is not a whole number the last digits differ by chance. */
    private static final double SAME = 1e-9;

    private Anomalies() {}

    /** From which day on values are needed to judge the days of a period. */
    public static LocalDate needs(Period judged) {
        return judged.from().minusDays(DAYS_BEFORE);
    }

    /** What is to be read for a period, its unusual days and the period before it. */
    public static Period reading(Period shown) {
        LocalDate before = shown.before().from();
        return new Period(needs(shown).isBefore(before) ? needs(shown) : before, shown.to());
    }

    /**
     * Those of a time, by day. The days of a shift are not marked one by one as well.
     *
     * @param values one value a day; a day without one breaks a shift off
     * @param from judges from this day on; what is before is only compared with
     * @param to the last day that is judged
     */
    public static List<Anomaly> of(Map<LocalDate, Double> values, LocalDate from, LocalDate to) {
        // A shift that reaches into the time may have begun a few days before it.
        LocalDate first = from.minusDays(WEEK);
        List<@Nullable Judged> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(judge(values, day));
        }
        List<Anomaly> found = new ArrayList<>();
        int at = 0;
        while (at < days.size()) {
            int length = run(days, at);
            Judged day = days.get(at);
            if (day != null && length >= WEEK) {
                found.add(day.as(Anomaly.Rule.SHIFT, day.day().plusDays(length - 1L)));
                at += length;
            } else {
                if (day != null && Math.abs(day.distance()) > FAR) {
                    found.add(day.as(Anomaly.Rule.DAY, day.day()));
                }
                at++;
            }
        }
        return found.stream().filter(one -> !one.until().isBefore(from)).toList();
    }

    /** How many days from here on lie beyond on the same side. */
    private static int run(List<@Nullable Judged> days, int from) {
        int at = from;
        double side = 0;
        while (at < days.size()) {
            Judged day = days.get(at);
            if (day == null || Math.abs(day.distance()) <= BEYOND) {
                break;
            }
            if (side == 0) {
                side = Math.signum(day.distance());
            } else if (Math.signum(day.distance()) != side) {
                break;
            }
            at++;
        }
        return at - from;
    }

    private static @Nullable Judged judge(Map<LocalDate, Double> values, LocalDate day) {
        Double value = values.get(day);
        if (value == null) {
            return null;
        }
        double[] before = new double[WEEKS];
        int known = 0;
        for (int week = 1; week <= WEEKS; week++) {
            Double earlier = values.get(day.minus(week, ChronoUnit.WEEKS));
            if (earlier != null) {
                before[known++] = earlier;
            }
        }
        if (known < LEAST_KNOWN) {
            return null;
        }
        double[] usual = Arrays.copyOf(before, known);
        double median = median(usual);
        double[] distances =
                Arrays.stream(usual).map(one -> Math.abs(one - median)).toArray();
        return new Judged(day, value, median, median(distances) * NORMAL);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private record Judged(LocalDate day, double value, double median, double deviation) {

        /** In robust deviations, with the sign of the side; infinite where there is no deviation. */
        double distance() {
            double away = value - median;
            if (Math.abs(away) <= SAME * Math.max(Math.abs(value), Math.abs(median))) {
                return 0;
            }
            return away / deviation;
        }

        Anomaly as(Anomaly.Rule rule, LocalDate until) {
            return new Anomaly(day, until, rule, value, median, deviation);
        }
    }
}
