package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A framed part of a page under a heading; optionally with a dot in the colour of its side and a remark at the right. */
public class SectionPanel extends Section {

    private final H2 heading = new H2();
    private final Div header = new Div(heading);
    private final Div aside = new Div();

    /** A panel of no side. */
    public SectionPanel(String heading) {
        this.heading.add(new Span(heading));
        build(heading);
    }

    /** A panel of one side, with its dot before the heading. */
    public SectionPanel(String heading, Tone side) {
        Span dot = new Span();
        dot.addClassName("ballast-dot");
        side.dye(dot);
        this.heading.add(dot, new Span(heading));
        build(heading);
    }

    private void build(String name) {
        addClassName("ballast-panel");
        header.addClassName("ballast-panel-header");
        aside.addClassName("ballast-panel-aside");
        getElement().setAttribute("aria-label", name);
        add(header);
    }

    /** Puts a remark, a legend or a small action at the right of the heading, in place of what was there. */
    public void setAside(Component... content) {
        aside.removeAll();
        aside.add(content);
        header.add(aside);
    }
}
