package app.ballast.people.ui;

import app.ballast.people.CurrentUser;
import app.ballast.people.FirstAdministrator;
import app.ballast.people.PeopleLinks;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** Sign-in by address and password. */
@Route(value = PeopleLinks.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends DoorPage implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstAdministrator administrator;
    private final transient CurrentUser user;
    private final LoginForm form = new LoginForm();

    SignInView(FirstAdministrator administrator, CurrentUser user) {
        this.administrator = administrator;
        this.user = user;
        form.setAction(PeopleLinks.SIGN_IN);
        form.addForgotPasswordListener(
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(PeopleLinks.FORGOTTEN)));
        addToCard(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (administrator.missing()) {
            event.forwardTo(SetUpView.class);
            return;
        }
        if (user.person().isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, ?> query = event.getLocation().getQueryParameters().getParameters();
        form.setI18n(texts(query.containsKey("limited") ? "limited" : "wrong"));
        form.setError(query.containsKey("error") || query.containsKey("limited"));
    }

    private LoginI18n texts(String problem) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("people.sign-in.title"));
        texts.getForm().setUsername(getTranslation("people.sign-in.email"));
        texts.getForm().setPassword(getTranslation("people.sign-in.password"));
        texts.getForm().setSubmit(getTranslation("people.sign-in.submit"));
        texts.getForm().setForgotPassword(getTranslation("people.sign-in.forgotten"));
        texts.getErrorMessage().setTitle(getTranslation("people.sign-in." + problem + ".title"));
        texts.getErrorMessage().setMessage(getTranslation("people.sign-in." + problem + ".text"));
        return texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.sign-in.title");
    }
}
