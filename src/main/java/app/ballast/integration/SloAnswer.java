package app.ballast.integration;

import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ObjectiveChange;
import app.ballast.reliability.SloDetails;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.BurnReading;
import app.ballast.reliability.slo.Burned;
import app.ballast.reliability.slo.Objective;
import app.ballast.reliability.slo.SloReading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** SLOs as the API tells them. Objectives in percent; amounts in seconds where measured by time, else in events. */
final class SloAnswer {

    private SloAnswer() {}

    /** An SLO. */
    record Slo(
            long id,
            long version,
            String service,
            String name,
            String measure,
            @Nullable String series,
            BigDecimal objective,
            String window,
            boolean excludesMaintenance,
            boolean counts,
            String setBy,
            Instant setAt) {

        static Slo of(SloRow row) {
            return new Slo(
                    row.id().value(),
                    row.version(),
                    row.service().key(),
                    row.name(),
                    row.measure().name(),
                    row.series(),
                    percent(row.objective()),
                    row.window().name(),
                    row.excludesMaintenance(),
                    row.counts(),
                    row.setBy(),
                    row.setAt());
        }
    }

    /** An objective that an SLO had; {@code before} is null for the first. */
    record Change(@Nullable BigDecimal before, BigDecimal objective, String setBy, Instant setAt) {

        static Change of(ObjectiveChange change) {
            Objective before = change.before();
            return new Change(
                    before == null ? null : percent(before), percent(change.after()), change.by(), change.at());
        }
    }

    /**
     * How an SLO stands.
     *
     * @param from first moment of the window, {@code to} its end
     * @param bad what is bad of {@code valid}
     * @param budget what may be bad; null for an objective of 100 %, or where nothing is known of events
     * @param left what is left of it, negative when overspent; {@code remaining} the same as a share
     * @param knownShare how much of the window's time is known, from 0 to 1
     * @param knownUntil the last status check or point, null for none
     */
    record Status(
            Slo slo,
            Instant from,
            Instant to,
            double bad,
            double valid,
            @Nullable Double budget,
            @Nullable Double left,
            @Nullable Double remaining,
            double knownShare,
            @Nullable Instant knownUntil,
            String alert,
            List<Alert> alerts) {

        static Status of(SloStatus status) {
            SloReading reading = status.reading();
            return new Status(
                    Slo.of(status.slo()),
                    reading.window().from(),
                    reading.window().to(),
                    reading.tally().bad(),
                    reading.tally().valid(),
                    boxed(reading.budget().allowed()),
                    reading.known() ? boxed(reading.budget().left()) : null,
                    boxed(reading.remaining()),
                    reading.tally().knownShare(),
                    status.knownUntil(),
                    reading.alert().name(),
                    reading.alerts().stream().map(Alert::of).toList());
        }
    }

    /** A burn alert; rates are null where nothing of their window is known. */
    record Alert(
            String severity,
            long longWindowSeconds,
            long shortWindowSeconds,
            double threshold,
            @Nullable Double longBurn,
            @Nullable Double shortBurn,
            double knownShare,
            String state) {

        static Alert of(BurnReading alert) {
            return new Alert(
                    alert.rule().severity().name(),
                    alert.rule().longWindow().toSeconds(),
                    alert.rule().shortWindow().toSeconds(),
                    alert.rule().threshold(),
                    boxed(alert.longBurn()),
                    boxed(alert.shortBurn()),
                    alert.knownShare(),
                    alert.state().name());
        }
    }

    /** How an SLO stands, and what burned its budget; by day and by incident, with {@code elsewhere}, it adds up to what is bad. */
    record Details(Status status, List<Day> days, List<Incident> incidents, double elsewhere) {

        static Details of(SloDetails details) {
            return new Details(
                    Status.of(details.status()),
                    details.burned().days().stream().map(Day::of).toList(),
                    details.incidents().stream()
                            .map(row -> Incident.of(row, details.burned()))
                            .toList(),
                    details.burned().elsewhere());
        }
    }

    /** A day of the workspace; {@code remaining} is what was left when it was over. */
    record Day(
            LocalDate date,
            double bad,
            long knownSeconds,
            @Nullable Double remaining) {

        static Day of(Burned.Day day) {
            return new Day(day.date(), day.tally().bad(), day.tally().knownSeconds(), boxed(day.remaining()));
        }
    }

    /** An incident that touches the window, and what it burned. */
    record Incident(
            Instant startedAt,
            @Nullable Instant resolvedAt,
            @Nullable String title,
            double burned) {

        static Incident of(IncidentRow row, Burned burned) {
            return new Incident(
                    row.startedAt(),
                    row.resolvedAt(),
                    row.title(),
                    burned.incidents().getOrDefault(row.id().value(), 0.0));
        }
    }

    private static BigDecimal percent(Objective objective) {
        return objective.fraction().movePointRight(2).stripTrailingZeros();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
