package app.ballast.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;

/** What stands in for a page that cannot be shown: what happened, what to do, the way back. */
abstract class ErrorPage extends Section implements HasDynamicTitle {

    private final H1 heading = new H1();

    void show(String key, Object... arguments) {
        removeAll();
        addClassName("ballast-error");
        heading.setText(getTranslation(key + ".title", arguments));
        Anchor home = new Anchor("", getTranslation("shell.error.home"));
        home.getElement().setAttribute("router-link", true);
        add(heading, new Paragraph(getTranslation(key + ".text", arguments)), home);
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }
}
