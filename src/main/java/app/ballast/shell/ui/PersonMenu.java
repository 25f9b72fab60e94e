package app.ballast.shell.ui;

import app.ballast.people.AccountService;
import app.ballast.people.ColorPreference;
import app.ballast.people.PeopleLinks;
import app.ballast.people.Preferences;
import app.ballast.people.SignedInPerson;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.Map;

/** Who is signed in, how the pages look for them, and the way out. */
class PersonMenu extends MenuBar {

    private final transient AccountService account;
    private final Map<ColorPreference, MenuItem> choices = new EnumMap<>(ColorPreference.class);

    PersonMenu(SignedInPerson person, AccountService account, AuthenticationContext authentication) {
        this.account = account;
        addClassName("ballast-person");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Avatar avatar = new Avatar(person.name());
        avatar.getElement().setAttribute("aria-hidden", true);
        Div name = new Div(new Span(person.name()));
        Div row = new Div(avatar, name);
        row.addClassName("ballast-person-row");
        MenuItem root = addItem(row);
        root.setAriaLabel(getTranslation("shell.person", person.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(
                getTranslation("shell.account"), event -> getUI().ifPresent(ui -> ui.navigate(PeopleLinks.ACCOUNT)));
        SubMenu colors = menu.addItem(getTranslation("shell.colors")).getSubMenu();
        ColorPreference present = account.preferences().colors();
        for (ColorPreference choice : ColorPreference.values()) {
            MenuItem item = colors.addItem(getTranslation("shell.colors." + choice.name()), event -> choose(choice));
            item.setCheckable(true);
            item.setChecked(choice == present);
            choices.put(choice, item);
        }
        menu.addItem(getTranslation("shell.sign-out"), event -> authentication.logout());
    }

    private void choose(ColorPreference choice) {
        Preferences before = account.preferences();
        account.prefer(before.in(choice));
        choices.forEach((one, item) -> item.setChecked(one == choice));
        getUI().ifPresent(ui -> ui.getPage().setColorScheme(scheme(choice)));
    }

    static ColorScheme.Value scheme(ColorPreference preference) {
        return switch (preference) {
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
            case SYSTEM -> ColorScheme.Value.SYSTEM;
        };
    }
}
