package app.ballast.common.ui;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;

/**
 * The panel at the right edge in which a number opens to its formula, inputs, source and age. There is one a browser tab.
 *
 * <p>It is a native popover: the browser itself closes it on Esc or a click beside it, and gives the focus back to what
 * opened it.
 */
@Tag("div")
public class ExplainPanel extends HtmlContainer {

    private static final String TITLE_ID = "ballast-explain-title";

    private final Div content = new Div();

    private ExplainPanel() {
        addClassName("ballast-explain");
        getElement().setAttribute("popover", "auto");
        getElement().setAttribute("role", "dialog");
        getElement().setAttribute("aria-labelledby", TITLE_ID);
        add(content);
    }

    /** Opens the tab's panel on an explanation, in place of the one that it shows. */
    public static void show(UI ui, Explanation explanation) {
        ExplainPanel panel = of(ui);
        panel.fill(explanation);
        panel.open();
    }

    /**
     * Lets a click on a figure open how it is worked out. Figures on pages are marked by this, so that it can be seen of each
     * that it opens.
     *
     * @param explanation asked for on each click, so that it costs nothing until then
     */
    public static <C extends Component & ClickNotifier<C>> void opensFrom(C figure, Supplier<Explanation> explanation) {
        if (!figure.getElement().hasAttribute("data-figure")) {
            figure.getElement().setAttribute("data-figure", "known");
        }
        figure.addClickListener(click -> figure.getUI().ifPresent(ui -> show(ui, explanation.get())));
    }

    /** Opens the tab's panel on something else than a number. */
    public static void show(UI ui, String title, Component shown) {
        ExplainPanel panel = of(ui);
        panel.begin(title);
        panel.content.add(shown);
        panel.open();
    }

    private void open() {
        // Without the focus inside, the browser would not give it back when the panel closes.
        getElement()
                .executeJs("if (!this.matches(':popover-open')) this.showPopover(); this.scrollTop = 0;"
                        + "this.querySelector('vaadin-button').focus()");
    }

    /** Closes the tab's panel, if it is open. */
    public static void hide(UI ui) {
        of(ui).close();
    }

    private static ExplainPanel of(UI ui) {
        ExplainPanel panel = ComponentUtil.getData(ui, ExplainPanel.class);
        if (panel == null) {
            ExplainPanel created = new ExplainPanel();
            ui.add(created);
            ui.addAfterNavigationListener(event -> created.close());
            ComponentUtil.setData(ui, ExplainPanel.class, created);
            return created;
        }
        return panel;
    }

    private void close() {
        getElement().executeJs("if (this.matches(':popover-open')) this.hidePopover()");
    }

    private void begin(String heading) {
        content.removeAll();
        H2 title = new H2(heading);
        title.setId(TITLE_ID);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("common.explain.close"));
        Div header = new Div(title, close);
        header.addClassName("ballast-explain-header");
        content.add(header);
    }

    private void fill(Explanation explanation) {
        begin(explanation.title());
        Paragraph formula = new Paragraph(explanation.formula());
        formula.addClassName("ballast-explain-formula");
        content.add(new H3(getTranslation("common.explain.formula")), formula);
        if (!explanation.inputs().isEmpty()) {
            content.add(new H3(getTranslation("common.explain.inputs")), inputs(explanation));
        }
        explanation.notes().forEach(note -> {
            Paragraph remark = new Paragraph(note);
            remark.addClassName("ballast-explain-note");
            content.add(remark);
        });
    }

    private DescriptionList inputs(Explanation explanation) {
        DescriptionList list = new DescriptionList();
        list.addClassName("ballast-explain-inputs");
        for (Explanation.Input input : explanation.inputs()) {
            DescriptionList.Term name = new DescriptionList.Term();
            String link = input.link();
            name.add(link == null ? new Span(input.name()) : new Anchor(link, input.name()));
            Span source = new Span(input.source());
            source.addClassName("ballast-explain-from");
            Span age = new Span(input.age());
            age.addClassName("ballast-explain-age");
            DescriptionList.Description origin = new DescriptionList.Description(source, new Text(" · "), age);
            origin.addClassName("ballast-explain-source");
            list.add(new Div(name, new DescriptionList.Description(input.value()), origin));
        }
        return list;
    }
}
