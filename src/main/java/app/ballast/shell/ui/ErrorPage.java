package app.ballast.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What stands in for a page that cannot be shown: what happened, what to do, the way back. */
abstract class ErrorPage extends Section {

    void show(String key, Object... arguments) {
        removeAll();
        addClassName("ballast-error");
        Anchor home = new Anchor("", getTranslation("shell.error.home"));
        home.getElement().setAttribute("router-link", true);
        add(
                new H1(getTranslation(key + ".title", arguments)),
                new Paragraph(getTranslation(key + ".text", arguments)),
                home);
    }
}
