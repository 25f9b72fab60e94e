package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityService;
import app.ballast.reliability.availability.DayAvailability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Services: availability by UTC day, and incidents. */
@RestController
@RequestMapping("/api/v1/services")
class ServicesApi {

    private static final int MOST_DAYS = 3_660;

    /** A service by key and name. */
    record Service(String key, String name) {}

    /** The days of a service. */
    record Days(String service, List<Day> days) {}

    /**
     * One UTC day.
     *
     * @param availability from 0 to 1, null where nothing is known
     */
    record Day(
            LocalDate date,
            long upSeconds,
            long downSeconds,
            long unknownSeconds,
            @Nullable Double availability) {

        static Day of(DayAvailability day) {
            var ratio = day.availability().ratio();
            return new Day(
                    day.date(),
                    day.availability().upSeconds(),
                    day.availability().downSeconds(),
                    day.availability().unknownSeconds(),
                    ratio.isPresent() ? ratio.getAsDouble() : null);
        }
    }

    /**
     * One incident.
     *
     * @param resolvedAt null while it is open
     * @param downSeconds while it is open, as far as is known
     */
    record Incident(Instant startedAt, @Nullable Instant resolvedAt, long downSeconds) {

        static Incident of(IncidentRow row) {
            return new Incident(row.startedAt(), row.resolvedAt(), row.downSeconds());
        }
    }

    private final PortfolioService portfolio;
    private final ReliabilityService reliability;

    ServicesApi(PortfolioService portfolio, ReliabilityService reliability) {
        this.portfolio = portfolio;
        this.reliability = reliability;
    }

    @GetMapping
    @ReadsApi
    List<Service> services() {
        return portfolio.services().stream()
                .map(service -> new Service(service.key(), service.name()))
                .toList();
    }

    @GetMapping("/{key}/availability")
    @ReadsApi
    Days availability(@PathVariable String key, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        ServiceRef service = portfolio.service(key);
        Period period = new Period(from, to);
        if (period.days() > MOST_DAYS) {
            throw DomainException.invalid("to", "error.api.days", MOST_DAYS);
        }
        return new Days(
                service.key(),
                reliability.availability(service.id(), period, ZoneOffset.UTC).stream()
                        .map(Day::of)
                        .toList());
    }

    @GetMapping("/{key}/incidents")
    @ReadsApi
    List<Incident> incidents(@PathVariable String key) {
        return reliability.incidents(portfolio.service(key).id()).stream()
                .map(Incident::of)
                .toList();
    }
}
