package app.ballast.discussion.ui;

import app.ballast.common.ui.Figures;
import app.ballast.mail.Mailer;
import app.ballast.people.ui.SettingsPage;
import app.ballast.people.ui.SettingsTab;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Whether letters go out, and what keeps them. */
@Route(MailSettingsTab.PATH)
@RolesAllowed("ADMIN")
class MailSettingsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Mailer mailer;
    private final transient InboxDesk desk;
    private final Div facts = new Div();

    MailSettingsView(Mailer mailer, InboxDesk desk, List<SettingsTab> tabs) {
        this.mailer = mailer;
        this.desk = desk;
        addClassName("ballast-page");
        facts.addClassName("ballast-panel");
        add(SettingsPage.top(MailSettingsTab.PATH, tabs), facts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        facts.removeAll();
        if (!mailer.isOn()) {
            say("mail.settings.off");
            return;
        }
        Figures figures = new Figures(getLocale(), desk.time().zone(), this::getTranslation, desk.clock());
        say("mail.settings.on", mailer.server(), mailer.from());
        say("mail.settings.waiting", figures.count(mailer.waiting()), figures.count(mailer.failed()));
        mailer.problem().ifPresent(problem -> say("mail.settings.problem", problem));
    }

    private void say(String key, Object... arguments) {
        facts.add(new Paragraph(getTranslation(key, arguments)));
    }

    @Override
    public String getPageTitle() {
        return SettingsPage.title(this, "mail.settings");
    }
}
