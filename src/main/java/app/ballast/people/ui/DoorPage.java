package app.ballast.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The look of the pages before one is signed in: the name, what it is for, one card. */
abstract class DoorPage extends Main {

    private final Div card = new Div();

    DoorPage() {
        addClassName("ballast-door");
        Span scales = new Span("⚖");
        scales.getElement().setAttribute("aria-hidden", true);
        H1 brand = new H1(scales, new Span(" Ballast"));
        Paragraph claim = new Paragraph(getTranslation("people.sign-in.claim"));
        card.addClassName("ballast-door-card");
        add(brand, claim, card);
    }

    void addToCard(Component... parts) {
        card.add(parts);
    }
}
