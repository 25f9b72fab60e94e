package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.ExplainPanel;
import app.ballast.tradeoffs.ProductVerdict;
import app.ballast.tradeoffs.verdict.Advice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.function.Supplier;

/** What the team should do next: one sentence with the figures that decided it, and the way to how it is worked out. */
class VerdictStrip extends Section {

    /** @param opened what "How is this worked out?" shows, asked for on the click */
    VerdictStrip(ProductVerdict of, VerdictWords words, Supplier<Component> opened, Component... actions) {
        addClassName("verdict");
        getElement().setAttribute("data-advice", code(of.verdict().advice()));
        getElement().setAttribute("aria-label", getTranslation("verdict.label"));
        H2 title = new H2(words.title(of));
        Button explain = new Button(getTranslation("verdict.explain"), click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ExplainPanel.show(
                        ui, getTranslation("verdict.sheet.title", of.product().name()), opened.get())));
        explain.addThemeVariants(ButtonVariant.TERTIARY);
        explain.addClassName("verdict-explain");
        Div said = new Div(title, Marked.of(words.sentence(of)), explain);
        said.addClassName("verdict-said");
        add(Beam.of(of.verdict().advice()), said);
        if (actions.length > 0) {
            Div aside = new Div(actions);
            aside.addClassName("verdict-actions");
            add(aside);
        }
    }

    static String code(Advice advice) {
        return advice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
