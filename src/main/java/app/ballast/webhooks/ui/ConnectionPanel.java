package app.ballast.webhooks.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.webhooks.ConnectionRow;
import app.ballast.webhooks.DeliveryRow;
import app.ballast.webhooks.MappingRow;
import app.ballast.webhooks.NewMapping;
import app.ballast.webhooks.WebhookSettings;
import app.ballast.webhooks.WebhooksLinks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** One connection: what it is put to, what came lately, its secret. */
class ConnectionPanel extends SidePanel {

    private static final int LISTED = 30;

    private final WebhooksView page;
    private final transient WebhookSettings settings;
    private final transient ConnectionRow row;
    private final Div mappings = new Div();
    private final TextField project = new TextField(getTranslation("webhooks.project"));
    private final TextField environment = new TextField(getTranslation("webhooks.environment"));
    private final ComboBox<ServiceRef> service = new ComboBox<>(getTranslation("webhooks.service"));

    ConnectionPanel(WebhooksView page, WebhookSettings settings, PortfolioService portfolio, ConnectionRow row) {
        super(row.name(), page::close);
        this.page = page;
        this.settings = settings;
        this.row = row;
        with(new Paragraph(getTranslation("webhooks.enter." + row.platform(), WebhooksLinks.target(row.platform()))));
        mappings.addClassName("webhook-lines");
        project.setPlaceholder(getTranslation("webhooks.project.example"));
        environment.setValue("production");
        service.setItems(portfolio.services());
        service.setItemLabelGenerator(ServiceRef::name);
        errors().put("project", project).put("environment", environment).put("service", service);
        section(getTranslation("webhooks.mappings"), mappings, project, environment, service);
        saving(getTranslation("webhooks.map"), this::map);
        showMappings();
        deliveries();
        Button renew = new Button(getTranslation("webhooks.renew"));
        Div shown = new Div();
        renew.addClickListener(click -> attempt(() -> {
            shown.removeAll();
            shown.add(new SecretShown(
                    row.platform(), settings.renew(row.id(), null).secret()));
        }));
        section(
                getTranslation("webhooks.secret"),
                new Paragraph(getTranslation("webhooks.renew.text")),
                row(renew),
                shown);
        section(getTranslation("webhooks.remove"), row(toggle(), remove()));
    }

    private void showMappings() {
        mappings.removeAll();
        List<MappingRow> rows = settings.mappings(row.id());
        if (rows.isEmpty()) {
            mappings.add(new Paragraph(getTranslation("webhooks.mappings.none")));
        }
        rows.forEach(one -> {
            Button off = new Button(VaadinIcon.TRASH.create(), click -> attempt(() -> unmap(one)));
            off.addThemeVariants(ButtonVariant.TERTIARY);
            off.setAriaLabel(getTranslation("webhooks.unmap", one.project(), one.environment()));
            Div line = new Div(
                    new Paragraph(one.project() + ", " + one.environment() + " → "
                            + one.service().name()),
                    off);
            line.addClassName("webhook-line");
            mappings.add(line);
        });
    }

    private void map() {
        attempt(() -> {
            ServiceRef chosen = service.getOptionalValue()
                    .orElseThrow(() -> DomainException.invalid("service", "deployments.error.choose"));
            settings.map(row.id(), new NewMapping(project.getValue(), environment.getValue(), chosen.id()));
            Notices.success(getTranslation("settings.saved"));
            service.clear();
            showMappings();
            page.again();
        });
    }

    private void unmap(MappingRow one) {
        settings.unmap(row.id(), one);
        Notices.undoable(getTranslation("webhooks.unmapped", one.project(), one.environment()), () -> {
            settings.map(
                    row.id(),
                    new NewMapping(
                            one.project(), one.environment(), one.service().id()));
            showMappings();
        });
        showMappings();
    }

    private void deliveries() {
        Div lines = new Div();
        lines.addClassName("webhook-lines");
        List<DeliveryRow> rows = settings.deliveries(row.id(), LISTED);
        if (rows.isEmpty()) {
            lines.add(new Paragraph(getTranslation("webhooks.deliveries.none")));
        }
        rows.forEach(one -> {
            Paragraph when = new Paragraph(page.moment(one.at()));
            when.addClassName("webhook-when");
            lines.add(new Div(when, new Paragraph(page.line(one))));
        });
        section(getTranslation("webhooks.deliveries"), lines);
    }

    private Button toggle() {
        return new Button(
                getTranslation(row.active() ? "webhooks.pause" : "webhooks.resume"),
                click -> attempt(() -> {
                    settings.activate(row.id(), !row.active());
                    page.open(row.id());
                    page.again();
                }));
    }

    /** Cannot be undone, since its secret goes: the first click only asks. */
    private Button remove() {
        Button button = new Button(getTranslation("webhooks.remove"));
        button.addClickListener(click -> {
            if (button.hasThemeName(ButtonVariant.ERROR.getVariantName())) {
                attempt(() -> {
                    settings.remove(row.id());
                    Notices.success(getTranslation("webhooks.removed", row.name()));
                    page.close();
                });
            } else {
                button.addThemeVariants(ButtonVariant.ERROR);
                button.setText(getTranslation("webhooks.remove.sure"));
            }
        });
        return button;
    }
}
