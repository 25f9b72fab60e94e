package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.people.FirstAdministrator;
import app.ballast.people.PeopleLinks;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes the first administrator of a new workspace; afterwards it only leads to sign-in. */
@Route(value = PeopleLinks.SET_UP, autoLayout = false)
@AnonymousAllowed
class SetUpView extends DoorPage implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstAdministrator administrator;
    private final TextField code = new TextField(getTranslation("people.set-up.code"));
    private final TextField name = new TextField(getTranslation("people.set-up.name"));
    private final EmailField email = new EmailField(getTranslation("people.sign-in.email"));
    private final PasswordField password = new PasswordField(getTranslation("people.sign-in.password"));
    private final FieldErrors errors = new FieldErrors();

    SetUpView(FirstAdministrator administrator) {
        this.administrator = administrator;
        errors.put("code", code).put("name", name).put("email", email).put("password", password);
        password.setHelperText(getTranslation("people.password.rule"));
        code.setAutocomplete(Autocomplete.OFF);
        Button submit = new Button(getTranslation("people.set-up.submit"), click -> setUp());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        addToCard(
                new H2(getTranslation("people.set-up.title")),
                new Paragraph(getTranslation("people.set-up.intro")),
                code,
                name,
                email,
                password,
                submit);
    }

    private void setUp() {
        errors.clear();
        try {
            administrator.setUp(code.getValue(), name.getValue(), email.getValue(), password.getValue());
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        Notices.success(getTranslation("people.set-up.done"));
        getUI().ifPresent(ui -> ui.navigate(PeopleLinks.SIGN_IN));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!administrator.missing()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.set-up.title");
    }
}
