package app.ballast.sources.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.ReaderTime;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.people.ui.SettingsPage;
import app.ballast.people.ui.SettingsTab;
import app.ballast.sources.InnerAddressRow;
import app.ballast.sources.InnerAddressService;
import app.ballast.sources.SourcesLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Which inner addresses Ballast may fetch from. */
@Route(SourcesLinks.SETTINGS_ADDRESSES)
@RolesAllowed("ADMIN")
class InnerAddressesView extends SettingsPage {

    private final transient InnerAddressService addresses;
    private final transient StateWords words;
    private final RecordGrid<InnerAddressRow> grid;

    InnerAddressesView(InnerAddressService addresses, ReaderTime time, List<SettingsTab> tabs) {
        super(SourcesLinks.SETTINGS_ADDRESSES, tabs);
        this.addresses = addresses;
        words = new StateWords(getLocale(), time.zone());
        Button add = new Button(getTranslation("settings.addresses.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.addresses.address"),
                row -> row.address().text(),
                row -> "",
                InnerAddressRow::note,
                row -> choose(row.id()));
        grid.addWideColumn(getTranslation("settings.addresses.note"), InnerAddressRow::note);
        grid.addWideColumn(getTranslation("settings.addresses.by"), InnerAddressRow::by);
        grid.addWideColumn(getTranslation("settings.addresses.at"), row -> words.time(row.at()));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.SHIELD,
                getTranslation("settings.addresses.none"),
                getTranslation("settings.addresses.none.text")));
        buildSettings(new ListBar(add), grid);
    }

    @Override
    protected void refresh() {
        grid.setItems(addresses.all());
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which)) {
            return new InnerAddressPanel(this, addresses);
        }
        long id = number(which);
        InnerAddressRow row = addresses.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(which));
        return new InnerAddressPanel(this, addresses, row);
    }

    void close() {
        choose((String) null);
    }
}
