package app.ballast.reliability.delivery;

import app.ballast.common.Period;
import app.ballast.reliability.slo.DurationSummary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The five DORA metrics of one service in a window of days. Source: dora.dev, as of 2026.
 *
 * <p>Change lead time = deployed − oldest commit, as median and p90. Deployment frequency = deployments × 7 / days counted.
 * Failed deployment recovery time = recovered − deployed, as median and p90. Change fail rate = deployments that needed somebody
 * to step in at once / all. Rework rate = unplanned deployments because of an incident in production / all.
 *
 * @param window days that were asked for
 * @param since first day of which deployments are recorded, null where there are none at all
 * @param deployments that reached production in the window
 * @param days of the window on which something was deployed
 * @param leadTime null where no deployment has one
 * @param withoutCommit deployments whose lead time is not known
 * @param failed how many needed somebody to step in at once
 * @param recovery null where none has been recovered from
 * @param open failed ones that have not been recovered from yet
 * @param unplanned how many were made only because of an incident
 */
public record DeliveryFigures(
        Period window,
        @Nullable LocalDate since,
        int deployments,
        int days,
        @Nullable DurationSummary leadTime,
        int withoutCommit,
        int failed,
        @Nullable DurationSummary recovery,
        int open,
        int unplanned) {

    /** Days that have to be recorded before a frequency says something. */
    public static final int FEWEST_DAYS = 7;

    private static final double DAYS_A_WEEK = 7;

    /**
     * The five metrics.
     *
     * @param all deployments of one service that reached production: those of the window, and those after it, by which failed
     *     ones may have been recovered from
     * @param since first day of which deployments are recorded
     * @param zone of the days
     */
    public static DeliveryFigures of(List<Delivered> all, Period window, ZoneId zone, @Nullable LocalDate since) {
        List<Delivered> within = all.stream()
                .filter(one -> window.contains(LocalDate.ofInstant(one.at(), zone)))
                .toList();
        List<Duration> leadTimes =
                within.stream().flatMap(one -> one.leadTime().stream()).toList();
        List<Delivered> failed = within.stream().filter(Delivered::failed).toList();
        List<Duration> recoveries = failed.stream()
                .flatMap(one -> Recovery.of(one, all).stream())
                .map(Recovery::after)
                .toList();
        return new DeliveryFigures(
                window,
                since,
                within.size(),
                (int) within.stream()
                        .map(one -> LocalDate.ofInstant(one.at(), zone))
                        .distinct()
                        .count(),
                summary(leadTimes),
                within.size() - leadTimes.size(),
                failed.size(),
                summary(recoveries),
                failed.size() - recoveries.size(),
                (int) within.stream().filter(Delivered::unplanned).count());
    }

    /** Days of the window that deployments are recorded for: from the first deployment ever to the window's end. */
    public int counted() {
        LocalDate first = since;
        if (first == null || first.isAfter(window.to())) {
            return 0;
        }
        return new Period(first.isAfter(window.from()) ? first : window.from(), window.to()).days();
    }

    /** Deployments a week; empty as {@link #frequencyMissing} says. */
    public OptionalDouble perWeek() {
        return frequencyMissing().isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(deployments * DAYS_A_WEEK / counted());
    }

    /** Share of the deployments that failed, 0 to 1; empty without deployments. */
    public OptionalDouble changeFailRate() {
        return share(failed);
    }

    /** Share of the deployments that were rework, 0 to 1; empty without deployments. */
    public OptionalDouble reworkRate() {
        return share(unplanned);
    }

    /** Why there is no lead time. */
    public Optional<Missing> leadTimeMissing() {
        return nothing().or(() -> leadTime == null ? Optional.of(Missing.NO_COMMITS) : Optional.empty());
    }

    /** Why there is no frequency. A window without deployments of a service that has some elsewhere has a frequency of 0. */
    public Optional<Missing> frequencyMissing() {
        if (counted() == 0) {
            return Optional.of(since == null ? Missing.NOTHING_RECORDED : Missing.NONE_IN_WINDOW);
        }
        return counted() < FEWEST_DAYS ? Optional.of(Missing.TOO_SHORT) : Optional.empty();
    }

    /** Why there is no recovery time. */
    public Optional<Missing> recoveryMissing() {
        return nothing().or(() -> {
            if (failed == 0) {
                return Optional.of(Missing.NONE_FAILED);
            }
            return recovery == null ? Optional.of(Missing.NONE_RECOVERED) : Optional.empty();
        });
    }

    /** Why there is neither a change fail rate nor a rework rate. */
    public Optional<Missing> sharesMissing() {
        return nothing();
    }

    private Optional<Missing> nothing() {
        if (deployments > 0) {
            return Optional.empty();
        }
        return Optional.of(since == null ? Missing.NOTHING_RECORDED : Missing.NONE_IN_WINDOW);
    }

    private OptionalDouble share(int part) {
        return deployments == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) deployments);
    }

    private static @Nullable DurationSummary summary(List<Duration> durations) {
        return durations.isEmpty() ? null : DurationSummary.of(durations);
    }
}
