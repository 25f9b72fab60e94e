package app.ballast.demo.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One change brought to production.
 *
 * @param service name of the service
 * @param label its version
 */
public record SampleDeployment(String service, Instant at, String label) {

    private static final double ON_A_DAY = 0.3;
    private static final int EARLIEST_HOUR = 7;
    private static final int LATEST_HOUR = 15;

    /** About one a week, from Monday to Thursday, by time. */
    static List<SampleDeployment> of(SampleService service, SampleDays days) {
        Dice dice = Dice.of("deployments " + service.key());
        int version = dice.between(140, 420);
        List<SampleDeployment> deployments = new ArrayList<>();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            boolean allowed = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0;
            if (allowed && dice.chance(ON_A_DAY)) {
                Instant at = SampleDays.at(day, dice.between(EARLIEST_HOUR, LATEST_HOUR), dice.between(0, 59));
                deployments.add(new SampleDeployment(service.name(), at, service.key() + " 1." + version++));
            }
        }
        return List.copyOf(deployments);
    }
}
