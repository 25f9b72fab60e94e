package app.ballast.portfolio.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SettingsPage;
import app.ballast.people.ui.SettingsTab;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.WorkspaceSettings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** What holds for the whole workspace: its name, its time zone, its currency. */
@Route(PortfolioLinks.SETTINGS_WORKSPACE)
@RolesAllowed("ADMIN")
class WorkspaceView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PortfolioService portfolio;
    private final transient PortfolioSettings settings;
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("people.account.zone"));
    private final ComboBox<Currency> currency = new ComboBox<>(getTranslation("settings.workspace.currency"));
    private final FieldErrors errors = new FieldErrors().put("name", name);

    WorkspaceView(PortfolioService portfolio, PortfolioSettings settings, List<SettingsTab> tabs) {
        this.portfolio = portfolio;
        this.settings = settings;
        addClassName("ballast-page");
        zone.setItems(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setHelperText(getTranslation("settings.workspace.zone.hint"));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(one -> one.getCurrencyCode() + " · " + one.getDisplayName(getLocale()));
        currency.setHelperText(getTranslation("settings.workspace.currency.hint"));
        Button save = new Button(getTranslation("common.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(name, zone, currency, save);
        form.addClassName("ballast-settings-form");
        add(SettingsPage.top(PortfolioLinks.SETTINGS_WORKSPACE, tabs), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkspaceSettings now = portfolio.workspace();
        name.setValue(now.name());
        zone.setValue(now.zone());
        currency.setValue(now.currency());
    }

    private void save() {
        errors.clear();
        WorkspaceSettings before = portfolio.workspace();
        try {
            // A field that somebody emptied keeps what it was: there is no workspace without a zone or a currency.
            settings.change(new WorkspaceSettings(
                    name.getValue(),
                    zone.getOptionalValue().orElse(before.zone()),
                    currency.getOptionalValue().orElse(before.currency())));
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        WorkspaceSettings now = portfolio.workspace();
        zone.setValue(now.zone());
        currency.setValue(now.currency());
        Notices.success(getTranslation("settings.saved"));
    }

    @Override
    public String getPageTitle() {
        return SettingsPage.title(this, "settings.workspace");
    }
}
