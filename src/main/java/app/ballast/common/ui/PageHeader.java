package app.ballast.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** A page's title, and at its right the page's filters and actions; they wrap below the title where it is narrow. */
public class PageHeader extends Div {

    private final H1 title;
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("ballast-page-header");
        this.title = new H1(title);
        this.actions.addClassName("ballast-page-actions");
        add(this.title, this.actions);
        addActions(actions);
    }

    /** The shell's actions stand last on every page, the button with its letter. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            GlobalAction.of(event.getUI()).forEach(action -> actions.add(button(action)));
        }
    }

    private Button button(GlobalAction action) {
        Button button = new Button(
                getTranslation(action.labelKey()),
                click -> click.getSource().getUI().ifPresent(action::start));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        if (action.letter() != null) {
            Span letter = new Span(action.letter());
            letter.addClassName("ballast-key");
            letter.getElement().setAttribute("aria-hidden", true);
            button.setSuffixComponent(letter);
            button.getElement().setAttribute("aria-keyshortcuts", action.letter());
        }
        return button;
    }

    public void setTitle(String title) {
        this.title.setText(title);
    }

    /** Adds filters and buttons after those that are there. */
    public void addActions(Component... more) {
        actions.add(more);
    }
}
