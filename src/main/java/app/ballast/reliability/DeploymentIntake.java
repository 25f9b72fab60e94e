package app.ballast.reliability;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.DeploymentStore.SentKey;
import app.ballast.reliability.DeploymentWriter.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sorts deployments that are sent into new ones, corrections and those that are there already, and writes them. */
@Component
class DeploymentIntake {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final DeploymentStore store;
    private final DeploymentWriter writer;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    DeploymentIntake(
            DeploymentStore store,
            DeploymentWriter writer,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    List<DeploymentOutcome> take(List<SentDeployment> sent, DeploymentOrigin origin, boolean strict) {
        Map<String, ServiceRef> byKey = portfolio.services().stream()
                .filter(service -> sent.stream().anyMatch(one -> one.service().equals(service.key())))
                .collect(Collectors.toMap(ServiceRef::key, Function.identity()));
        Map<ServiceId, ServiceRef> services =
                byKey.values().stream().collect(Collectors.toMap(ServiceRef::id, Function.identity()));
        Map<SentKey, Deployment> there = Map.of();
        if (!services.isEmpty()) {
            writer.lock(services.keySet());
            there = store.sentAs(
                    services,
                    sent.stream().map(one -> one.deployment().sentAs()).toList());
        }
        Collection<IncidentId> incidents =
                incidents(sent.stream().map(SentDeployment::deployment).toList());
        List<DeploymentOutcome> outcomes = new ArrayList<>();
        Map<SentKey, Written> inserted = new LinkedHashMap<>();
        Map<SentKey, Written> updated = new LinkedHashMap<>();
        for (SentDeployment one : sent) {
            ServiceRef service = byKey.get(one.service());
            DomainException refusal = service == null
                    ? DomainException.invalid("service", "deployments.error.service", one.service())
                    : refusal(one.deployment(), incidents);
            if (service == null || refusal != null) {
                outcomes.add(DeploymentOutcome.refused(Objects.requireNonNull(refusal)));
                continue;
            }
            SentKey key = SentKey.of(service.id(), one.deployment());
            outcomes.add(DeploymentOutcome.of(sort(key, one.deployment(), origin, there.get(key), inserted, updated)));
        }
        if (!strict || outcomes.stream().noneMatch(outcome -> outcome.refusal() != null)) {
            write(inserted.values(), updated.values(), services);
        }
        return outcomes;
    }

    /** Why this cannot be stored, null where it can. */
    @Nullable
    DomainException refusal(NewDeployment deployment) {
        return refusal(deployment, incidents(List.of(deployment)));
    }

    private @Nullable DomainException refusal(NewDeployment deployment, Collection<IncidentId> incidents) {
        Instant latest = clock.instant().plus(CLOCKS_DIFFER);
        IncidentId incident = deployment.incident();
        Instant recovered = deployment.recoveredAt();
        if (deployment.at().isAfter(latest)) {
            return DomainException.invalid(
                    "deployedAt", "reliability.error.future", deployment.at().toString());
        }
        if (recovered != null && recovered.isAfter(latest)) {
            return DomainException.invalid("recoveredAt", "reliability.error.future", recovered.toString());
        }
        return incident == null || incidents.contains(incident)
                ? null
                : DomainException.invalid("incident", "deployments.error.incident", incident.value());
    }

    /** The incidents that these name, as far as they are there for the asker. */
    private Collection<IncidentId> incidents(Collection<NewDeployment> deployments) {
        Map<IncidentId, Set<ServiceId>> named = store.incidentServices(deployments.stream()
                .map(NewDeployment::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Set<ServiceId> seen = portfolio
                .serviceRefs(named.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .keySet();
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(seen::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static DeploymentOutcome.Sort sort(
            SentKey key,
            NewDeployment sent,
            DeploymentOrigin origin,
            @Nullable Deployment there,
            Map<SentKey, Written> inserted,
            Map<SentKey, Written> updated) {
        boolean byHand = origin == DeploymentOrigin.PERSON;
        if (there == null) {
            Written before = inserted.put(key, new Written(null, key.service(), sent, origin, byHand));
            return before == null
                    ? DeploymentOutcome.Sort.STORED
                    : before.said().equals(sent) ? DeploymentOutcome.Sort.UNCHANGED : DeploymentOutcome.Sort.CHANGED;
        }
        Written earlier = updated.get(key);
        NewDeployment present = earlier == null ? there.said() : earlier.said();
        NewDeployment merged = merged(present, sent);
        boolean late = origin.pushes() && sent.at().isBefore(present.at());
        if (merged.equals(present) || late || there.judged() && !byHand) {
            return DeploymentOutcome.Sort.UNCHANGED;
        }
        updated.put(key, new Written(there.id(), key.service(), merged, there.origin(), byHand));
        return DeploymentOutcome.Sort.CHANGED;
    }

    /** What is sent counts, but what is left out of it does not take back what was known. */
    private static NewDeployment merged(NewDeployment present, NewDeployment sent) {
        Instant commit = sent.firstCommitAt() != null ? sent.firstCommitAt() : present.firstCommitAt();
        Instant recovered = sent.recoveredAt() != null ? sent.recoveredAt() : present.recoveredAt();
        boolean failed = sent.status() == DeploymentStatus.FAILED;
        return new NewDeployment(
                sent.environment(),
                sent.at(),
                sent.label(),
                sent.revision() != null ? sent.revision() : present.revision(),
                sent.status(),
                commit == null || commit.isAfter(sent.at()) ? null : commit,
                sent.unplanned(),
                !failed || recovered == null || recovered.isBefore(sent.at()) ? null : recovered,
                sent.incident() != null ? sent.incident() : present.incident(),
                sent.externalId());
    }

    private void write(Collection<Written> inserted, Collection<Written> updated, Map<ServiceId, ServiceRef> services) {
        Instant now = clock.instant();
        String by = user.actor().name();
        if (!inserted.isEmpty()) {
            writer.insert(inserted, by, now);
        }
        if (!updated.isEmpty()) {
            writer.update(updated, by, now);
        }
        Map<ServiceId, List<Written>> written = new HashMap<>();
        inserted.forEach(row ->
                written.computeIfAbsent(row.service(), id -> new ArrayList<>()).add(row));
        updated.forEach(row ->
                written.computeIfAbsent(row.service(), id -> new ArrayList<>()).add(row));
        written.forEach((service, rows) -> note(Objects.requireNonNull(services.get(service)), rows));
    }

    /** One line in the activity log for each service, however many there are. */
    private void note(ServiceRef service, List<Written> rows) {
        Activity entry = Activity.of(
                user.actor(),
                new SubjectRef("service", service.id().value()),
                service.name(),
                portfolio.hiddenWith(service.id()).map(ProductId::value).orElse(null),
                rows.size() == 1 ? "deployed" : "recorded deployments");
        log.record(
                rows.size() == 1
                        ? entry.because(rows.getFirst().said().label())
                        : entry.changing("deployments", null, String.valueOf(rows.size())));
    }
}
