package app.ballast;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Ballast. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/tokens.css")
@CssImport("./styles/common.css")
@CssImport("./styles/shell.css")
@CssImport("./styles/balance.css")
@CssImport("./styles/policy.css")
@CssImport("./styles/backlog.css")
@CssImport("./styles/talk.css")
@CssImport("./styles/settings.css")
@CssImport("./styles/capacity.css")
@CssImport("./styles/metrics.css")
@CssImport("./styles/reliability.css")
@CssImport("./styles/product.css")
@CssImport("./styles/decisions.css")
@CssImport("./styles/inbox.css")
// All pages' code at once: what is begun on any page, such as logging an item, is no part of the page that shows it.
@LoadDependenciesOnStartup
// The browser asks over HTTP, where the filters of sign-in are; only what happens by itself comes over the socket.
@Push(transport = Transport.WEBSOCKET_XHR)
@ColorScheme(ColorScheme.Value.SYSTEM)
public class Ballast implements AppShellConfigurator {

    /** Scales on teal, in the address, so that the browser asks for no file of its own. */
    private static final String ICON =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32'"
                    + " height='32' rx='7' fill='%230f766e'/%3E%3Cg fill='none' stroke='%23fff' stroke-width='2'"
                    + " stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='M16 6v20M10 26h12M6 10h20'/%3E%3Cpath"
                    + " d='M6 10l-3 8h6zM26 10l-3 8h6z' fill='%23fff'/%3E%3C/g%3E%3C/svg%3E";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", ICON);
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Ballast.class);
        application.addListeners(new StartUpChecks());
        application.run(args);
    }
}
