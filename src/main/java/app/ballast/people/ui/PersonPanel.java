package app.ballast.people.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleLinks;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRow;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One person: name, address, roles, and how they sign in. */
class PersonPanel extends SidePanel {

    private final PeopleView page;
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final EmailField email = new EmailField(getTranslation("people.sign-in.email"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("settings.people.roles"));
    private final Div link = new Div();
    private final Div invitation = new Div();

    /** For somebody to be added. */
    PersonPanel(PeopleView page) {
        super(page.getTranslation("settings.people.add"), page::close);
        this.page = page;
        fields();
        roles.setValue(Set.of(Role.VIEWER));
        saving(getTranslation("settings.people.add.submit"), () -> attempt(() -> page.add(typed())), name, email);
        with(new Paragraph(getTranslation("settings.people.add.hint")));
        name.focus();
    }

    /**
     * For somebody who is there.
     *
     * @param invitedUntil when their link for a password ends, null where they have none that works
     */
    PersonPanel(PeopleView page, PersonRow row, String lastSignIn, @Nullable String invitedUntil) {
        super(row.name(), page::close);
        this.page = page;
        fields();
        name.setValue(row.name());
        email.setValue(row.email());
        roles.setValue(row.roles());
        saving(getTranslation("common.save"), () -> save(row), name, email);
        PeopleService people = page.service();
        if (row.active()) {
            Button invite = new Button(
                    getTranslation("settings.people.link"), click -> attempt(() -> show(people.invite(row.id()))));
            section(
                    getTranslation("settings.people.sign-in"),
                    new Paragraph(getTranslation("settings.people.last", lastSignIn)),
                    row(invite),
                    link);
            if (invitedUntil != null) {
                Button revoke = new Button(
                        getTranslation("settings.people.link.revoke"), click -> attempt(() -> revoke(row.id())));
                invitation.add(new Paragraph(getTranslation("settings.people.link.open", invitedUntil)), revoke);
                with(invitation);
            }
            Button deactivate =
                    new Button(getTranslation("settings.people.deactivate"), click -> attempt(() -> deactivate(row)));
            section(
                    getTranslation("settings.people.leave"),
                    new Paragraph(getTranslation("settings.people.leave.text")),
                    row(deactivate));
        } else {
            Button reactivate = new Button(
                    getTranslation("settings.people.reactivate"), click -> attempt(() -> reactivate(row.id())));
            section(
                    getTranslation("settings.people.left"),
                    new Paragraph(getTranslation("settings.people.left.text")),
                    row(reactivate));
        }
    }

    private void fields() {
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        roles.setItemHelperGenerator(role -> getTranslation("settings.role." + role));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        errors().put("name", name).put("email", email).put("roles", roles);
        with(name, email, roles);
    }

    private NewPerson typed() {
        return new NewPerson(name.getValue(), new EmailAddress(email.getValue()), roles.getValue());
    }

    private void save(PersonRow row) {
        attempt(() -> {
            page.service().change(row.id(), row.version(), typed());
            Notices.success(getTranslation("settings.saved"));
            page.close();
        });
    }

    private void revoke(PersonId id) {
        page.service().revokeInvitation(id);
        Notices.success(getTranslation("settings.people.link.revoked"));
        page.choose(id.value());
    }

    private void deactivate(PersonRow row) {
        page.service().deactivate(row.id());
        Notices.undoable(
                getTranslation("settings.people.deactivated", row.name()), () -> attempt(() -> reactivate(row.id())));
        page.close();
    }

    private void reactivate(PersonId id) {
        page.service().reactivate(id);
        page.choose(id.value());
    }

    /** Shows the one-time link with this secret. */
    void show(String secret) {
        String address = ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .pathSegment(PeopleLinks.PASSWORD_LINK, secret)
                .toUriString();
        link.removeAll();
        link.add(new OnceShown(
                getTranslation("settings.people.link.label"),
                address,
                getTranslation(
                        page.service().sendsInvitations()
                                ? "settings.people.link.sent"
                                : "settings.people.link.text")));
    }
}
