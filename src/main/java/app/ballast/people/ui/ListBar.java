package app.ballast.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** What stands above a list: its filters at the left, its one command at the right. */
public class ListBar extends Div {

    public ListBar(Component... parts) {
        addClassName("ballast-list-bar");
        add(parts);
    }
}
