package app.ballast.people.ui;

import app.ballast.people.PeopleLinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The entry of the navigation; leads to the first of the settings pages. */
@Route(PeopleLinks.SETTINGS)
@Menu(title = "nav.settings", order = 90)
@RolesAllowed("ADMIN")
class SettingsView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(PeopleView.class);
    }
}
