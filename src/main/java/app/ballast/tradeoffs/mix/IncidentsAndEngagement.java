package app.ballast.tradeoffs.mix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * How many people were active after incidents, against the weeks before them. By incident: mean daily active users on the
 * {@value #DAYS} days from it, against the same weekdays of the {@value #WEEKS} weeks before that no incident touches, as a
 * share. Over incidents: the median and its bootstrap 95 % interval, which is seeded, so that the same data says the same. That
 * one follows the other does not make it its cause.
 *
 * @param changes by incident, those that can be told: 0 is as before, −0.1 a tenth fewer
 * @param left how many incidents cannot be told, for want of counted days
 * @param median of the changes; null where there are none
 * @param low the lower end of the interval; null likewise
 * @param high the upper end; null likewise
 */
public record IncidentsAndEngagement(
        List<Change> changes,
        int left,
        @Nullable Double median,
        @Nullable Double low,
        @Nullable Double high) {

    /** So many days from an incident's first count. */
    public static final int DAYS = 7;

    /** So many weeks before it are compared with. */
    public static final int WEEKS = 4;

    /** Under so many incidents nothing can be told. */
    public static final int LEAST = 8;

    /** So many of the days have to be known, on both sides. */
    public static final int LEAST_DAYS = 4;

    private static final int ROUNDS = 2_000;
    private static final long SEED = 20_261_122L;
    private static final double TAIL = 0.025;

    /**
     * The days that an incident touches.
     *
     * @param last not before the first
     */
    public record Touched(long incident, LocalDate first, LocalDate last) {

        boolean touches(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * What followed an incident.
     *
     * @param after mean daily active users on the days that can be compared
     * @param before the mean of what those weekdays usually had
     * @param days how many days can be compared
     */
    public record Change(long incident, double after, double before, int days) {

        /** After / before − 1. */
        public double share() {
            return after / before - 1;
        }
    }

    public IncidentsAndEngagement {
        changes = List.copyOf(changes);
    }

    /**
     * Compares.
     *
     * @param users daily active users, by day; a day that is not in it was not counted
     */
    public static IncidentsAndEngagement of(Collection<Touched> incidents, Map<LocalDate, Double> users) {
        List<Change> changes = new ArrayList<>();
        Map<LocalDate, Double> undisturbed = new HashMap<>(users);
        undisturbed.keySet().removeIf(day -> incidents.stream().anyMatch(one -> one.touches(day)));
        for (Touched incident : incidents) {
            Change change = change(incident, users, undisturbed);
            if (change != null) {
                changes.add(change);
            }
        }
        double[] shares = changes.stream().mapToDouble(Change::share).sorted().toArray();
        int left = incidents.size() - shares.length;
        if (shares.length == 0) {
            return new IncidentsAndEngagement(changes, left, null, null, null);
        }
        double[] medians = medians(shares);
        return new IncidentsAndEngagement(
                changes, left, quantile(shares, 0.5), quantile(medians, TAIL), quantile(medians, 1 - TAIL));
    }

    /** Whether the data tell anything: at least {@value #LEAST} incidents, and an interval that does not hold 0. */
    public boolean canTell() {
        return changes.size() >= LEAST && low != null && high != null && (low > 0 || high < 0);
    }

    private static @Nullable Change change(
            Touched incident, Map<LocalDate, Double> users, Map<LocalDate, Double> undisturbed) {
        double after = 0;
        double before = 0;
        int days = 0;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = incident.first().plusDays(i);
            Double counted = users.get(day);
            OptionalDouble usual = usual(day, undisturbed);
            if (counted != null && usual.isPresent()) {
                after += counted;
                before += usual.getAsDouble();
                days++;
            }
        }
        return days < LEAST_DAYS || before <= 0
                ? null
                : new Change(incident.incident(), after / days, before / days, days);
    }

    /** The mean of the same weekday in the weeks before, without days that an incident touches. */
    private static OptionalDouble usual(LocalDate day, Map<LocalDate, Double> undisturbed) {
        List<Double> same = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            Double counted = undisturbed.get(day.minusWeeks(week));
            if (counted != null) {
                same.add(counted);
            }
        }
        return same.stream().mapToDouble(Double::doubleValue).average();
    }

    private static double[] medians(double[] shares) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        double[] medians = new double[ROUNDS];
        double[] drawn = new double[shares.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = shares[random.nextInt(shares.length)];
            }
            Arrays.sort(drawn);
            medians[round] = quantile(drawn, 0.5);
        }
        Arrays.sort(medians);
        return medians;
    }

    /** Linear between ranks. */
    private static double quantile(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }
}
