package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentDraft;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentNotes;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens an incident by hand, or changes what is written down of one. */
class IncidentForm extends SidePanel {

    private final transient IncidentDesk desk;
    private final transient @Nullable IncidentDetails present;
    private final transient Consumer<IncidentId> saved;
    private final ZoneId zone;
    private final TextField title = new TextField(getTranslation("incidents.field.title"));
    private final ComboBox<ServiceRef> first = new ComboBox<>(getTranslation("incidents.field.service"));
    private final MultiSelectComboBox<ServiceRef> others =
            new MultiSelectComboBox<>(getTranslation("incidents.field.others"));
    private final Select<Integer> severity = new Select<>();
    private final DateTimePicker started = new DateTimePicker(getTranslation("incidents.field.started"));
    private final DateTimePicker acknowledged = new DateTimePicker(getTranslation("incidents.field.acknowledged"));
    private final DateTimePicker resolved = new DateTimePicker(getTranslation("incidents.field.resolved"));
    private final IntegerField impact = new IntegerField(getTranslation("incidents.field.impact"));
    private final TextArea cause = new TextArea(getTranslation("incidents.field.cause"));

    /**
     * @param present null for one to be opened
     * @param saved hears its number
     */
    IncidentForm(
            IncidentDesk desk,
            IncidentWords words,
            @Nullable IncidentDetails present,
            @Nullable String service,
            Runnable close,
            Consumer<IncidentId> saved) {
        super(words.text(present == null ? "incidents.open" : "incidents.edit"), close);
        this.desk = desk;
        this.present = present;
        this.saved = saved;
        zone = words.figures().zone();
        fields(words);
        if (present == null) {
            desk.portfolio().services().stream()
                    .filter(one -> one.key().equals(service))
                    .findFirst()
                    .ifPresent(first::setValue);
            started.setValue(LocalDateTime.ofInstant(desk.clock().instant().truncatedTo(ChronoUnit.MINUTES), zone));
        } else {
            show(present);
        }
        with(title, first, others, severity, started, acknowledged, resolved, impact, cause);
        with(new Paragraph(words.text("incidents.field.zone", zone.getId())));
        saving(words.text(present == null ? "incidents.open.submit" : "common.save"), this::save, title);
    }

    private void fields(IncidentWords words) {
        List<ServiceRef> known = present == null
                ? desk.portfolio().services()
                : Stream.concat(desk.portfolio().services().stream(), present.row().services().stream())
                        .distinct()
                        .toList();
        first.setItems(known);
        first.setItemLabelGenerator(ServiceRef::name);
        others.setItems(known);
        others.setItemLabelGenerator(ServiceRef::name);
        others.setHelperText(words.text("incidents.field.others.hint"));
        severity.setLabel(words.text("incidents.column.severity"));
        severity.setItems(IncidentAddress.SEVERITIES);
        severity.setEmptySelectionAllowed(true);
        severity.setEmptySelectionCaption(words.text("incidents.severity.none"));
        severity.setItemLabelGenerator(
                one -> one == null ? words.text("incidents.severity.none") : words.text("incidents.severity." + one));
        title.setHelperText(words.text("incidents.field.title.hint"));
        impact.setHelperText(words.text("incidents.field.impact.hint"));
        impact.setMin(0);
        Stream.of(started, acknowledged, resolved).forEach(picker -> {
            picker.setLocale(getLocale());
            picker.setStep(Duration.ofMinutes(1));
        });
        errors().put("title", title)
                .put("services", first)
                .put("severity", severity)
                .put("startedAt", started)
                .put("acknowledgedAt", acknowledged)
                .put("resolvedAt", resolved)
                .put("customerImpactMinutes", impact)
                .put("cause", cause);
    }

    private void show(IncidentDetails details) {
        IncidentDraft draft = details.draft();
        title.setValue(draft.notes().title() == null ? "" : draft.notes().title());
        first.setValue(details.row().service());
        others.setValue(details.row().services().stream().skip(1).toList());
        severity.setValue(draft.notes().severity());
        started.setValue(minute(draft.startedAt()));
        acknowledged.setValue(minute(draft.acknowledgedAt()));
        resolved.setValue(minute(draft.resolvedAt()));
        impact.setValue(draft.notes().customerImpactMinutes());
        cause.setValue(draft.cause());
    }

    private void save() {
        attempt(() -> {
            IncidentDraft draft = draft();
            IncidentId id;
            if (present == null) {
                id = desk.incidents().open(draft);
            } else {
                id = present.row().id();
                desk.incidents().edit(id, present.row().version(), draft);
            }
            Notices.success(getTranslation("settings.saved"));
            saved.accept(id);
        });
    }

    private IncidentDraft draft() {
        List<ServiceId> services = new ArrayList<>();
        ServiceRef main = first.getValue();
        if (main == null) {
            throw DomainException.invalid("services", "incidents.error.service");
        }
        services.add(main.id());
        others.getValue().forEach(service -> services.add(service.id()));
        IncidentDraft was = present == null ? null : present.draft();
        Instant start = moment(started, was == null ? null : was.startedAt());
        if (start == null) {
            throw DomainException.invalid("startedAt", "incidents.error.started");
        }
        return new IncidentDraft(
                new IncidentNotes(title.getValue(), severity.getValue(), impact.getValue()),
                services,
                start,
                moment(acknowledged, was == null ? null : was.acknowledgedAt()),
                moment(resolved, was == null ? null : was.resolvedAt()),
                cause.getValue(),
                was == null ? "" : was.postmortem());
    }

    /** What was not touched keeps its seconds. */
    private @Nullable Instant moment(DateTimePicker picker, @Nullable Instant before) {
        LocalDateTime value = picker.getValue();
        return value == null
                ? null
                : value.equals(minute(before)) ? before : value.atZone(zone).toInstant();
    }

    private @Nullable LocalDateTime minute(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
