package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.people.AccountService;
import app.ballast.people.PeopleLinks;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sets a password by a one-time link. */
@Route(value = PeopleLinks.PASSWORD_LINK, autoLayout = false)
@AnonymousAllowed
class PasswordLinkView extends DoorPage implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient AccountService account;

    PasswordLinkView(AccountService account) {
        this.account = account;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        account.linkOwner(secret)
                .ifPresentOrElse(
                        name -> form(name, secret),
                        () -> addToCard(
                                new H2(getTranslation("people.password.title")),
                                new Paragraph(getTranslation("error.link.used-up"))));
    }

    private void form(String name, String secret) {
        PasswordField next = new PasswordField(getTranslation("people.password.new"));
        next.setHelperText(getTranslation("people.password.rule"));
        FieldErrors errors = new FieldErrors().put("password", next);
        Button submit = new Button(getTranslation("people.password.submit"), click -> {
            errors.clear();
            try {
                account.setPasswordByLink(secret, next.getValue());
            } catch (DomainException problem) {
                errors.show(problem, getLocale());
                return;
            }
            Notices.success(getTranslation("people.password.done"));
            getUI().ifPresent(ui -> ui.navigate(PeopleLinks.SIGN_IN));
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        addToCard(
                new H2(getTranslation("people.password.title")),
                new Paragraph(getTranslation("people.password.for", name)),
                next,
                submit);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.password.title");
    }
}
