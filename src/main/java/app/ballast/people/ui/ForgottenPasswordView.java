package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.people.ForgottenPassword;
import app.ballast.people.PeopleLinks;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a letter with a link by which one sets a new password. */
@Route(value = PeopleLinks.FORGOTTEN, autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends DoorPage implements HasDynamicTitle {

    private static final int LONGEST = 254;

    private final transient ForgottenPassword forgotten;
    private final Div form = new Div();

    ForgottenPasswordView(ForgottenPassword forgotten) {
        this.forgotten = forgotten;
        form.addClassName("ballast-door-form");
        form.getElement().setAttribute("role", "status");
        addToCard(
                new H2(getTranslation("people.forgotten.title")),
                form,
                new Anchor(PeopleLinks.SIGN_IN, getTranslation("people.forgotten.back")));
        if (forgotten.isOn()) {
            ask();
        } else {
            form.add(new Paragraph(getTranslation("people.forgotten.no-mail")));
        }
    }

    private void ask() {
        EmailField email = new EmailField(getTranslation("people.sign-in.email"));
        email.setMaxLength(LONGEST);
        email.setWidthFull();
        FieldErrors errors = new FieldErrors().put("email", email);
        Button submit = new Button(getTranslation("people.forgotten.submit"), click -> {
            errors.clear();
            try {
                forgotten.ask(email.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
            } catch (DomainException problem) {
                errors.show(problem, getLocale());
                return;
            }
            form.removeAll();
            form.add(new Paragraph(getTranslation("people.forgotten.done")));
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        form.add(new Paragraph(getTranslation("people.forgotten.text")), email, submit);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.forgotten.title");
    }
}
