package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** A page's title, and at its right the page's filters and actions; they wrap below the title where it is narrow. */
public class PageHeader extends Header {

    private final H1 title;
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("ballast-page-header");
        this.title = new H1(title);
        this.actions.addClassName("ballast-page-actions");
        add(this.title, this.actions);
        addActions(actions);
    }

    public void setTitle(String title) {
        this.title.setText(title);
    }

    /** Adds filters and buttons after those that are there. */
    public void addActions(Component... more) {
        actions.add(more);
    }
}
