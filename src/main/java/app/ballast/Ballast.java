package app.ballast;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
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
@CssImport("./styles/backlog.css")
@CssImport("./styles/settings.css")
@CssImport("./styles/metrics.css")
// All pages' code at once: what is begun on any page, such as logging an item, is no part of the page that shows it.
@LoadDependenciesOnStartup
@ColorScheme(ColorScheme.Value.SYSTEM)
public class Ballast implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Ballast.class);
        application.addListeners(new StartUpChecks());
        application.run(args);
    }
}
