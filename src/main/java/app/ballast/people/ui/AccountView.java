package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.AccountService;
import app.ballast.people.PeopleLinks;
import app.ballast.people.Preferences;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;

/** One's own password and how pages behave. */
@Route(PeopleLinks.ACCOUNT)
@PermitAll
class AccountView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountService account;
    private final PasswordField present = new PasswordField(getTranslation("people.account.present"));
    private final PasswordField next = new PasswordField(getTranslation("people.password.new"));
    private final Checkbox shortcuts = new Checkbox(getTranslation("people.account.shortcuts"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("people.account.zone"));
    private final FieldErrors errors = new FieldErrors().put("present", present).put("password", next);

    AccountView(AccountService account) {
        this.account = account;
        addClassNames("ballast-form-page");
        next.setHelperText(getTranslation("people.password.rule"));
        Button change = new Button(getTranslation("people.account.password"), click -> changePassword());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        zone.setItems(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setPlaceholder(getTranslation("people.account.zone.workspace"));
        zone.setClearButtonVisible(true);
        Button save = new Button(getTranslation("common.save"), click -> savePreferences());
        add(
                new PageHeader(getTranslation("people.account.title")),
                new H2(getTranslation("people.account.password")),
                present,
                next,
                change,
                new H2(getTranslation("people.account.preferences")),
                shortcuts,
                zone,
                save);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Preferences preferences = account.preferences();
        shortcuts.setValue(preferences.shortcuts());
        zone.setValue(preferences.zone());
    }

    private void changePassword() {
        errors.clear();
        try {
            account.changePassword(present.getValue(), next.getValue());
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        present.clear();
        next.clear();
        Notices.success(getTranslation("people.account.password.changed"));
    }

    private void savePreferences() {
        Preferences before = account.preferences();
        account.prefer(new Preferences(before.colors(), shortcuts.getValue(), zone.getValue()));
        getUI().ifPresent(ui -> LetterKeys.enable(ui, shortcuts.getValue()));
        Notices.success(getTranslation("people.account.saved"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.account.title");
    }
}
