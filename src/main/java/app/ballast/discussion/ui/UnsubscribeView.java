package app.ballast.discussion.ui;

import app.ballast.discussion.DiscussionLinks;
import app.ballast.discussion.MailWishService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Ends one's news by e-mail with one click, by the link in a letter and without signing in. A look alone ends nothing: mail servers follow links. */
@Route(value = DiscussionLinks.UNSUBSCRIBE, autoLayout = false)
@AnonymousAllowed
class UnsubscribeView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MailWishService wishes;
    private final Div card = new Div();

    UnsubscribeView(MailWishService wishes) {
        this.wishes = wishes;
        addClassName("ballast-door");
        card.addClassName("ballast-door-card");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        card.removeAll();
        card.add(new H1(getTranslation("mail.unsubscribe")));
        if (!wishes.isToken(token)) {
            card.add(new Paragraph(getTranslation("mail.unsubscribe.unknown")));
            return;
        }
        Button end = new Button(getTranslation("mail.unsubscribe.do"), click -> {
            wishes.end(token);
            card.removeAll();
            card.add(
                    new H1(getTranslation("mail.unsubscribe")), new Paragraph(getTranslation("mail.unsubscribe.done")));
        });
        end.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new Paragraph(getTranslation("mail.unsubscribe.ask")), end);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.unsubscribe");
    }
}
