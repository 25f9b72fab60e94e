package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.MaintenanceRow;
import app.ballast.reliability.NewMaintenance;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** When a service is announced to be away. */
class MaintenancePanel extends SidePanel {

    private final transient ReliabilityDesk desk;
    private final transient ServiceRef service;
    private final transient Runnable again;
    private final transient Figures figures;
    private final ZoneId zone;
    private final DateTimePicker from = new DateTimePicker(getTranslation("maintenance.from"));
    private final DateTimePicker to = new DateTimePicker(getTranslation("maintenance.to"));
    private final TextField title = new TextField(getTranslation("maintenance.why"));

    /** @param again opens the panel anew */
    MaintenancePanel(ReliabilityDesk desk, ServiceRef service, Runnable close, Runnable again) {
        super(service.name(), close);
        this.desk = desk;
        this.service = service;
        this.again = again;
        zone = desk.portfolio().workspace().zone();
        figures = new Figures(getLocale(), zone, this::getTranslation, desk.clock());
        with(new Paragraph(getTranslation("maintenance.text", zone.getId())));
        if (desk.keeper()) {
            from.setLocale(getLocale());
            to.setLocale(getLocale());
            errors().put("from", from).put("to", to).put("title", title);
            with(title, from, to);
            saving(getTranslation("maintenance.plan"), this::plan, title);
        }
        List<MaintenanceRow> rows = desk.maintenance().of(service.id());
        Div lines = new Div();
        lines.addClassName("slo-history");
        if (rows.isEmpty()) {
            lines.add(new Paragraph(getTranslation("maintenance.none")));
        }
        rows.forEach(row -> lines.add(line(row)));
        section(getTranslation("maintenance.title"), lines);
    }

    private void plan() {
        attempt(() -> {
            desk.maintenance()
                    .plan(service.id(), new NewMaintenance(moment("from", from), moment("to", to), title.getValue()));
            Notices.success(getTranslation("settings.saved"));
            again.run();
        });
    }

    private Instant moment(String field, DateTimePicker picker) {
        LocalDateTime value = picker.getValue();
        if (value == null) {
            throw DomainException.invalid(field, "maintenance.moment");
        }
        return value.atZone(zone).toInstant();
    }

    private Div line(MaintenanceRow row) {
        String words = getTranslation(
                "maintenance.line", row.title(), figures.moment(row.from()), figures.moment(row.to()), row.setBy());
        Div line = new Div(new Paragraph(words));
        line.addClassName("slo-maintenance");
        if (desk.keeper()) {
            Button remove = new Button(
                    VaadinIcon.TRASH.create(),
                    click -> attempt(() -> {
                        desk.maintenance().remove(service.id(), row.id());
                        Notices.undoable(getTranslation("maintenance.removed", row.title()), () -> {
                            desk.maintenance()
                                    .plan(service.id(), new NewMaintenance(row.from(), row.to(), row.title()));
                            again.run();
                        });
                        again.run();
                    }));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("maintenance.remove", row.title()));
            line.add(remove);
        }
        return line;
    }
}
