package app.ballast.demo;

import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.demo.sample.SampleChecks;
import app.ballast.demo.sample.SampleIncident;
import app.ballast.demo.sample.SampleOutage;
import app.ballast.demo.sample.SampleService;
import app.ballast.demo.sample.SampleSlo;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.Role;
import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.DeploymentOrigin;
import app.ballast.reliability.DeploymentService;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.reliability.IncidentDraft;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentNotes;
import app.ballast.reliability.IncidentResponses;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.IncidentService;
import app.ballast.reliability.NewDeployment;
import app.ballast.reliability.ReliabilityService;
import app.ballast.reliability.SentDeployment;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloService;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.SloWindow;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands status checks to the importer as anybody would, then writes deployments and what people know of incidents. */
@Component
@Profile("demo")
class ReliabilitySamples {

    private static final String KIND = "status-checks";

    /** So many people work on each. */
    private static final int RESPONDERS = 2;

    private final Importer importer;
    private final DeploymentService deployments;
    private final ReliabilityService reliability;
    private final SloService slos;
    private final IncidentService incidents;
    private final IncidentResponses responses;

    ReliabilitySamples(
            List<Importer> importers,
            DeploymentService deployments,
            ReliabilityService reliability,
            SloService slos,
            IncidentService incidents,
            IncidentResponses responses) {
        this.importer = importers.stream()
                .filter(candidate -> candidate.kind().equals(KIND))
                .findFirst()
                .orElseThrow();
        this.deployments = deployments;
        this.reliability = reliability;
        this.slos = slos;
        this.incidents = incidents;
        this.responses = responses;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        samples.statusChecks().forEach(this::importChecks);
        samples.slos().forEach(slo -> define(slo, ids.service(slo.service())));
        for (SampleService service : samples.services()) {
            ServiceId id = ids.service(service.name());
            deploy(samples, service);
            List<IncidentRow> rows = reliability.incidents(id);
            samples.outages().stream()
                    .filter(outage -> outage.title() != null && outage.service().equals(service.name()))
                    .forEach(outage -> {
                        IncidentId incident = describe(outage, rows);
                        samples.people().stream()
                                .filter(person -> person.roles().contains(Role.TECHNOLOGY))
                                .limit(RESPONDERS)
                                .forEach(person -> responses.restore(incident, ids.of(person)));
                    });
        }
    }

    private void deploy(SampleWorkspace samples, SampleService service) {
        List<SentDeployment> sent = samples.deployments().stream()
                .filter(one -> one.service().equals(service.name()))
                .map(one -> new SentDeployment(
                        service.key(),
                        new NewDeployment(
                                NewDeployment.PRODUCTION,
                                one.at(),
                                one.label(),
                                null,
                                one.failed() ? DeploymentStatus.FAILED : DeploymentStatus.SUCCEEDED,
                                one.firstCommitAt(),
                                one.unplanned(),
                                null,
                                null,
                                one.label())))
                .toList();
        deployments.take(sent, DeploymentOrigin.REST, true);
    }

    private void define(SampleSlo sample, ServiceId service) {
        boolean changed = !sample.former().isEmpty();
        SloRow slo = slos.define(service, draft(sample, changed ? sample.former() : sample.percent()));
        if (changed) {
            slos.change(slo.id(), slo.version(), draft(sample, sample.percent()));
        }
    }

    private static SloDraft draft(SampleSlo sample, String percent) {
        return new SloDraft(
                sample.name(),
                Measure.TIME,
                null,
                new BigDecimal(percent),
                sample.month() ? SloWindow.MONTH : SloWindow.DAYS_30,
                false,
                sample.counts());
    }

    private void importChecks(SampleChecks checks) {
        byte[] bytes = checks.csv().getBytes(StandardCharsets.UTF_8);
        try (ImportFile file = ImportFile.keep(new ByteArrayInputStream(bytes), "sample-status-checks.csv")) {
            ImportResult result = importer.store(new ImportRequest(checks.product(), file, Map.of()), ImportWatch.NONE);
            if (result.refusedCount() > 0) {
                throw new IllegalStateException("The importer refused samples: " + result.refused());
            }
        }
    }

    private IncidentId describe(SampleOutage outage, List<IncidentRow> rows) {
        IncidentRow incident = rows.stream()
                .filter(row -> row.startedAt().equals(outage.from()))
                .findFirst()
                .orElseThrow();
        SampleIncident said = outage.incident();
        incidents.edit(
                incident.id(),
                incident.version(),
                new IncidentDraft(
                        new IncidentNotes(outage.title(), outage.severity(), outage.minutes()),
                        List.of(incident.service().id()),
                        incident.startedAt(),
                        incident.startedAt().plus(Duration.ofMinutes(said.acknowledgedAfter())),
                        incident.resolvedAt(),
                        said.cause(),
                        said.postmortem()));
        said.notes()
                .forEach(note -> incidents.note(
                        incident.id(), incident.startedAt().plus(Duration.ofMinutes(note.after())), note.text()));
        return incident.id();
    }
}
