package app.ballast.tradeoffs;

import app.ballast.common.Period;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.Anomaly;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.BudgetReading;
import app.ballast.reliability.DeploymentRow;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.availability.DailyAvailability;
import app.ballast.reliability.availability.DayAvailability;
import app.ballast.reliability.slo.ErrorBudget;
import app.ballast.reliability.slo.IncidentStatistics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The reliability of a product in a period, beside the period before it. All of it is taken from one snapshot that begins
 * early enough for the period before and for the error budget's window.
 *
 * @param availability of the period
 * @param before of the period before
 * @param daily availability by day of the period, from 0 to 1; null where nothing is known
 * @param dailyBefore the same of the period before
 * @param unusual days of the period whose availability was not as usual
 * @param budget at the end of the period; null where nobody has entered an objective
 * @param budgetDaily remaining budget at the end of each day of the period, signed, 1 being all of it; null where there is
 *     no objective, no budget, or nothing known in the window
 * @param budgetBefore the same on the day before the period
 * @param incidents that touch the period, by start
 * @param begun how many of them began in it
 * @param begunBefore how many began in the period before
 * @param recovery of the incidents that began in the period
 * @param deployments in the period
 * @param deploymentsBefore how many there were in the period before, and how many of them failed
 */
public record ReliabilitySide(
        List<ServiceRef> services,
        Availability availability,
        Availability before,
        List<@Nullable Double> daily,
        List<@Nullable Double> dailyBefore,
        List<Anomaly> unusual,
        @Nullable BudgetReading budget,
        List<@Nullable Double> budgetDaily,
        @Nullable Double budgetBefore,
        List<IncidentRow> incidents,
        int begun,
        int begunBefore,
        IncidentStatistics recovery,
        List<DeploymentRow> deployments,
        Deployed deploymentsBefore,
        @Nullable Freshness freshness) {

    /**
     * Changes that were brought to production.
     *
     * @param all how many
     * @param failed how many of them needed somebody to step in at once
     */
    public record Deployed(int all, int failed) {

        static Deployed of(List<DeploymentRow> deployments) {
            return new Deployed(deployments.size(), (int)
                    deployments.stream().filter(DeploymentRow::failed).count());
        }

        /** Change fail rate: failed / all, from 0 to 1; null without any. Source: dora.dev. */
        public @Nullable Double failRate() {
            return all == 0 ? null : (double) failed / all;
        }
    }

    /** The deployments of the period, counted. */
    public Deployed deployed() {
        return Deployed.of(deployments);
    }

    public ReliabilitySide {
        daily = Collections.unmodifiableList(new ArrayList<>(daily));
        dailyBefore = Collections.unmodifiableList(new ArrayList<>(dailyBefore));
        unusual = List.copyOf(unusual);
        budgetDaily = Collections.unmodifiableList(new ArrayList<>(budgetDaily));
    }

    /** The period whose snapshot {@link #of} needs: back to all that it is compared with, and to the window of its last day. */
    static Period needed(Period period) {
        LocalDate window = period.before().to().minusDays(BudgetReading.WINDOW_DAYS - 1L);
        LocalDate compared = Anomalies.reading(period).from();
        return new Period(window.isBefore(compared) ? window : compared, period.to());
    }

    /**
     * @param snapshot of {@link #needed} of the period
     * @param zone where days begin and end
     */
    static ReliabilitySide of(ReliabilitySnapshot snapshot, Period period, ZoneId zone) {
        List<DayAvailability> days = snapshot.days();
        DailyAvailability daily = DailyAvailability.of(days, period);
        Budgets budgets = new Budgets(snapshot.budget(), days);
        List<@Nullable Double> budgetDaily = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (period.contains(days.get(i).date())) {
                budgetDaily.add(budgets.remainingAfter(i));
            }
        }
        int firstDay = days.size() - period.days();
        Instant from = period.from().atStartOfDay(zone).toInstant();
        List<IncidentRow> touching = snapshot.incidents().stream()
                .filter(incident -> incident.resolvedAt() == null
                        || incident.resolvedAt().isAfter(from)
                        || !incident.startedAt().isBefore(from))
                .toList();
        List<IncidentRow> begun = touching.stream()
                .filter(incident -> !incident.startedAt().isBefore(from))
                .toList();
        Instant earlier = period.before().from().atStartOfDay(zone).toInstant();
        return new ReliabilitySide(
                snapshot.services(),
                daily.whole(),
                daily.before(),
                daily.days(),
                daily.daysBefore(),
                daily.unusual(),
                snapshot.budget(),
                budgetDaily,
                budgets.remainingAfter(firstDay - 1),
                touching,
                begun.size(),
                (int) snapshot.incidents().stream()
                        .filter(incident -> !incident.startedAt().isBefore(earlier)
                                && incident.startedAt().isBefore(from))
                        .count(),
                IncidentStatistics.of(begun.stream().map(IncidentRow::times).toList()),
                snapshot.deployments().stream()
                        .filter(deployment -> !deployment.deployedAt().isBefore(from))
                        .toList(),
                Deployed.of(snapshot.deployments().stream()
                        .filter(deployment -> !deployment.deployedAt().isBefore(earlier)
                                && deployment.deployedAt().isBefore(from))
                        .toList()),
                snapshot.freshness());
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** The remaining budget of the window that ends with each day. */
    private record Budgets(@Nullable BudgetReading objective, List<DayAvailability> days) {

        @Nullable
        Double remainingAfter(int day) {
            int first = day - BudgetReading.WINDOW_DAYS + 1;
            if (objective == null || first < 0) {
                return null;
            }
            Availability window = days.subList(first, day + 1).stream()
                    .map(DayAvailability::availability)
                    .reduce(Availability.NONE, Availability::plus);
            if (window.knownSeconds() == 0) {
                return null;
            }
            Duration length = Duration.ofSeconds(window.knownSeconds() + window.unknownSeconds());
            return boxed(new ErrorBudget(objective.budget().objective(), length, window.down()).remaining());
        }
    }
}
