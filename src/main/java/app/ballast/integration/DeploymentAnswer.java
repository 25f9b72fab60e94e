package app.ballast.integration;

import app.ballast.common.Messages;
import app.ballast.reliability.DeliveryReading;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.NewDeployment;
import app.ballast.reliability.delivery.DeliveryFigures;
import app.ballast.reliability.delivery.Missing;
import app.ballast.reliability.delivery.Recovery;
import app.ballast.reliability.slo.DurationSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Deployments and the DORA metrics as they are answered. */
final class DeploymentAnswer {

    private DeploymentAnswer() {}

    /**
     * A deployment.
     *
     * @param externalId the sender's own name for it
     */
    record One(
            long id,
            long version,
            String service,
            String environment,
            @Nullable String externalId,
            Instant deployedAt,
            String label,
            @Nullable String revision,
            String status,
            @Nullable Instant firstCommitAt,
            boolean unplanned,
            @Nullable Instant recoveredAt,
            @Nullable Long incident,
            String origin,
            String setBy,
            Instant setAt) {

        static One of(Deployment row) {
            NewDeployment said = row.said();
            IncidentId incident = said.incident();
            return new One(
                    row.id().value(),
                    row.version(),
                    row.service().key(),
                    said.environment(),
                    said.externalId(),
                    said.at(),
                    said.label(),
                    said.revision(),
                    said.status().name(),
                    said.firstCommitAt(),
                    said.unplanned(),
                    said.recoveredAt(),
                    incident == null ? null : incident.value(),
                    row.origin().name(),
                    row.setBy(),
                    row.setAt());
        }
    }

    /** Some of them; {@code next} is null at the end. */
    record Page(List<One> deployments, @Nullable String next) {}

    /** One of a batch that is not stored; its place in the batch counts from 0. */
    record Refused(int index, @Nullable String field, String reason) {}

    /** What became of a batch. */
    record Taken(long stored, long changed, long unchanged, List<Refused> refused) {}

    /**
     * Durations in whole seconds.
     *
     * @param count how many of them there are
     * @param left how many deployments have none: without commit times, or not recovered from yet
     * @param missing why there are none, null where there are
     */
    record Times(
            int count,
            int left,
            @Nullable Long medianSeconds,
            @Nullable Long p90Seconds,
            @Nullable String missing) {

        static Times of(@Nullable DurationSummary times, int left, Optional<Missing> missing) {
            return new Times(
                    times == null ? 0 : times.count(),
                    left,
                    times == null ? null : times.median().toSeconds(),
                    times == null ? null : times.p90().toSeconds(),
                    words(missing));
        }
    }

    /**
     * A rate or share.
     *
     * @param count what it counts
     * @param value deployments a week, or 0 to 1; null where it cannot be computed
     * @param missing why not, null where it can
     */
    record Rate(int count, @Nullable Double value, @Nullable String missing) {

        static Rate of(int count, OptionalDouble value, Optional<Missing> missing) {
            return new Rate(count, value.isPresent() ? value.getAsDouble() : null, words(missing));
        }
    }

    /**
     * A deployment that failed.
     *
     * @param recoveredBy SAID, INCIDENT or NEXT_DEPLOYMENT; null while it is open
     */
    record Failure(
            long deployment,
            Instant deployedAt,
            @Nullable Instant recoveredAt,
            @Nullable String recoveredBy) {

        static Failure of(DeliveryReading.Failure failure) {
            Recovery recovery = failure.recovery();
            return new Failure(
                    failure.id().value(),
                    failure.at(),
                    recovery == null ? null : recovery.at(),
                    recovery == null ? null : recovery.how().name());
        }
    }

    /**
     * The five of a service.
     *
     * @param since first UTC day of which deployments are recorded
     */
    record Delivery(
            String service,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate since,
            int deployments,
            Times changeLeadTime,
            Rate deploymentFrequency,
            Times failedDeploymentRecoveryTime,
            Rate changeFailRate,
            Rate reworkRate,
            List<Failure> failures) {

        static Delivery of(DeliveryReading reading) {
            DeliveryFigures figures = reading.figures();
            return new Delivery(
                    reading.service().key(),
                    figures.window().from(),
                    figures.window().to(),
                    figures.since(),
                    figures.deployments(),
                    Times.of(figures.leadTime(), figures.withoutCommit(), figures.leadTimeMissing()),
                    Rate.of(figures.deployments(), figures.perWeek(), figures.frequencyMissing()),
                    Times.of(figures.recovery(), figures.open(), figures.recoveryMissing()),
                    Rate.of(figures.failed(), figures.changeFailRate(), figures.sharesMissing()),
                    Rate.of(figures.unplanned(), figures.reworkRate(), figures.sharesMissing()),
                    reading.failures().stream().map(Failure::of).toList());
        }
    }

    private static @Nullable String words(Optional<Missing> missing) {
        return missing.map(why -> Messages.text(Locale.ENGLISH, "delivery.missing." + why.name()))
                .orElse(null);
    }
}
