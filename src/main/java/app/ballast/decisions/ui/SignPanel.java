package app.ballast.decisions.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionState;
import app.ballast.decisions.Signature;
import app.ballast.decisions.SigningSide;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Who signed for which side, and the button for whoever may. */
class SignPanel extends SectionPanel {

    private final transient DecisionDesk desk;
    private final transient DecisionDetails decision;
    private final transient Runnable changed;

    SignPanel(DecisionDesk desk, DecisionDetails decision, DecisionWords words, Runnable changed) {
        super(words.text(
                decision.signatures().size() == SigningSide.values().length
                        ? "decisions.signed.both"
                        : "decisions.signatures"));
        this.desk = desk;
        this.decision = decision;
        this.changed = changed;
        addClassName("decision-signatures");
        for (SigningSide side : SigningSide.values()) {
            add(line(side, words));
        }
        if (decision.state() == DecisionState.OPEN) {
            add(new Paragraph(words.text("decisions.signatures.hint")));
        }
    }

    private Component line(SigningSide side, DecisionWords words) {
        Span name = new Span(words.text(side.labelKey()));
        name.addClassName("decision-side");
        Signature signature = decision.signatures().get(side);
        if (signature != null) {
            return new Div(
                    name,
                    new Span(words.text(
                            "decisions.signature",
                            signature.name(),
                            words.figures().moment(signature.at()))));
        }
        if (decision.state() != DecisionState.OPEN || !desk.user().has(side.role())) {
            return new Div(name, new Span(words.text("decisions.signature.none")));
        }
        Button sign = new Button(words.text("decisions.sign." + side.name()), click -> sign(side));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(name, sign);
    }

    private void sign(SigningSide side) {
        try {
            desk.signing().sign(decision.id(), decision.version(), side);
        } catch (DomainException refused) {
            Notices.error(refused.text(getLocale()));
            return;
        }
        Notices.success(getTranslation("decisions.signed.notice"));
        getUI().ifPresent(NavigationBadge::recount);
        changed.run();
    }
}
