package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentChange;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.NewDeployment;
import app.ballast.reliability.SentDeployment;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a deployment. */
class DeploymentForm extends Div {

    private final ZoneId zone;
    private final transient DeliveryWords words;
    private final ComboBox<ServiceRef> service = new ComboBox<>(getTranslation("deployments.service"));
    private final TextField environment = new TextField(getTranslation("deployments.environment"));
    private final DateTimePicker at = new DateTimePicker(getTranslation("deployments.at"));
    private final TextField label = new TextField(getTranslation("deployments.label"));
    private final TextField revision = new TextField(getTranslation("deployments.revision"));
    private final Select<DeploymentStatus> status = new Select<>();
    private final DateTimePicker commit = new DateTimePicker(getTranslation("deployments.commit"));
    private final Checkbox unplanned = new Checkbox(getTranslation("deployments.unplanned"));
    private final DateTimePicker recovered = new DateTimePicker(getTranslation("deployments.recovered"));
    private final ComboBox<IncidentRow> incident = new ComboBox<>(getTranslation("deployments.incident"));
    private @Nullable Deployment row;

    /** @param errors where refusals find the fields */
    DeploymentForm(FieldErrors errors, DeliveryWords words) {
        this.words = words;
        zone = words.figures().zone();
        addClassName("ballast-side-panel-content");
        service.setItemLabelGenerator(ServiceRef::name);
        service.setRequiredIndicatorVisible(true);
        label.setRequiredIndicatorVisible(true);
        label.setHelperText(getTranslation("deployments.label.hint"));
        status.setLabel(getTranslation("deployments.status"));
        status.setItems(DeploymentStatus.values());
        status.setItemLabelGenerator(words::status);
        status.addValueChangeListener(change -> recovered.setVisible(change.getValue() == DeploymentStatus.FAILED));
        commit.setHelperText(getTranslation("deployments.commit.hint"));
        recovered.setHelperText(getTranslation("deployments.recovered.hint"));
        incident.setItemLabelGenerator(this::label);
        incident.setClearButtonVisible(true);
        incident.setVisible(false);
        for (DateTimePicker picker : List.of(at, commit, recovered)) {
            picker.setLocale(words.figures().locale());
        }
        errors.put("service", service)
                .put("environment", environment)
                .put("deployedAt", at)
                .put("label", label)
                .put("revision", revision)
                .put("firstCommitAt", commit)
                .put("recoveredAt", recovered)
                .put("incident", incident);
        add(service, environment, at, label, status, unplanned, recovered, incident, commit, revision);
        status.setValue(DeploymentStatus.SUCCEEDED);
    }

    /** For one to be logged. */
    void begin(List<ServiceRef> services, @Nullable ServiceRef chosen, Instant now) {
        service.setItems(services);
        if (chosen != null) {
            service.setValue(chosen);
        }
        environment.setValue(NewDeployment.PRODUCTION);
        at.setValue(local(now.truncatedTo(ChronoUnit.MINUTES)));
        (chosen == null ? service : label).focus();
    }

    /** Fills the fields with one that is there. */
    void show(Deployment one, List<IncidentRow> incidents) {
        row = one;
        service.setVisible(false);
        environment.setVisible(false);
        at.setVisible(false);
        NewDeployment said = one.said();
        label.setValue(said.label());
        revision.setValue(Objects.requireNonNullElse(said.revision(), ""));
        status.setValue(said.status());
        unplanned.setValue(said.unplanned());
        commit.setValue(local(said.firstCommitAt()));
        recovered.setValue(local(said.recoveredAt()));
        incident.setVisible(!incidents.isEmpty());
        incident.setItems(incidents.reversed());
        incidents.stream().filter(other -> other.id().equals(said.incident())).forEach(incident::setValue);
    }

    /** What is to be logged. */
    SentDeployment entered() {
        ServiceRef chosen = service.getOptionalValue()
                .orElseThrow(() -> DomainException.invalid("service", "deployments.error.choose"));
        Instant moment = instant(at, null);
        if (moment == null) {
            throw DomainException.invalid("deployedAt", "maintenance.moment");
        }
        return new SentDeployment(
                chosen.key(),
                new NewDeployment(
                        environment.getValue(),
                        moment,
                        label.getValue(),
                        revision(),
                        status.getValue(),
                        instant(commit, null),
                        unplanned.getValue(),
                        recovered(null),
                        null,
                        null));
    }

    /** What the fields say of the one that is shown. */
    DeploymentChange changed() {
        NewDeployment said = Objects.requireNonNull(row).said();
        return new DeploymentChange(
                label.getValue(),
                revision(),
                status.getValue(),
                instant(commit, said.firstCommitAt()),
                unplanned.getValue(),
                recovered(said.recoveredAt()),
                incident.isVisible()
                        ? incident.getOptionalValue().map(IncidentRow::id).orElse(null)
                        : said.incident());
    }

    private @Nullable String revision() {
        return revision.getValue().isBlank() ? null : revision.getValue();
    }

    private @Nullable Instant recovered(@Nullable Instant before) {
        return status.getValue() == DeploymentStatus.FAILED ? instant(recovered, before) : null;
    }

    /** What a picker says; where that is what was shown, the moment itself with all its digits. */
    private @Nullable Instant instant(DateTimePicker picker, @Nullable Instant shown) {
        LocalDateTime value = picker.getValue();
        if (value == null) {
            return null;
        }
        return shown != null && value.equals(local(shown))
                ? shown
                : value.atZone(zone).toInstant();
    }

    private @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), zone);
    }

    private String label(IncidentRow one) {
        String title = one.title();
        String when = words.figures().moment(one.startedAt());
        return title == null ? words.text("slo.incident", when) : title + ", " + when;
    }
}
