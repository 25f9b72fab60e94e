package app.ballast.webhooks.ui;

import app.ballast.common.secrets.Secret;
import app.ballast.people.ui.SidePanel;
import app.ballast.webhooks.Platform;
import app.ballast.webhooks.WebhookSettings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Makes a connection and shows its secret this once. */
class NewConnectionPanel extends SidePanel {

    private final WebhooksView page;
    private final transient WebhookSettings settings;
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final RadioButtonGroup<Platform> platform = new RadioButtonGroup<>(getTranslation("webhooks.platform"));
    private final PasswordField own = new PasswordField(getTranslation("webhooks.own"));
    private final Div form = new Div();

    NewConnectionPanel(WebhooksView page, WebhookSettings settings) {
        super(page.getTranslation("webhooks.add"), page::close);
        this.page = page;
        this.settings = settings;
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder(getTranslation("webhooks.name.example"));
        platform.setItems(Platform.values());
        platform.setItemLabelGenerator(Platform::title);
        platform.setValue(Platform.GITHUB);
        own.setHelperText(getTranslation("webhooks.own.hint"));
        own.setAutocomplete(Autocomplete.NEW_PASSWORD);
        errors().put("name", name).put("secret", own);
        form.addClassName("ballast-side-panel-content");
        Button make = new Button(getTranslation("webhooks.make"), click -> attempt(this::make));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(new Paragraph(getTranslation("webhooks.text")), name, platform, own, row(make));
        with(form);
        name.focus();
    }

    private void make() {
        WebhookSettings.Made made =
                settings.add(name.getValue(), platform.getValue(), own.isEmpty() ? null : new Secret(own.getValue()));
        Button next = new Button(getTranslation("webhooks.next"), click -> page.open(made.id()));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        form.removeAll();
        form.add(new SecretShown(platform.getValue(), made.secret()), row(next));
        page.again();
    }
}
