package app.ballast.shell.ui;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.ui.Notices;
import app.ballast.people.AccountService;
import app.ballast.people.CurrentUser;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What every browser window gets: refusals told where they happen, lost connections and ended sessions handled. */
@Component
class ShellInit implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShellInit.class);
    private static final String APPLICATION = "Ballast";

    private final CurrentUser user;
    private final AccountService account;

    ShellInit(CurrentUser user, AccountService account) {
        this.user = user;
        this.account = account;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(ShellInit::tell));
        event.getSource().addUIInitListener(init -> {
            reconnect(init.getUI());
            UI ui = init.getUI();
            // Dates, numbers and money as the reader chose or their browser asks; the texts are English whoever reads.
            ui.setLocale(format());
            // A message about the connection is read out, and belongs to no part of the page.
            ui.getPage()
                    .executeJs("document.documentElement.lang = 'en';"
                            + "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
            // The router sets the page's title after its listeners have heard of the arrival.
            ui.addAfterNavigationListener(arrived -> ui.beforeClientResponse(ui, context -> signTitle(ui)));
        });
        event.addIndexHtmlRequestListener(this::paint);
        event.getSource().setSystemMessagesProvider(info -> reloadWhenExpired());
    }

    private Locale format() {
        return user.person()
                .flatMap(person -> Optional.ofNullable(account.preferences().format()))
                .orElseGet(() -> VaadinRequest.getCurrent().getLocale());
    }

    /** An ended session reloads the same address; sign-in then leads back to it, and drafts wait in the browser. */
    private static CustomizedSystemMessages reloadWhenExpired() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        return messages;
    }

    /** The first paint has the colours that the person chose, so that nothing flashes. */
    private void paint(IndexHtmlResponse page) {
        if (user.person().isPresent()) {
            ColorScheme.Value colors = PersonMenu.scheme(account.preferences().colors());
            page.getDocument()
                    .getElementsByTag("html")
                    .attr("theme", colors.getThemeValue())
                    .attr("style", "color-scheme: " + colors.getValue());
        }
    }

    /** Adds the application's name to the title that the page gave itself; once, however often one answer led on. */
    private static void signTitle(UI ui) {
        String title = ui.getInternals().getTitle();
        if (title != null && title.endsWith(" · " + APPLICATION)) {
            return;
        }
        ui.getPage().setTitle(title == null || title.isBlank() ? APPLICATION : title + " · " + APPLICATION);
    }

    private static void reconnect(UI ui) {
        Locale locale = ui.getLocale();
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(Messages.text(locale, "shell.connection.lost"));
        dialog.setDialogTextGaveUp(Messages.text(locale, "shell.connection.gone"));
        dialog.setReconnectAttempts(10_000);
    }

    private static void tell(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            LOG.error("Something failed outside a page", event.getThrowable());
            return;
        }
        switch (event.getThrowable()) {
            case DomainException problem -> Notices.error(problem.text(ui.getLocale()));
            case AccessDeniedException denied -> {
                LOG.debug("Refused", denied);
                Notices.error(ui.getTranslation("shell.error.403.text"));
            }
            default -> {
                String number = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("A page failed, number {}", number, event.getThrowable());
                Notices.error(ui.getTranslation("shell.error.500.text", number));
            }
        }
    }
}
