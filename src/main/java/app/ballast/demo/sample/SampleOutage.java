package app.ballast.demo.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a service was down.
 *
 * @param service name of the service
 * @param title what people called it, null where nobody wrote anything down
 * @param severity 1 (worst) to 4; null without a title
 */
public record SampleOutage(
        String service,
        Instant from,
        Instant to,
        @Nullable String title,
        @Nullable Integer severity) {

    static SampleOutage quiet(String service, Instant from, int minutes) {
        return new SampleOutage(service, from, from.plus(Duration.ofMinutes(minutes)), null, null);
    }

    SampleOutage called(String name, int worst) {
        return new SampleOutage(service, from, to, name, worst);
    }

    /** Its length in minutes. */
    public int minutes() {
        return (int) Duration.between(from, to).toMinutes();
    }

    /** What people wrote down of it; only of one that has a title. */
    public SampleIncident incident() {
        return SampleIncident.of(Objects.requireNonNull(title), minutes());
    }

    boolean within(Duration distance, SampleOutage other) {
        return from.isBefore(other.to.plus(distance)) && other.from.isBefore(to.plus(distance));
    }
}
