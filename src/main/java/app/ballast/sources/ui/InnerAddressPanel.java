package app.ballast.sources.ui;

import app.ballast.common.outgoing.InnerAddress;
import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.sources.InnerAddressRow;
import app.ballast.sources.InnerAddressService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** One inner address: to be allowed, or to be taken back. */
class InnerAddressPanel extends SidePanel {

    private final InnerAddressesView page;
    private final InnerAddressService addresses;

    /** For an address to be allowed. */
    InnerAddressPanel(InnerAddressesView page, InnerAddressService addresses) {
        super(page.getTranslation("settings.addresses.add"), page::close);
        this.page = page;
        this.addresses = addresses;
        TextField address = new TextField(getTranslation("settings.addresses.address"));
        address.setHelperText(getTranslation("settings.addresses.address.hint"));
        address.setRequiredIndicatorVisible(true);
        TextField note = new TextField(getTranslation("settings.addresses.note"));
        errors().put("address", address).put("note", note);
        with(new Paragraph(getTranslation("settings.addresses.text")), address, note);
        saving(
                getTranslation("settings.addresses.allow"),
                () -> attempt(() -> {
                    addresses.allow(new InnerAddress(address.getValue()), note.getValue());
                    Notices.success(getTranslation("settings.saved"));
                    page.close();
                }),
                address,
                note);
        address.focus();
    }

    /** For one that is allowed. */
    InnerAddressPanel(InnerAddressesView page, InnerAddressService addresses, InnerAddressRow row) {
        super(row.address().text(), page::close);
        this.page = page;
        this.addresses = addresses;
        Button withdraw = new Button(
                getTranslation("settings.addresses.withdraw"),
                click -> attempt(() -> {
                    addresses.withdraw(row.id());
                    Notices.undoable(
                            getTranslation(
                                    "settings.addresses.withdrawn",
                                    row.address().text()),
                            () -> restore(row));
                    page.close();
                }));
        with(
                new Paragraph(row.note().isEmpty() ? getTranslation("settings.addresses.unnoted") : row.note()),
                new Paragraph(getTranslation("settings.addresses.withdraw.text")),
                row(withdraw));
    }

    private void restore(InnerAddressRow row) {
        attempt(() -> addresses.allow(row.address(), row.note()));
        page.close();
    }
}
