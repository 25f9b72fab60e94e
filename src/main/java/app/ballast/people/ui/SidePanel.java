package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What is chosen in a list, with its fields and commands. */
public class SidePanel extends Section {

    private final Div content = new Div();
    private final FieldErrors errors = new FieldErrors();

    /** @param close goes back to the list alone */
    public SidePanel(String title, Runnable close) {
        addClassName("ballast-side-panel");
        getElement().setAttribute("aria-label", title);
        content.addClassName("ballast-side-panel-content");
        Button shut = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        shut.addThemeVariants(ButtonVariant.TERTIARY);
        shut.setAriaLabel(getTranslation("common.explain.close"));
        add(new Header(new H2(title), shut), content);
    }

    /** Adds fields, or whatever else the panel shows. */
    public SidePanel with(Component... parts) {
        content.add(parts);
        return this;
    }

    /** Adds the button that stores the fields; Enter in one of the given fields presses it too. */
    public SidePanel saving(String label, Runnable save, Component... enterFields) {
        Button button = new Button(label, click -> save.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        if (enterFields.length > 0) {
            button.addClickShortcut(Key.ENTER).listenOn(enterFields);
        }
        content.add(row(button));
        return this;
    }

    /** Adds a part under a heading of its own. */
    public SidePanel section(String heading, Component... parts) {
        content.add(new H3(heading));
        content.add(parts);
        return this;
    }

    /** Where fields are tied to the names by which services refuse them. */
    protected final FieldErrors errors() {
        return errors;
    }

    /** Runs a command; what a service refuses is shown at its field, and the panel stays open. */
    protected final void attempt(Runnable command) {
        errors.clear();
        try {
            command.run();
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }

    /** Commands side by side. */
    public static Component row(Component... commands) {
        Div row = new Div(commands);
        row.addClassName("ballast-side-panel-row");
        return row;
    }
}
