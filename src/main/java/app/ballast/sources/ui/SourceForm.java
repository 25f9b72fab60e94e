package app.ballast.sources.ui;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.common.secrets.Secret;
import app.ballast.common.ui.FieldErrors;
import app.ballast.sources.NewSource;
import app.ballast.sources.SignOn;
import app.ballast.sources.SourceRow;
import app.ballast.sources.connectors.Connector;
import app.ballast.sources.connectors.Setting;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a source. Those of its connector come and go with it. */
class SourceForm extends Div {

    private static final List<Duration> RHYTHMS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final FieldErrors errors;
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final RadioButtonGroup<Connector> connector = new RadioButtonGroup<>(getTranslation("sources.connector"));
    private final ComboBox<Fill> fills = new ComboBox<>(getTranslation("sources.fills"));
    private final TextField address = new TextField(getTranslation("sources.address"));
    private final Div settings = new Div();
    private final Map<String, TextArea> settingFields = new LinkedHashMap<>();
    private final Select<SignOn> signOn = new Select<>();
    private final TextField account = new TextField();
    private final PasswordField secret = new PasswordField(getTranslation("sources.secret"));
    private final Select<Duration> every = new Select<>();

    /** @param errors where refusals find the fields */
    SourceForm(FieldErrors errors, List<Connector> connectors, List<Fill> targets, StateWords words) {
        this.errors = errors;
        addClassName("ballast-side-panel-content");
        settings.addClassName("ballast-side-panel-content");
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder(getTranslation("sources.name.example"));
        connector.setItems(connectors);
        connector.setItemLabelGenerator(one -> getTranslation("sources.connector." + one.key()));
        connector.addValueChangeListener(change -> offer(change.getValue()));
        fills.setItems(targets);
        fills.setItemLabelGenerator(this::label);
        fills.setHelperText(getTranslation("sources.fills.hint"));
        fills.setRequiredIndicatorVisible(true);
        address.setRequiredIndicatorVisible(true);
        signOn.setLabel(getTranslation("sources.sign-on"));
        signOn.setItems(SignOn.values());
        signOn.setItemLabelGenerator(one -> getTranslation("sources.sign-on." + one));
        signOn.addValueChangeListener(change -> ask(change.getValue()));
        secret.setAutocomplete(Autocomplete.NEW_PASSWORD);
        every.setLabel(getTranslation("sources.every"));
        every.setItems(RHYTHMS);
        every.setItemLabelGenerator(words::every);
        errors.put("name", name)
                .put("connector", connector)
                .put("series", fills)
                .put("service", fills)
                .put("address", address)
                .put("account", account)
                .put("secret", secret)
                .put("every", every);
        add(name, fills, connector, address, settings, signOn, account, secret, every);
        connector.setValue(connectors.getFirst());
        signOn.setValue(SignOn.NONE);
        every.setValue(Duration.ofMinutes(1));
    }

    /** Fills the fields with a source that is there; its secret stays where it is. */
    void show(SourceRow row) {
        name.setValue(row.name());
        fills.setValue(new Fill(row.series(), row.service()));
        connector
                .getListDataView()
                .getItems()
                .filter(one -> one.key().equals(row.connector()))
                .findFirst()
                .ifPresent(connector::setValue);
        address.setValue(row.address().toString());
        settingFields.forEach((setting, field) -> field.setValue(row.settings().getOrDefault(setting, "")));
        signOn.setValue(row.signOn());
        account.setValue(row.account());
        if (row.hasSecret()) {
            secret.setHelperText(getTranslation("sources.secret.stored"));
        }
        if (!RHYTHMS.contains(row.every())) {
            List<Duration> rhythms = new ArrayList<>(RHYTHMS);
            rhythms.add(row.every());
            every.setItems(rhythms.stream().sorted().toList());
        }
        every.setValue(row.every());
    }

    /** What the fields say; refused by the name of the field that makes no sense. */
    NewSource entered() {
        Fill fill =
                fills.getOptionalValue().orElseThrow(() -> DomainException.invalid("series", "sources.error.fills"));
        Map<String, String> texts = new LinkedHashMap<>();
        settingFields.forEach((setting, field) -> texts.put(setting, field.getValue()));
        return new NewSource(
                name.getValue(),
                connector.getValue().key(),
                fill.series() == null ? null : fill.series().key(),
                fill.service() == null ? null : fill.service().key(),
                WebAddress.of(address.getValue()),
                texts,
                signOn.getValue(),
                account.getValue(),
                secret.isEmpty() ? null : new Secret(secret.getValue()),
                every.getValue());
    }

    void focusFirst() {
        name.focus();
    }

    private String label(Fill fill) {
        return fill.service() != null
                ? getTranslation("sources.fills.service", fill.service().name())
                : getTranslation(
                        "sources.fills.series",
                        Objects.requireNonNull(fill.series()).name(),
                        fill.series().key());
    }

    private void offer(Connector chosen) {
        settings.removeAll();
        settingFields.clear();
        String stem = "sources.setting." + chosen.key() + ".";
        for (Setting setting : chosen.settings()) {
            TextArea field = new TextArea(getTranslation(stem + setting.name()));
            field.setMinRows(1);
            field.setHelperText(getTranslation(stem + setting.name() + ".hint"));
            field.setRequiredIndicatorVisible(setting.required());
            settings.add(field);
            settingFields.put(setting.name(), field);
            errors.put(setting.name(), field);
        }
        address.setHelperText(getTranslation("sources.connector." + chosen.key() + ".address"));
    }

    private void ask(SignOn chosen) {
        account.setVisible(chosen == SignOn.BASIC || chosen == SignOn.HEADER);
        account.setLabel(getTranslation(chosen == SignOn.HEADER ? "sources.account.header" : "sources.account.user"));
        secret.setVisible(chosen != SignOn.NONE);
    }
}
