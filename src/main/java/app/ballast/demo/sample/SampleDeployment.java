package app.ballast.demo.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change brought to production.
 *
 * @param service name of the service
 * @param label its version
 * @param firstCommitAt when its oldest change was committed, null where nobody noted it
 * @param failed whether somebody had to step in at once
 * @param unplanned whether it was made only because of an incident
 */
public record SampleDeployment(
        String service, Instant at, String label, @Nullable Instant firstCommitAt, boolean failed, boolean unplanned) {

    private static final double ON_A_DAY = 0.3;
    private static final int EARLIEST_HOUR = 7;
    private static final int LATEST_HOUR = 15;

    private static final double FAILS = 0.07;
    private static final double COMMIT_NOT_NOTED = 0.08;
    private static final int SHORTEST_WAIT = 3;
    private static final int LONGEST_WAIT = 150;
    private static final int FASTEST_FIX = 14;
    private static final int SLOWEST_FIX = 170;

    /** About one a week, from Monday to Thursday, by time; what failed is followed by its fix within three hours. */
    static List<SampleDeployment> of(SampleService service, SampleDays days) {
        Dice dice = Dice.of("deployments " + service.key());
        Dice course = Dice.of("delivery " + service.key());
        int version = dice.between(140, 420);
        List<SampleDeployment> deployments = new ArrayList<>();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            boolean allowed = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0;
            if (allowed && dice.chance(ON_A_DAY)) {
                Instant at = SampleDays.at(day, dice.between(EARLIEST_HOUR, LATEST_HOUR), dice.between(0, 59));
                tell(service, at, service.key() + " 1." + version++, course, deployments);
            }
        }
        return List.copyOf(deployments);
    }

    private static void tell(
            SampleService service, Instant at, String label, Dice course, List<SampleDeployment> deployments) {
        int hours = Math.min(course.between(SHORTEST_WAIT, LONGEST_WAIT), course.between(SHORTEST_WAIT, LONGEST_WAIT));
        boolean noted = !course.chance(COMMIT_NOT_NOTED);
        boolean failed = course.chance(FAILS);
        deployments.add(new SampleDeployment(
                service.name(), at, label, noted ? at.minus(Duration.ofHours(hours)) : null, failed, false));
        int minutes = course.between(FASTEST_FIX, SLOWEST_FIX);
        if (failed) {
            Instant fixed = at.plus(Duration.ofMinutes(minutes));
            deployments.add(new SampleDeployment(
                    service.name(), fixed, label + ".1", fixed.minus(Duration.ofMinutes(9)), false, true));
        }
    }
}
