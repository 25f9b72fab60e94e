package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a page or panel shows when it has nothing yet: what belongs here, and what to do first. */
public class EmptyState extends Div {

    /**
     * @param heading what is missing: "No items yet"
     * @param whatToDo the first step, in a sentence
     * @param actions the buttons or links for that step; none where the reader may not take it
     */
    public EmptyState(VaadinIcon icon, String heading, String whatToDo, Component... actions) {
        addClassName("ballast-empty");
        Component picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H2(heading), new Paragraph(whatToDo));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("ballast-empty-actions");
            add(row);
        }
    }
}
